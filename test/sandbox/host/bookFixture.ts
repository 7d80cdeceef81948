import { parseRect } from '../../../src/core/sheet/address';
import { type CellValue, isErrorValue } from '../../../src/core/sheet/cell';
import {
  type BookModel,
  type CellFormat,
  type CellModel,
  type SheetModel,
} from '../../../src/sandbox/host/model';

export const PLAIN_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: 'BIZ UDゴシック',
  fontSize: 11,
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

/** A cell typed in: text starting with '=' is a formula without a value yet. */
export function cell(input: CellValue, format: Partial<CellFormat> = {}): CellModel {
  const formula = typeof input === 'string' && input.startsWith('=') ? input : undefined;
  return {
    value: formula === undefined ? input : '',
    isError: formula === undefined && isErrorValue(input),
    ...(formula === undefined ? {} : { formula }),
    quotePrefix: false,
    format: { ...PLAIN_FORMAT, ...format },
  };
}

let sheetCount = 0;

/** A sheet with cells given by address. */
export function sheet(name: string, cells: Readonly<Record<string, CellValue>> = {}): SheetModel {
  const map = new Map<number, CellModel>();
  for (const [address, input] of Object.entries(cells)) {
    const rect = parseRect(address);
    if (!rect) throw new Error(`no address: ${address}`);
    map.set(rect.row * 16384 + rect.column, cell(input));
  }
  return {
    id: `{00000000-0001-0000-${String(sheetCount++).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: map,
    merges: [],
    rows: new Map(),
    columns: new Map(),
    defaultRowHeight: 18,
    defaultColumnWidth: 48,
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

export function book(
  sheets: SheetModel[],
  names: Readonly<Record<string, string>> = {},
): BookModel {
  return {
    sheets,
    names: Object.entries(names).map(([name, formula]) => ({
      name,
      formula,
      visible: true,
      comment: '',
      sheetId: null,
    })),
    customXmlParts: [],
    activeSheetId: sheets[0]?.id ?? '',
    readOnly: false,
    calculationMode: 'Automatic',
    fileName: 'book.xlsx',
    defaultFont: { name: 'BIZ UDゴシック', size: 11 },
  };
}

/** The value of a cell by its address. */
export function valueAt(of: SheetModel, address: string): CellValue | undefined {
  const rect = parseRect(address);
  return rect ? of.cells.get(rect.row * 16384 + rect.column)?.value : undefined;
}
