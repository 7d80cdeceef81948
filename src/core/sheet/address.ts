/** A rectangle of cells; rows and columns are 0-based and counted from A1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell of a named sheet; row and column are 0-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** 'A' → 0, 'AA' → 26; letters only, either case. Returns NaN for anything else. */
export function columnIndex(name: string): number {
  if (!/^[A-Z]{1,3}$/i.test(name)) return Number.NaN;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** A1-style address of a 0-based cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1-style address of a rectangle, 'B2' for a single cell and 'B2:D4' otherwise. */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.row, rect.column);
  if (rect.rowCount === 1 && rect.columnCount === 1) return first;
  return `${first}:${cellAddress(rect.row + rect.rowCount - 1, rect.column + rect.columnCount - 1)}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i;

/**
 * The rectangle of an A1-style address ('B2', '$B$2:D4'), without a sheet name.
 * Returns null for whole columns or rows and for text that is no address.
 */
export function parseRect(address: string): Rect | null {
  const [first = '', last = first, ...rest] = address.split(':');
  const start = CELL.exec(first);
  const end = CELL.exec(last);
  if (!start || !end || rest.length > 0) return null;
  const rows = [Number(start[2]) - 1, Number(end[2]) - 1];
  const columns = [columnIndex(start[1] ?? ''), columnIndex(end[1] ?? '')];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}

/** A sheet name as a formula writes it: quoted, quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The address without its sheet: "'指標 1'!B2" → 'B2'. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Whether two rectangles share a cell. */
export function rectsOverlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

/** Whether a 0-based cell lies in a rectangle. */
export function rectContains(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rowCount &&
    column >= rect.column &&
    column < rect.column + rect.columnCount
  );
}
