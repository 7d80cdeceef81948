/** What a cell holds. Excel gives an empty cell as '' and an error as its text ('#REF!'). */
export type CellValue = string | number | boolean;

/**
 * A cell with everything needed to read it: the value alone is not enough (0.45 may be shown as
 * 45.0%, 45413 as a date).
 */
export interface Cell {
  /** '' when empty; errors as their text; dates as serial numbers. */
  readonly value: CellValue;
  /** The number format code in the US locale, 'General' when none was set. */
  readonly numberFormat: string;
  /** With its leading '='; absent when the cell holds a constant. */
  readonly formula?: string;
}

export const EMPTY_CELL: Cell = { value: '', numberFormat: 'General' };

const ERROR_VALUES: ReadonlySet<CellValue> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
]);

/** Whether a cell value is one of Excel's error values. */
export function isErrorValue(value: CellValue): boolean {
  return ERROR_VALUES.has(value);
}

/** Whether a cell value shows nothing: empty, or white space only (full-width spaces included). */
export function isBlankValue(value: CellValue): boolean {
  return typeof value === 'string' && value.trim() === '';
}
