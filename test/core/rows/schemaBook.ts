import { type BookData, type SheetData } from '../../../src/core/sheet/sheetData';
import { type SchemaSheet } from '../../../src/core/rows/schemaSheet';

/** The sheets as a host would give them back after they were written. */
export function schemaBook(sheets: readonly SchemaSheet[]): BookData {
  return { sheets: sheets.map(sheetData), names: [] };
}

function sheetData({ name, rows }: SchemaSheet): SheetData {
  return {
    id: `{${name}}`,
    name,
    visibility: 'visible',
    top: 0,
    left: 0,
    values: rows.map((row) => row.map(({ value }) => value)),
    formulas: rows.map((row) => row.map(({ value, formula }) => formula ?? value)),
    numberFormats: rows.map((row) => row.map(({ numberFormat }) => numberFormat)),
    merges: [],
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    protected: false,
  };
}
