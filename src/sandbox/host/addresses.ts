import {
  columnIndex,
  columnName,
  parseRect,
  quoteSheetName,
  type Rect,
  rectAddress,
} from '../../core/sheet/address';
import { COLUMNS, ROWS } from './grid';

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS };

const COLUMN_SPAN = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROW_SPAN = /^\$?([1-9]\d*):\$?([1-9]\d*)$/;

/** The rectangle of an address without a sheet name: 'B2:D4', 'A:C', '1:3'. Null for other text. */
export function parseArea(address: string): Rect | null {
  const rect = areaOf(address.trim());
  if (!rect) return null;
  return rect.row + rect.rowCount <= ROWS && rect.column + rect.columnCount <= COLUMNS
    ? rect
    : null;
}

function areaOf(address: string): Rect | null {
  const columns = COLUMN_SPAN.exec(address);
  if (columns) {
    const [first, last] = inOrder(columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? ''));
    return { row: 0, column: first, rowCount: ROWS, columnCount: last - first + 1 };
  }
  const rows = ROW_SPAN.exec(address);
  if (rows) {
    const [first, last] = inOrder(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return { row: first, column: 0, rowCount: last - first + 1, columnCount: COLUMNS };
  }
  return parseRect(address);
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** Splits "'指標 1'!B2:C3" into its sheet name (null where there is none) and the address. */
export function splitSheet(reference: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const at = reference.lastIndexOf('!');
  if (at < 0) return { sheet: null, address: reference };
  const quoted = reference.slice(0, at);
  const name = /^'(.*)'$/s.exec(quoted)?.[1]?.replaceAll("''", "'") ?? quoted;
  return { sheet: name, address: reference.slice(at + 1) };
}

/** The address of a rectangle as Excel writes it; whole columns 'A:C', whole rows '1:3'. */
export function areaAddress(rect: Rect): string {
  if (rect.rowCount === ROWS && rect.columnCount === COLUMNS) return `1:${ROWS}`;
  if (rect.rowCount === ROWS) {
    return `${columnName(rect.column)}:${columnName(rect.column + rect.columnCount - 1)}`;
  }
  if (rect.columnCount === COLUMNS) return `${rect.row + 1}:${rect.row + rect.rowCount}`;
  return rectAddress(rect);
}

/** 'Sheet1!A1:B2'; the name in quotes only where Excel puts them. */
export function sheetAddress(sheetName: string, rect: Rect): string {
  return `${sheetPrefix(sheetName)}!${areaAddress(rect)}`;
}

/** A sheet's name as an address starts with it. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : quoteSheetName(name);
}

/** The cells two rectangles share; null when they share none. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest rectangle that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** 'Sheet1!$A$1:$B$2', as a name's formula refers to a range. */
export function absoluteAddress(sheetName: string, rect: Rect): string {
  const absolute = areaAddress(rect).replace(/[A-Z]+|\d+/g, '$$$&');
  return `${sheetPrefix(sheetName)}!${absolute}`;
}
