import {
  ACHIEVEMENT_FORMAT,
  FILL_HEADINGS,
  type FillColumn,
  type FillRow,
  fillTable,
  type TableFill,
} from '../core/achievement/fillTable';
import { BOUNDS_NAME, LETTERS_NAME } from '../core/achievement/formula';
import { dataTab } from '../core/layout/dataTab';
import type { Understanding } from '../core/pipeline';
import { locateScale, referencesToWritten } from '../core/rows/locateScale';
import { scaleSheet } from '../core/rows/scaleSheet';
import { type CellValue } from '../core/sheet/cell';
import { toR1C1 } from '../core/sheet/r1c1';
import { cellAt, type SheetData } from '../core/sheet/sheetData';
import { applyPlan } from '../workbook/applyPlan';
import type { ChangePlan, ColumnWrite, NameWrite, ReliedCells, TabWrite } from '../workbook/plan';
import type { Store } from '../workbook/store';
import type { Result } from '../workbook/workbookError';
import { exclusively } from './job';
import { type ReadYear, readYear, SCALE_TAB_FORM } from './readYear';
import type { RateReport } from './report';

/** 達成率・達成度: writes achievement and rating beside every indicator, live where they can be. */
export function fillAchievement(): Promise<Result<RateReport>> {
  return exclusively(async () => {
    const year = await readYear();
    if (!year.ok) return year;
    const { tables, book } = year.value.understanding;
    if (tables.length === 0) {
      const sheets = book.sheets.map(({ name }) => name);
      return { ok: false, error: { kind: 'noIndicatorSheet', sheets } };
    }
    const scale = scaleAccess(year.value);
    const fills = fillsOf(year.value, scale);
    const done = await applyPlan(year.value.read, planOf(year.value, scale, fills));
    return done.ok ? { ok: true, value: reportOf(year.value.understanding, fills) } : done;
  });
}

interface SheetFill {
  readonly sheet: SheetData;
  readonly fill: TableFill;
}

function fillsOf(
  { read, understanding }: ReadYear,
  { isLookedUp }: ScaleAccess,
): readonly SheetFill[] {
  return understanding.tables.flatMap((table) => {
    const sheet = read.book.sheets.find(({ id }) => id === table.sheetId);
    if (!sheet) return [];
    const keys = new Set(table.rows.map(({ key }) => key));
    const rows = understanding.rows.filter(({ row }) => keys.has(row.key));
    const fill = fillTable(sheet, table, rows, {
      settings: understanding.settings,
      written: read.store.writtenValues,
      formulas: isLookedUp ? 'whereExact' : 'never',
    });
    return [{ sheet, fill }];
  });
}

function planOf({ read }: ReadYear, scale: ScaleAccess, fills: readonly SheetFill[]): ChangePlan {
  const isLive = fills.some(({ fill }) => fill.rows.some(({ kind }) => kind === 'live'));
  const { tabs, names } = isLive ? scale : { tabs: [], names: [] };
  return {
    action: 'fillAchievement',
    columns: fills.flatMap(({ sheet, fill }) =>
      fill.columns.flatMap((column) => columnWrites(sheet, fill, column)),
    ),
    reliesOn: fills.flatMap(({ sheet, fill }) => reliedCells(sheet, fill)),
    tabs,
    names,
    store: { ...read.store, writtenValues: writtenValues(read.store, fills) },
  };
}

/** What live formulas need besides the indicator sheet. */
interface ScaleAccess {
  /** Formulas can look ratings up; otherwise values are written. */
  readonly isLookedUp: boolean;
  readonly tabs: readonly TabWrite[];
  readonly names: readonly NameWrite[];
}

/** The workbook's own 評価基準, or a tab with the scale in use where it has none. */
function scaleAccess({ read, understanding }: ReadYear): ScaleAccess {
  const { settings, scaleIsInBook, departmentYear } = understanding;
  const sheet = scaleSheet(settings.scale);
  const references = scaleIsInBook
    ? locateScale(read.book)
    : referencesToWritten(settings.scale, sheet.name);
  // A tab of that name that holds no scale is somebody's: nothing is put beside or into it.
  const isNameTaken = !scaleIsInBook && read.book.sheets.some(({ name }) => name === sheet.name);
  if (!references || isNameTaken) return { isLookedUp: false, tabs: [], names: [] };
  const { department } = departmentYear;
  return {
    isLookedUp: true,
    tabs: scaleIsInBook
      ? []
      : [{ layout: dataTab(sheet), form: SCALE_TAB_FORM, department, replacesId: null }],
    names: [
      { name: BOUNDS_NAME, formula: references.bounds },
      { name: LETTERS_NAME, formula: references.letters },
    ],
  };
}

/** The writes of one column: its heading when it is new, then one per run of neighbouring rows. */
function columnWrites(sheet: SheetData, fill: TableFill, column: FillColumn): ColumnWrite[] {
  const cells = fill.rows.flatMap((row) => {
    const content = contentOf(row, column);
    return content === null ? [] : [{ row: row.row, content }];
  });
  if (cells.length === 0) return [];
  const place = {
    sheetId: sheet.id,
    sheet: sheet.name,
    column: column.column,
    anchorColumn: fill.table.columns.name ?? 0,
    styleFromColumn: column.isNew ? lastColumn(fill) : null,
  };
  const heading: ColumnWrite[] = column.isNew
    ? [
        {
          ...place,
          row: fill.table.headerEndRow,
          contents: [FILL_HEADINGS[column.field]],
          expected: [''],
          numberFormat: null,
        },
      ]
    : [];
  const numberFormat = column.field === 'achievement' ? ACHIEVEMENT_FORMAT : null;
  return [
    ...heading,
    ...runs(cells).map((run) => ({
      ...place,
      row: run[0]?.row ?? 0,
      contents: run.map(({ content }) => content),
      expected: run.map(({ row }) => typed(sheet, row, column.column)),
      numberFormat,
    })),
  ];
}

/** The rows of the table in the columns it was read from, but for those that are written. */
function reliedCells(
  sheet: SheetData,
  { table, rows, columns }: TableFill,
): readonly ReliedCells[] {
  if (rows.length === 0) return [];
  const row = Math.min(...rows.map((filled) => filled.row));
  const written = new Set(columns.map(({ column }) => column));
  return [
    {
      sheetId: sheet.id,
      row,
      rowCount: Math.max(...rows.map((filled) => filled.row)) - row + 1,
      columns: Object.values(table.columns).filter((column) => !written.has(column)),
    },
  ];
}

/** Formulas in R1C1, so that equal ones are written as one. */
function contentOf(row: FillRow, { field, column }: FillColumn): CellValue | null {
  const content = row[field];
  return typeof content === 'string' && content.startsWith('=')
    ? toR1C1(content, row.row, column)
    : content;
}

function typed(sheet: SheetData, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  return cell.formula ?? cell.value;
}

function lastColumn({ table }: TableFill): number {
  return Math.max(...Object.values(table.columns));
}

function runs<T extends { readonly row: number }>(cells: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last?.at(-1)?.row === cell.row - 1) last.push(cell);
    else found.push([cell]);
  }
  return found;
}

/** What was written as a value is remembered, to be told from what a person types over it. */
function writtenValues(store: Store, fills: readonly SheetFill[]): Store['writtenValues'] {
  const values = fills.flatMap(({ fill }) =>
    fill.rows
      .filter(({ kind }) => kind === 'value')
      .map(({ key, achievement, rating }) => {
        return [key, { achievement: achievement ?? '', rating: rating ?? '' }] as const;
      }),
  );
  return { ...store.writtenValues, ...Object.fromEntries(values) };
}

function reportOf(understanding: Understanding, fills: readonly SheetFill[]): RateReport {
  const rows = fills.flatMap(({ fill }) => fill.rows);
  const count = (kind: FillRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const parts = understanding.rows.flatMap((row) => row.parts);
  return {
    understanding,
    liveRows: count('live'),
    valueRows: count('value'),
    keptRows: count('kept'),
    askRows: understanding.rows.filter(({ outcome }) => outcome === 'ask').length,
    pendingRows: understanding.rows.filter(({ outcome }) => outcome === 'pending').length,
    countByLetter: Object.fromEntries(
      understanding.settings.scale.grades.map(({ letter }) => [
        letter,
        parts.filter(({ rating }) => rating === letter).length,
      ]),
    ),
  };
}
