import type { Rect } from '../../core/sheet/address';
import type { CellValue } from '../../core/sheet/cell';
import { fromR1C1, toR1C1 } from '../../core/sheet/r1c1';
import { areaAddress } from './addresses';
import { enter, type Entry } from './entry';
import { parseFormula } from './formulas/parse';
import {
  cellIn,
  cellsWithin,
  dropPlainCells,
  ensureCell,
  formatAt,
  isUnbounded,
  mergeAt,
} from './grid';
import { HostError, invalidArgument } from './hostObject';
import type { CellModel, SheetModel } from './model';
import { refuseLocked } from './protection';
import type { ChangeSource, Workspace } from './workspace';

/** learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins". */
const MAX_CELLS_READ = 5_000_000;

export type Notation = 'A1' | 'R1C1';

/**
 * A grid of the cells of a rectangle, `of` giving each cell's part (undefined: the cell is not
 * there). Null for whole rows and columns, as Excel answers for unbounded ranges.
 */
export function readGrid<T>(
  sheet: SheetModel,
  rect: Rect,
  of: (cell: CellModel | undefined, row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(rect)) return null;
  if (rect.rowCount * rect.columnCount > MAX_CELLS_READ) {
    throw new HostError('RangeExceedsLimit', 'More than 5,000,000 cells at once');
  }
  const grid: T[][] = [];
  for (let row = rect.row; row < rect.row + rect.rowCount; row += 1) {
    const line: T[] = [];
    for (let column = rect.column; column < rect.column + rect.columnCount; column += 1) {
      line.push(of(cellIn(sheet, row, column), row, column));
    }
    grid.push(line);
  }
  return grid;
}

export function valueOf(cell: CellModel | undefined): CellValue {
  return cell?.value ?? '';
}

/** Formula where there is one; text that only looks like a formula comes back as its value. */
export function formulaOf(
  cell: CellModel | undefined,
  row: number,
  column: number,
  notation: Notation,
): CellValue {
  if (cell?.formula === undefined) return valueOf(cell);
  return notation === 'A1' ? cell.formula : toR1C1(cell.formula, row, column);
}

/**
 * The rows of what was assigned to a range, in the range's shape: a grid of the same size, or one
 * value for all cells. Throws `InvalidArgument` for every other shape.
 */
export function shaped(
  input: unknown,
  rect: Rect,
  what: string,
): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  const isRightSize =
    rows.length === rect.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === rect.columnCount);
  if (!isRightSize) {
    throw invalidArgument(`${what}: the number of rows or columns doesn't match the range`);
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/**
 * Writes values or formulas as if typed. null leaves a cell as it is, '' empties it. Cells hidden
 * behind a merge keep nothing. Throws before anything is written.
 */
export function writeContents(
  workspace: Workspace,
  sheet: SheetModel,
  rect: Rect,
  input: unknown,
  notation: Notation,
  source: ChangeSource,
): void {
  if (isUnbounded(rect)) throw invalidArgument('an unbounded range takes no values');
  const at = shaped(input, rect, 'values');
  refuseLocked(workspace.book, sheet, rect);
  const rowOf = rowsWritten(sheet, rect);
  const today = workspace.today();
  const writes: { readonly row: number; readonly column: number; readonly entry: Entry }[] = [];
  for (let r = 0; r < rect.rowCount; r += 1) {
    const inputRow = rowOf(r);
    if (inputRow === null) continue;
    for (let c = 0; c < rect.columnCount; c += 1) {
      const value = at(inputRow, c);
      if (value === null || value === undefined) continue;
      const row = rect.row + r;
      const column = rect.column + c;
      if (!isCellValue(value)) throw invalidArgument('a cell takes text, a number or true/false');
      if (isBehindMerge(sheet, row, column)) continue;
      if (value === '' && !cellIn(sheet, row, column)) continue;
      const { numberFormat } = formatAt(workspace.book, sheet, row, column);
      writes.push({
        row,
        column,
        entry: inA1(enter(value, numberFormat, today), row, column, notation),
      });
    }
  }
  for (const { row, column, entry } of writes) {
    store(ensureCell(workspace.book, sheet, row, column), entry);
  }
  if (writes.some(({ entry }) => entry.value === '' && entry.formula === undefined))
    dropPlainCells(workspace.book, sheet, rect);
  workspace.touch();
  workspace.raise({
    kind: 'cells',
    sheet,
    address: areaAddress(rect),
    changeType: 'RangeEdited',
    source,
  });
}

function isCellValue(value: unknown): value is CellValue {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** Throws `InvalidArgument` for a formula that Excel would not take. */
function inA1(entry: Entry, row: number, column: number, notation: Notation): Entry {
  if (entry.formula === undefined) return entry;
  const formula = notation === 'A1' ? entry.formula : fromR1C1(entry.formula, row, column);
  if (parseFormula(formula) === null) throw invalidArgument(`the formula ${formula}`);
  return { ...entry, formula };
}

function store(cell: CellModel, entry: Entry): void {
  cell.value = entry.value;
  cell.isError = entry.isError;
  cell.quotePrefix = entry.quotePrefix;
  delete cell.arrayRange;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.numberFormat !== undefined && cell.format.numberFormat === 'General') {
    cell.format = { ...cell.format, numberFormat: entry.numberFormat };
  }
}

function isBehindMerge(sheet: SheetModel, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false;
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.row !== row || merge.column !== column);
}

/**
 * Which row of the input each row of the range takes. Across rows that a filter hides, every
 * visible row takes the first one and the hidden rows take none: the data is misplaced, as in
 * Excel (OfficeDev/office-js#224, xlwings/xlwings#747).
 */
function rowsWritten(sheet: SheetModel, rect: Rect): (row: number) => number | null {
  const isFiltered =
    (sheet.autoFilter?.criteria.size ?? 0) > 0 ||
    sheet.tables.some(({ filter }) => (filter?.criteria.size ?? 0) > 0);
  const hidden = (row: number): boolean => sheet.rows.get(rect.row + row)?.hidden === true;
  const crossesHidden =
    isFiltered &&
    [...sheet.rows].some(
      ([row, line]) => line.hidden && row >= rect.row && row < rect.row + rect.rowCount,
    );
  if (!crossesHidden || rect.rowCount === 1) return (row) => row;
  return (row) => (hidden(row) ? null : 0);
}

/** Empties cells and keeps their look. */
export function clearContents(sheet: SheetModel, rect: Rect): void {
  for (const { cell } of cellsWithin(sheet, rect)) {
    cell.value = '';
    cell.isError = false;
    cell.quotePrefix = false;
    delete cell.formula;
    delete cell.arrayRange;
  }
}
