import { parseDrawing } from '../../../seeds/drawing';
import { type BookData, type SheetData } from '../../../src/core/sheet/sheetData';

/** A sheet drawn as text (see `parseDrawing`), with whatever else it should be. */
export function textSheet(name: string, drawing: string, more: Partial<SheetData> = {}): SheetData {
  const { values, merges } = parseDrawing(drawing);
  return {
    id: `{${name}}`,
    name,
    visibility: 'visible',
    top: 0,
    left: 0,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges,
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    protected: false,
    ...more,
  };
}

export function bookOf(...sheets: readonly SheetData[]): BookData {
  return { sheets, names: [] };
}
