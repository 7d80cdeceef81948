import { type Rect } from './address';
import { type Cell, type CellValue, EMPTY_CELL } from './cell';

/** An Excel table (ListObject) on a sheet. */
export interface TableData {
  readonly name: string;
  /** Header and totals row included. */
  readonly range: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/**
 * One worksheet as data: its used range and what decides how rows are read. The three grids have
 * the same shape, rows × columns, and start at (`top`, `left`), 0-based.
 */
export interface SheetData {
  /** The host's worksheet id, stable under renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** A cell without a formula repeats its value here; only text starting with '=' is a formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  readonly tables: readonly TableData[];
  /** 0-based, hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** A filter is on and has criteria. */
  readonly filtered: boolean;
  readonly protected: boolean;
}

/** A workbook as data, sheets in tab order. */
export interface BookData {
  readonly sheets: readonly SheetData[];
  /** Workbook-scoped names and what they refer to ("='評価基準'!$B$2:$B$6"). */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** The cell at a 0-based position, empty outside the used range. */
export function cellAt(sheet: SheetData, row: number, column: number): Cell {
  const r = row - sheet.top;
  const c = column - sheet.left;
  const value = sheet.values[r]?.[c];
  if (value === undefined) return EMPTY_CELL;
  const numberFormat = sheet.numberFormats[r]?.[c] ?? 'General';
  const formula = sheet.formulas[r]?.[c];
  // A text cell may begin with '=' too (typed with an apostrophe): then value and formula agree.
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? { value, numberFormat, formula }
    : { value, numberFormat };
}

/** 0-based number of the first row below the used range. */
export function endRow(sheet: SheetData): number {
  return sheet.top + sheet.values.length;
}

/** 0-based number of the first column right of the used range. */
export function endColumn(sheet: SheetData): number {
  return sheet.left + (sheet.values[0]?.length ?? 0);
}
