import type { Rect } from '../../core/sheet/address';
import type { BookModel, CellFormat, CellModel, LineModel, SheetModel } from './model';
import { defaultFormat } from './newBook';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** The key of a 0-based cell in `SheetModel.cells`. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellIn(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** Whole rows or columns: cell values of such a range are neither read nor written. */
export function isUnbounded(rect: Rect): boolean {
  return rect.rowCount === ROWS || rect.columnCount === COLUMNS;
}

/** How a cell looks: its own format, else its row's, its column's, the workbook's. */
export function formatAt(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellFormat {
  const own = cellIn(sheet, row, column)?.format;
  if (own) return own;
  const ofRow = sheet.rows.get(row)?.format;
  const ofColumn = sheet.columns.get(column)?.format;
  return ofRow || ofColumn
    ? { ...defaultFormat(book), ...ofColumn, ...ofRow }
    : defaultFormat(book);
}

/** The cell at a 0-based position, made if it was not there. */
export function ensureCell(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellModel {
  const key = cellKey(row, column);
  const known = sheet.cells.get(key);
  if (known) return known;
  const cell: CellModel = {
    value: '',
    isError: false,
    quotePrefix: false,
    format: formatAt(book, sheet, row, column),
  };
  sheet.cells.set(key, cell);
  return cell;
}

/** The cells of a rectangle that exist, with their 0-based positions. */
export function* cellsWithin(
  sheet: SheetModel,
  rect: Rect,
): Generator<{ readonly cell: CellModel; readonly row: number; readonly column: number }> {
  if (rect.rowCount * rect.columnCount > sheet.cells.size) {
    const entries = [...sheet.cells].sort(([a], [b]) => a - b);
    for (const [key, cell] of entries) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      if (row < rect.row || row >= rect.row + rect.rowCount) continue;
      if (column < rect.column || column >= rect.column + rect.columnCount) continue;
      yield { cell, row, column };
    }
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rowCount; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column += 1) {
      const cell = cellIn(sheet, row, column);
      if (cell) yield { cell, row, column };
    }
  }
}

/** The smallest rectangle around what a sheet holds within `within`; null when there is nothing. */
export function usedRect(
  sheet: SheetModel,
  within: Rect,
  counts: 'values' | 'valuesAndFormats',
): Rect | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (counts === 'values' && cell.value === '' && cell.formula === undefined) continue;
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (row < within.row || row >= within.row + within.rowCount) continue;
    if (column < within.column || column >= within.column + within.columnCount) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** The merge a 0-based cell belongs to. */
export function mergeAt(sheet: SheetModel, row: number, column: number): Rect | undefined {
  return sheet.merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rowCount &&
      column >= merge.column &&
      column < merge.column + merge.columnCount,
  );
}

export function ensureLine(lines: Map<number, LineModel>, index: number): LineModel {
  const known = lines.get(index);
  if (known) return known;
  const line: LineModel = { size: null, hidden: false };
  lines.set(index, line);
  return line;
}

/** Points from the sheet's top (left) edge to a 0-based row (column); hidden ones take no room. */
export function offsetOf(lines: Map<number, LineModel>, standard: number, index: number): number {
  let offset = index * standard;
  for (const [at, line] of lines) {
    if (at >= index) continue;
    if (line.hidden) offset -= standard;
    else if (line.size !== null) offset += line.size - standard;
  }
  return offset;
}

/** Forgets cells of a rectangle that hold nothing and look like any other cell. */
export function dropPlainCells(book: BookModel, sheet: SheetModel, rect: Rect): void {
  const plain = defaultFormat(book);
  const isPlain = new Map<CellFormat, boolean>();
  const dropped: number[] = [];
  for (const { cell, row, column } of cellsWithin(sheet, rect)) {
    if (cell.value !== '' || cell.formula !== undefined || cell.hyperlink) continue;
    if (sheet.rows.get(row)?.format || sheet.columns.get(column)?.format) continue;
    const known = isPlain.get(cell.format) ?? sameFormat(cell.format, plain);
    isPlain.set(cell.format, known);
    if (known) dropped.push(cellKey(row, column));
  }
  for (const key of dropped) sheet.cells.delete(key);
}

function sameFormat(a: CellFormat, b: CellFormat): boolean {
  const { borders: bordersOfA, ...restOfA } = a;
  const { borders: bordersOfB, ...restOfB } = b;
  const names = Object.keys(restOfB) as (keyof typeof restOfB)[];
  return (
    names.every((name) => restOfA[name] === restOfB[name]) &&
    JSON.stringify(bordersOfA) === JSON.stringify(bordersOfB)
  );
}
