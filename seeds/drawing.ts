import { type Rect } from '../src/core/sheet/address';
import { type CellValue } from '../src/core/sheet/cell';

/** A sheet drawn as text, read from A1. */
export interface Drawing {
  /** Rows × columns, all rows of one length. */
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Rect[];
}

/**
 * Reads a drawing: one row a line, cells between '|'. '<' is merged with the cell to its left, '^'
 * with the one above; '\n' inside a cell is a line break; plain numbers are numbers. Lines without
 * '|' are left out.
 */
export function parseDrawing(text: string): Drawing {
  const grid = text
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) =>
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
  return { values, merges: mergesOf(grid.length, width, at) };
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
      if (columnCount > 1 || rowSpan > 1) {
        merges.push({ row, column, rowCount: rowSpan, columnCount });
      }
    }
  }
  return merges;
}
