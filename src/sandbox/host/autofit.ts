import type { Rect } from '../../core/sheet/address';
import { cellsWithin, ensureLine, mergeAt } from './grid';
import type { CellModel, SheetModel } from './model';
import { formatValue } from './numberFormat';

/** Row heights and column widths from an estimate of the text's width; merged cells do not count. */
export function autofitColumns(sheet: SheetModel, rect: Rect): void {
  const widths = new Map<number, number>();
  for (const { cell, row, column } of cellsWithin(sheet, {
    ...rect,
    row: 0,
    rowCount: 1_048_576,
  })) {
    if (cell.value === '' || mergeAt(sheet, row, column)) continue;
    const width = Math.max(...linesOf(cell).map((line) => textWidth(line, cell))) + 8;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  for (const [column, width] of widths) ensureLine(sheet.columns, column).size = width;
}

export function autofitRows(sheet: SheetModel, rect: Rect): void {
  const heights = new Map<number, number>();
  for (const { cell, row, column } of cellsWithin(sheet, {
    ...rect,
    column: 0,
    columnCount: 16_384,
  })) {
    if (cell.value === '' || mergeAt(sheet, row, column)) continue;
    const room = (sheet.columns.get(column)?.size ?? sheet.defaultColumnWidth) - 4;
    const lines = cell.format.wrap
      ? linesOf(cell).reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, cell) / room)),
          0,
        )
      : 1;
    const height = lines * cell.format.fontSize * (sheet.defaultRowHeight / 11);
    heights.set(row, Math.max(heights.get(row) ?? 0, height));
  }
  for (const [row, height] of heights) {
    const size = Math.min(409.5, Math.max(sheet.defaultRowHeight, Math.ceil(height / 0.75) * 0.75));
    ensureLine(sheet.rows, row).size = size;
  }
}

function linesOf(cell: CellModel): readonly string[] {
  return formatValue(cell.value, cell.format.numberFormat).split('\n');
}

/** Points: full-width characters take the font size, others about half of it. */
function textWidth(text: string, { format }: CellModel): number {
  let width = 0;
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) > 0xff ? format.fontSize : format.fontSize * 0.55;
  }
  return width;
}
