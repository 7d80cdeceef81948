import { type Cell, EMPTY_CELL } from '../sheet/cell';
import { cellAt } from '../sheet/sheetData';
import { type HeaderGrid } from './headerBlock';
import { headingMeaning } from './headings';
import { type IndicatorField, type IndicatorRow, type IndicatorTable } from './indicatorTable';
import {
  type ColumnRange,
  labelsColumns,
  ownText,
  rowKind,
  startsForeignTable,
  typedColumns,
} from './rowKind';

/** A row before it has its key, which depends on the other rows. */
export type KeylessRow = Omit<IndicatorRow, 'key'>;

/** What groups the rows: filled down over merged and blank cells. */
export interface Grouping {
  readonly department: string;
  readonly section: string;
  readonly goalNo: string;
  readonly goal: string;
}

export interface ReadRows {
  readonly rows: readonly KeylessRow[];
  readonly otherRows: IndicatorTable['otherRows'];
  /** As it stands after the last row, for a block that goes on under a repeated header. */
  readonly grouping: Grouping;
}

type GroupField = keyof Grouping;
const GROUP_FIELDS: readonly GroupField[] = ['department', 'section', 'goalNo', 'goal'];

/**
 * Reads the rows `first` to `last` (0-based, inclusive) under a header. Stops early where another
 * kind of table begins; blank rows at the end belong to nobody.
 */
export function readIndicatorRows(
  grid: HeaderGrid,
  columns: IndicatorTable['columns'],
  range: ColumnRange,
  span: { readonly first: number; readonly last: number; readonly totalsRow: number | null },
  before: Grouping,
): ReadRows {
  const rows: KeylessRow[] = [];
  const otherRows: IndicatorTable['otherRows'][number][] = [];
  let grouping = before;
  let blanks: number[] = [];
  for (let row = span.first; row <= span.last; row++) {
    const kind = row === span.totalsRow ? 'subtotal' : rowKind(grid, columns, range, row);
    if (kind === 'blank') {
      blanks.push(row);
      continue;
    }
    if (blanks.length > 0 && startsForeignTable(grid, range, row)) break;
    otherRows.push(...blanks.map((blank) => ({ row: blank, kind: 'blank' as const })));
    blanks = [];
    if (rows.length === 0 && labelsColumns(grid, columns, range, row)) {
      otherRows.push({ row, kind: 'repeatedHeader' });
    } else if (kind === 'subtotal' || kind === 'note') {
      otherRows.push({ row, kind });
    } else if (kind === 'heading') {
      otherRows.push({ row, kind });
      grouping = afterHeading(grid, columns, range, row, grouping);
    } else {
      grouping = filledDown(grid, columns, row, grouping);
      rows.push(indicatorRow(grid, columns, row, grouping));
    }
  }
  return { rows, otherRows, grouping };
}

function indicatorRow(
  grid: HeaderGrid,
  columns: IndicatorTable['columns'],
  row: number,
  grouping: Grouping,
): KeylessRow {
  const text = (field: IndicatorField): string =>
    columns[field] === undefined ? '' : rawText(grid, row, columns[field]);
  const cell = (field: IndicatorField): Cell =>
    columns[field] === undefined ? EMPTY_CELL : ownCell(grid, row, columns[field]);
  return {
    sheet: grid.sheet.name,
    row,
    id: text('id'),
    ...grouping,
    name: text('name'),
    direction: text('direction'),
    method: text('method'),
    unit: text('unit'),
    baseline: cell('baseline'),
    priorActual: cell('priorActual'),
    target: cell('target'),
    actual: cell('actual'),
    achievement: cell('achievement'),
    rating: cell('rating'),
    reason: text('reason'),
    note: text('note'),
    hidden: grid.sheet.hiddenRows.has(row),
  };
}

/**
 * Blank group cells take the row above's value when they stand left of the indicator's name and
 * nothing left of them begins a new group; a goal and its number begin together.
 */
function filledDown(
  grid: HeaderGrid,
  columns: IndicatorTable['columns'],
  row: number,
  before: Grouping,
): Grouping {
  const next: Record<GroupField, string> = { ...before };
  const begins = (field: GroupField): boolean => {
    const column = columns[field];
    if (column === undefined || ownText(grid, row, column) === '') return false;
    return (grid.mergeAt(row, column)?.row ?? row) === row;
  };
  const goalBegins = begins('goal') || begins('goalNo');
  for (const field of GROUP_FIELDS) {
    const column = columns[field];
    if (column === undefined) continue;
    const typed = rawText(grid, row, column);
    const leftBegins = GROUP_FIELDS.some(
      (other) => other !== field && (columns[other] ?? column) < column && begins(other),
    );
    const sameGroupBegins = (field === 'goal' || field === 'goalNo') && goalBegins;
    const carries = column < (columns.name ?? 0) && !leftBegins && !sameGroupBegins;
    next[field] = typed.trim() !== '' || !carries ? typed : before[field];
  }
  return next;
}

/** A heading names the goal, department or section of the rows below where no column does. */
function afterHeading(
  grid: HeaderGrid,
  columns: IndicatorTable['columns'],
  range: ColumnRange,
  row: number,
  before: Grouping,
): Grouping {
  const typed = typedColumns(grid, range, row);
  const inGroupColumns = GROUP_FIELDS.some(
    (field) => columns[field] !== undefined && typed.includes(columns[field]),
  );
  const text = typed[0] === undefined ? '' : ownText(grid, row, typed[0]);
  const meaning = headingMeaning(text);
  if (meaning.kind === 'other' && inGroupColumns) return filledDown(grid, columns, row, before);
  return groupedBy(meaning, text, columns, before);
}

/** The grouping that a heading's text gives to the rows below it. */
export function groupedBy(
  meaning: ReturnType<typeof headingMeaning>,
  text: string,
  columns: IndicatorTable['columns'],
  before: Grouping,
): Grouping {
  switch (meaning.kind) {
    case 'goal':
      return { ...before, goal: meaning.goal, goalNo: meaning.goalNo };
    case 'department':
      return columns.department === undefined
        ? { ...before, department: meaning.department }
        : before;
    case 'section':
      return columns.section === undefined ? { ...before, section: meaning.section } : before;
    case 'other':
      return columns.goal === undefined && columns.goalNo === undefined
        ? { ...before, goal: text.replace(/^[\s■□◆◇●○]+/, '').trim(), goalNo: '' }
        : before;
  }
}

/** The text as typed, spaces included; numbers as JavaScript writes them. */
function rawText(grid: HeaderGrid, row: number, column: number): string {
  return String(ownCell(grid, row, column).value);
}

function ownCell(grid: HeaderGrid, row: number, column: number): Cell {
  const merge = grid.mergeAt(row, column);
  if (merge && merge.column !== column) return EMPTY_CELL;
  return cellAt(grid.sheet, merge?.row ?? row, column);
}
