import { rateRow } from '../../../src/core/achievement/rateRow';
import { readRow } from '../../../src/core/achievement/readRow';
import { type RatingScale } from '../../../src/core/achievement/ratingScale';
import { KASHIWARA_SCALE } from '../../../src/core/achievement/scalePresets';
import { DEFAULT_RATE_SETTINGS } from '../../../src/core/achievement/settings';
import { type CheckContext } from '../../../src/core/checks/rule';
import { type DepartmentYear, type Goal } from '../../../src/core/rows/departmentYear';
import { type IndicatorRow, type IndicatorTable } from '../../../src/core/rows/indicatorTable';
import { subjectKey } from '../../../src/core/rows/subjectKey';
import { type Cell, type CellValue } from '../../../src/core/sheet/cell';
import { type SheetData } from '../../../src/core/sheet/sheetData';

/** The columns of the sheet 指標 under test, from A: 'G' is the target, 'H' the actual. */
export const COLUMNS = [
  'name',
  'direction',
  'method',
  'unit',
  'baseline',
  'priorActual',
  'target',
  'actual',
  'achievement',
  'rating',
  'reason',
  'note',
] as const;
type Column = (typeof COLUMNS)[number];

export type Typed =
  | CellValue
  | { readonly value: CellValue; readonly numberFormat?: string; readonly formula?: string };
export type TypedRow = Partial<Record<Column, Typed>> & { readonly hidden?: boolean };

export interface Year {
  /** Rows of 指標, the first in row 2. */
  readonly rows?: readonly TypedRow[];
  readonly headers?: Partial<Record<Column, string>>;
  readonly fiscalYear?: number;
  readonly scale?: RatingScale;
  readonly goals?: readonly Partial<Goal>[];
  /** Further sheets as rows of values from A1. */
  readonly sheets?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  /** The sheet lacks this column. */
  readonly without?: Column;
}

/** A context as the pipeline would make it, over one sheet 指標 with the columns above. */
export function contextOf(year: Year): CheckContext {
  const typed = year.rows ?? [];
  const header = COLUMNS.map((column): Typed => year.headers?.[column] ?? column);
  const grid = [header, ...typed.map((row) => COLUMNS.map((column): Typed => row[column] ?? ''))];
  const sheets = [
    sheetOf('指標', grid),
    ...Object.entries(year.sheets ?? {}).map(([name, values]) => sheetOf(name, values)),
  ];
  const rows = typed.map((row, index) => indicatorRow(row, index + 1));
  const columns = Object.fromEntries(
    COLUMNS.flatMap((column, index) => (column === year.without ? [] : [[column, index]])),
  );
  const table: IndicatorTable = {
    sheet: '指標',
    sheetId: '1',
    headerRow: 0,
    headerEndRow: 0,
    columns,
    fiscalYear: year.fiscalYear ?? 2024,
    rows,
    otherRows: [],
  };
  const scale = year.scale ?? KASHIWARA_SCALE;
  const settings = { ...DEFAULT_RATE_SETTINGS, scale };
  return {
    book: { sheets, names: [] },
    tables: [table],
    departmentYear: { ...EMPTY_YEAR, goals: (year.goals ?? []).map(goalOf) },
    rows: rows.map((row) => rateRow(row, readRow(row, 2024), settings)),
    scale,
  };
}

function asCell(typed: Typed | undefined): Cell {
  if (typeof typed !== 'object') return { value: typed ?? '', numberFormat: 'General' };
  return { numberFormat: 'General', ...typed };
}

function indicatorRow(typed: TypedRow, row: number): IndicatorRow {
  const text = (column: Column): string => String(asCell(typed[column]).value);
  const name = text('name');
  return {
    sheet: '指標',
    row,
    key: `${subjectKey({ id: '', department: '', goal: '', name })}`,
    id: '',
    department: '',
    section: '',
    goalNo: '',
    goal: '',
    name,
    direction: text('direction'),
    method: text('method'),
    unit: text('unit'),
    baseline: asCell(typed.baseline),
    priorActual: asCell(typed.priorActual),
    target: asCell(typed.target),
    actual: asCell(typed.actual),
    achievement: asCell(typed.achievement),
    rating: asCell(typed.rating),
    reason: text('reason'),
    note: text('note'),
    hidden: typed.hidden ?? false,
  };
}

function sheetOf(name: string, grid: readonly (readonly Typed[])[]): SheetData {
  const cells = grid.map((row) => row.map(asCell));
  return {
    id: name,
    name,
    visibility: 'visible',
    top: 0,
    left: 0,
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map(({ formula, value }) => formula ?? value)),
    numberFormats: cells.map((row) => row.map(({ numberFormat }) => numberFormat)),
    merges: [],
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    protected: false,
  };
}

const EMPTY_YEAR: DepartmentYear = {
  city: '',
  fiscalYear: 2024,
  department: '',
  heads: [],
  mission: [],
  policy: [],
  sections: [],
  duties: [],
  approaches: [],
  reviews: [],
  goals: [],
  midTermItems: [],
};

function goalOf(goal: Partial<Goal>): Goal {
  return {
    id: 'G1',
    no: '',
    title: '',
    description: [],
    markers: [],
    measureSheetCodes: [],
    policyLinks: [],
    annualTargets: [],
    actions: [],
    results: [],
    issues: [],
    explanationClosing: [],
    indicators: [],
    indicatorNotes: [],
    overallRating: '',
    frontPageRating: '',
    overallReason: '',
    summary: [],
    future: [],
    ...goal,
  };
}
