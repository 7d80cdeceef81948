import type { Rect } from '../../core/sheet/address';
import {
  cellIn,
  cellsWithin,
  COLUMNS,
  dropPlainCells,
  ensureCell,
  ensureLine,
  formatAt,
  isUnbounded,
  ROWS,
} from './grid';
import type { BookModel, CellFormat, SheetModel } from './model';
import { defaultFormat } from './newBook';

type Change = (format: CellFormat, row: number, column: number) => CellFormat;

/**
 * Gives every cell of a rectangle the format that `change` makes of its own. Whole rows and columns
 * remember the format for the cells that are not there yet.
 */
export function changeFormat(book: BookModel, sheet: SheetModel, rect: Rect, change: Change): void {
  if (isUnbounded(rect)) {
    changeLines(book, sheet, rect, change);
    for (const { cell, row, column } of cellsWithin(sheet, rect)) {
      cell.format = change(cell.format, row, column);
    }
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rowCount; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column += 1) {
      const cell = ensureCell(book, sheet, row, column);
      cell.format = change(cell.format, row, column);
    }
  }
  dropPlainCells(book, sheet, rect);
}

function changeLines(book: BookModel, sheet: SheetModel, rect: Rect, change: Change): void {
  const byRow = rect.columnCount === COLUMNS && rect.rowCount < ROWS;
  const lines = byRow ? sheet.rows : sheet.columns;
  const first = byRow ? rect.row : rect.column;
  const count = byRow ? rect.rowCount : rect.columnCount;
  for (let index = first; index < first + count; index += 1) {
    const line = ensureLine(lines, index);
    line.format = change(
      line.format ? { ...defaultFormat(book), ...line.format } : defaultFormat(book),
      byRow ? index : rect.row,
      byRow ? rect.column : index,
    );
  }
}

/** What all cells of the areas have in common; null where they differ, as Excel answers. */
export function commonFormat<T>(
  book: BookModel,
  sheet: SheetModel,
  areas: readonly Rect[],
  of: (format: CellFormat) => T,
): T | null {
  let common: { readonly value: T } | null = null;
  for (const format of formatsOf(book, sheet, areas)) {
    const value = of(format);
    if (common !== null && common.value !== value) return null;
    common ??= { value };
  }
  return common?.value ?? null;
}

function* formatsOf(
  book: BookModel,
  sheet: SheetModel,
  areas: readonly Rect[],
): Generator<CellFormat> {
  for (const rect of areas) {
    if (isUnbounded(rect)) {
      yield formatAt(book, sheet, rect.row, rect.column);
      for (const { cell } of cellsWithin(sheet, rect)) yield cell.format;
      continue;
    }
    for (let row = rect.row; row < rect.row + rect.rowCount; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columnCount; column += 1) {
        yield cellIn(sheet, row, column)?.format ?? formatAt(book, sheet, row, column);
      }
    }
  }
}
