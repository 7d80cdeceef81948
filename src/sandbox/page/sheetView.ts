import type { Rect } from '../../core/sheet/address';
import { cellIn, COLUMNS, mergeAt, ROWS, usedRect } from '../host/grid';
import type { BookModel, SheetModel } from '../host/model';
import { WHOLE_SHEET } from '../host/addresses';
import { type Axis, layOut } from './geometry';

/** Empty lines that can be scrolled to beyond what the sheet holds. */
const SPARE = { rows: 60, columns: 12 };
const LEAST = { rows: 100, columns: 26 };

/** A sheet laid out for the screen. */
export interface SheetView {
  readonly book: BookModel;
  readonly sheet: SheetModel;
  readonly rows: Axis;
  readonly columns: Axis;
}

export function layOutSheet(book: BookModel, sheet: SheetModel): SheetView {
  const used = usedRect(sheet, WHOLE_SHEET, 'valuesAndFormats');
  const { selection } = sheet;
  const bottom = Math.max(used ? used.row + used.rowCount : 0, selection.row + 1);
  const right = Math.max(used ? used.column + used.columnCount : 0, selection.column + 1);
  return {
    book,
    sheet,
    rows: layOut(
      sheet.rows,
      sheet.defaultRowHeight,
      Math.min(ROWS, Math.max(LEAST.rows, bottom + SPARE.rows)),
    ),
    columns: layOut(
      sheet.columns,
      sheet.defaultColumnWidth,
      Math.min(COLUMNS, Math.max(LEAST.columns, right + SPARE.columns)),
    ),
  };
}

/** The merged area a cell belongs to, or the cell alone. */
export function areaAround(sheet: SheetModel, row: number, column: number): Rect {
  return mergeAt(sheet, row, column) ?? { row, column, rowCount: 1, columnCount: 1 };
}

/** What a person finds in the formula bar: the formula, or the constant as it would be typed. */
export function typedText(sheet: SheetModel, row: number, column: number): string {
  const cell = cellIn(sheet, row, column);
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  if (typeof cell.value === 'number' && cell.format.numberFormat.includes('%')) {
    return `${String(Number((cell.value * 100).toPrecision(15)))}%`;
  }
  return `${cell.quotePrefix ? "'" : ''}${String(cell.value)}`;
}
