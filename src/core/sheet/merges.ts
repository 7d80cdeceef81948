import { type Rect } from './address';
import { endColumn, endRow, type SheetData } from './sheetData';

/** Finds the merged area a 0-based cell belongs to; null for a cell that stands alone. */
export type MergeLookup = (row: number, column: number) => Rect | null;

const COLUMN_LIMIT = 16384;

/**
 * Merged areas by cell, within the used range (a merge of whole columns costs no more than the
 * cells in use). Merges never overlap in Excel.
 */
export function mergeLookup(sheet: SheetData): MergeLookup {
  if (sheet.merges.length === 0) return () => null;
  const byCell = new Map<number, Rect>();
  for (const merge of sheet.merges) {
    const lastRow = Math.min(merge.row + merge.rowCount, endRow(sheet));
    const lastColumn = Math.min(merge.column + merge.columnCount, endColumn(sheet));
    for (let row = Math.max(merge.row, sheet.top); row < lastRow; row++) {
      for (let column = Math.max(merge.column, sheet.left); column < lastColumn; column++) {
        byCell.set(row * COLUMN_LIMIT + column, merge);
      }
    }
  }
  return (row, column) => byCell.get(row * COLUMN_LIMIT + column) ?? null;
}
