import { type Rect } from '../../../src/core/sheet/address';
import { type CellValue } from '../../../src/core/sheet/cell';
import { type BookData, type SheetData } from '../../../src/core/sheet/sheetData';

/**
 * A sheet drawn as text, one row a line, cells separated by '|'. '<' is merged with the cell to its
 * left, '^' with the one above; '\n' inside a cell is a line break; plain numbers are numbers.
 */
export function textSheet(name: string, drawing: string, more: Partial<SheetData> = {}): SheetData {
  const lines = drawing.split('\n').filter((line) => line.includes('|'));
  const grid = lines.map((line) =>
    line
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const width = Math.max(0, ...grid.map((row) => row.length));
  const at = (row: number, column: number): string => grid[row]?.[column] ?? '';
  const values = grid.map((_, row) =>
    Array.from({ length: width }, (__, column) => valueOf(at(row, column))),
  );
  return {
    id: `{${name}}`,
    name,
    visibility: 'visible',
    top: 0,
    left: 0,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: mergesOf(grid.length, width, at),
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

function valueOf(cell: string): CellValue {
  if (cell === '<' || cell === '^') return '';
  if (/^-?[0-9]+(?:\.[0-9]+)?$/.test(cell)) return Number(cell);
  return cell.replaceAll('\\n', '\n');
}

function mergesOf(
  rowCount: number,
  width: number,
  at: (row: number, column: number) => string,
): Rect[] {
  const merges: Rect[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < width; column++) {
      if (at(row, column) === '<' || at(row, column) === '^') continue;
      let columnCount = 1;
      while (at(row, column + columnCount) === '<') columnCount++;
      let rowSpan = 1;
      while (at(row + rowSpan, column) === '^') rowSpan++;
      if (columnCount > 1 || rowSpan > 1)
        merges.push({ row, column, rowCount: rowSpan, columnCount });
    }
  }
  return merges;
}
