import { type Rect } from '../src/core/sheet/address';
import { type Cell, isErrorValue } from '../src/core/sheet/cell';
import { cellKey } from '../src/sandbox/host/grid';
import {
  type BookModel,
  type BorderModel,
  type CellFormat,
  type SheetModel,
} from '../src/sandbox/host/model';
import { defaultFormat, newSheet, nextSheetSerial } from '../src/sandbox/host/newBook';

/** How the cells of a sheet that staff keep look. */
export const LOOKS = {
  title: { bold: true, fontSize: 14 },
  header: { bold: true, fill: '#DDEBF7', horizontal: 'Center', vertical: 'Center', wrap: true },
  text: { vertical: 'Top', wrap: true },
  centered: { vertical: 'Top', horizontal: 'Center', wrap: true },
  value: { vertical: 'Top', horizontal: 'Right', wrap: true },
  note: { vertical: 'Top', wrap: true, fontSize: 10 },
  id: { vertical: 'Top', horizontal: 'Center', fontColor: '#7F7F7F', fontSize: 9 },
  plain: {},
} as const satisfies Readonly<Record<string, Partial<CellFormat>>>;

export type Look = keyof typeof LOOKS;

const LINE: BorderModel = { style: 'Continuous', weight: 'Thin', color: '#808080' };
const BOXED: CellFormat['borders'] = {
  EdgeTop: LINE,
  EdgeBottom: LINE,
  EdgeLeft: LINE,
  EdgeRight: LINE,
};

/** Points of a row with one line, and of each line more. */
const LINE_HEIGHT = 18.75;
const HIGHEST_ROW = 409;
/** Points of a digit and of the padding of a cell at the default font size of 11. */
const DIGIT_WIDTH = 6;
const CELL_PADDING = 3.75;

/** Adds an empty sheet, A4 landscape, one page wide, gridlines on. */
export function addSheet(book: BookModel, name: string): SheetModel {
  const sheet = newSheet(nextSheetSerial(book), name);
  sheet.page.orientation = 'Landscape';
  sheet.page.fit = { wide: 1, tall: null };
  sheet.page.footer = { left: '', center: '&P / &N', right: '' };
  book.sheets.push(sheet);
  return sheet;
}

/** Puts a cell in the sheet; tables have lines round every cell, titles and notes have none. */
export function putCell(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
  look: Look,
): void {
  const isText = typeof cell.value === 'string' && !isErrorValue(cell.value);
  const boxed = look !== 'title' && look !== 'note' && look !== 'plain';
  sheet.cells.set(cellKey(row, column), {
    value: cell.value,
    isError: isErrorValue(cell.value),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    quotePrefix: isText && cell.numberFormat !== '@' && looksLikeEntry(String(cell.value)),
    format: {
      ...defaultFormat(book),
      ...LOOKS[look],
      numberFormat: cell.numberFormat,
      borders: boxed ? BOXED : {},
    },
  });
}

/** Column widths given in characters. */
export function setWidths(sheet: SheetModel, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.columns.set(column, { size: width * DIGIT_WIDTH + CELL_PADDING, hidden: false });
  });
}

/** Row heights that show every wrapped line; merged cells count over the rows they cover. */
export function fitRows(sheet: SheetModel, widths: readonly number[]): void {
  const lines = new Map<number, number>();
  for (const [key, { value }] of sheet.cells) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    const merge = sheet.merges.find((rect) => rect.row === row && rect.column === column);
    const width = sum(widths.slice(column, column + (merge?.columnCount ?? 1)));
    const needed = Math.ceil(linesOf(String(value), width) / (merge?.rowCount ?? 1));
    lines.set(row, Math.max(lines.get(row) ?? 1, needed));
  }
  for (const [row, count] of lines) {
    if (count > 1) {
      const size = Math.min(HIGHEST_ROW, count * LINE_HEIGHT);
      sheet.rows.set(row, { size, hidden: false });
    }
  }
}

/** Merges a rectangle whose cells are there already. */
export function merge(sheet: SheetModel, rect: Rect): void {
  if (rect.rowCount * rect.columnCount > 1) sheet.merges.push(rect);
}

/** Text that Excel would take for a number, date or formula when typed. */
function looksLikeEntry(text: string): boolean {
  return /^[=+@'-]/.test(text) || /^[0-9０-９.,%％/:¥年月日-]+$/.test(text);
}

function linesOf(text: string, width: number): number {
  return sum(
    text.split('\n').map((line) => {
      const columns = sum([...line].map((character) => (/[ -~｡-ﾟ]/.test(character) ? 1 : 2)));
      return Math.max(1, Math.ceil(columns / Math.max(2, width - 1)));
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
