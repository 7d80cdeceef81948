import type { BookModel, CellFormat, SheetModel } from './model';

/** An empty workbook as Japanese Excel opens one: a single sheet 'Sheet1', 游ゴシック 11. */
export function newBook(): BookModel {
  const sheet = newSheet(1, 'Sheet1');
  return {
    sheets: [sheet],
    names: [],
    customXmlParts: [],
    activeSheetId: sheet.id,
    readOnly: false,
    calculationMode: 'Automatic',
    fileName: 'Book1.xlsx',
    defaultFont: { name: '游ゴシック', size: 11 },
  };
}

/** An empty sheet; `serial` (1, 2, …) makes its id and must not repeat in a workbook. */
export function newSheet(serial: number, name: string): SheetModel {
  return {
    id: `{${serial.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: new Map(),
    merges: [],
    rows: new Map(),
    columns: new Map(),
    defaultRowHeight: 18.75,
    defaultColumnWidth: 54,
    tables: [],
    autoFilter: null,
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      paper: 'A4',
      orientation: 'Portrait',
      fit: null,
      scale: 100,
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      centerVertically: false,
      printArea: [],
      titleRows: null,
      titleColumns: null,
      header: { left: '', center: '', right: '' },
      footer: { left: '', center: '', right: '' },
      rowBreaks: [],
      columnBreaks: [],
      printGridlines: false,
      blackAndWhite: false,
    },
    protection: { protected: false, options: {} },
    selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  };
}

/** The serial for the next sheet of a workbook. */
export function nextSheetSerial(book: BookModel): number {
  const serials = book.sheets.map(({ id }) => Number.parseInt(id.slice(1, 9), 16) || 0);
  return Math.max(0, ...serials) + 1;
}

const known = new Map<string, CellFormat>();

/**
 * How a cell looks that nobody formatted. Formats are shared between cells and never changed: a cell
 * that looks different gets another one.
 */
export function defaultFormat({ defaultFont }: BookModel): CellFormat {
  const key = `${defaultFont.size} ${defaultFont.name}`;
  const format = known.get(key) ?? formatWith(defaultFont);
  known.set(key, format);
  return format;
}

function formatWith(font: BookModel['defaultFont']): CellFormat {
  return {
    numberFormat: 'General',
    fontName: font.name,
    fontSize: font.size,
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
    fontColor: '#000000',
    fill: '',
    horizontal: 'General',
    vertical: 'Center',
    wrap: false,
    shrinkToFit: false,
    indent: 0,
    textOrientation: 0,
    locked: true,
    formulaHidden: false,
    borders: {},
  };
}
