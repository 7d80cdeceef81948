import { isBlankValue } from '../sheet/cell';
import { type BookData, type SheetData } from '../sheet/sheetData';
import { parseFiscalYear } from './fiscalYear';
import { headerGrid, type HeaderGrid } from './headerBlock';
import { findHeaders, type FoundHeader, lastRowOf, type NearMiss } from './headerSearch';
import { departmentInTitle, headingMeaning } from './headings';
import { groupedBy, type Grouping, type KeylessRow, readIndicatorRows } from './indicatorRows';
import { type IndicatorTable } from './indicatorTable';
import {
  ACTION_SHEET,
  BASIC_SHEET,
  GOAL_SHEET,
  MID_TERM_SHEET,
  SCALE_SHEET,
  type SchemaSheetSpec,
} from './schema';
import { isSchemaSheet } from './schemaRows';
import { distinctKeys } from './subjectKey';

/** Something the person should know about a table that was found. */
export interface TableNotice {
  readonly sheet: string;
  /** 0-based. */
  readonly headerRow: number;
  readonly about:
    /** The columns' year was taken although sheet name or title say another. */
    | { readonly kind: 'yearConflict'; readonly sheetYear: number; readonly columnsYear: number }
    /** Several columns claim an optional field; the left-most was taken. */
    | {
        readonly kind: 'ambiguousColumn';
        readonly columns: readonly number[];
        readonly headings: readonly string[];
      };
}

/** What was found in a workbook, or why nothing was. */
export type IndicatorSearch =
  | {
      readonly kind: 'found';
      /** Of the latest fiscal year in the book, in tab order; keys differ over all of them. */
      readonly tables: readonly IndicatorTable[];
      /** Of earlier years: last year's sheet kept in the same book. */
      readonly earlierTables: readonly IndicatorTable[];
      readonly notices: readonly TableNotice[];
      /** Headings elsewhere that could not be taken. */
      readonly nearMisses: readonly NearMiss[];
    }
  /** No sheet holds anything. */
  | { readonly kind: 'emptyWorkbook' }
  | {
      readonly kind: 'noIndicatorSheet';
      readonly sheets: readonly string[];
      readonly nearMisses: readonly NearMiss[];
    }
  /** There is a header, and no row under it. */
  | {
      readonly kind: 'noIndicatorRows';
      readonly sheet: string;
      readonly tables: readonly IndicatorTable[];
    };

/**
 * Finds the indicator tables of a workbook, wherever their headers stand. Sheets hidden by menu are
 * looked at only when no visible one has a table; veryHidden ones never. Linear in the cells.
 */
export function findIndicatorTables(book: BookData): IndicatorSearch {
  const sheets = book.sheets.filter(({ visibility }) => visibility !== 'veryHidden');
  const filled = sheets.filter((sheet) =>
    sheet.values.some((cells) => cells.some((value) => !isBlankValue(value))),
  );
  if (filled.length === 0) return { kind: 'emptyWorkbook' };

  const visible = tablesOf(filled.filter(({ visibility }) => visibility === 'visible'));
  const found =
    visible.drafts.length > 0
      ? visible
      : tablesOf(filled.filter(({ visibility }) => visibility === 'hidden'));
  const { notices } = found;
  const nearMisses = visible.nearMisses;
  const [first] = found.drafts;
  if (!first) {
    return { kind: 'noIndicatorSheet', sheets: filled.map(({ name }) => name), nearMisses };
  }
  const withRows = found.drafts.filter(({ rows }) => rows.length > 0);
  if (withRows.length === 0) {
    return { kind: 'noIndicatorRows', sheet: first.sheet, tables: withKeys(found.drafts) };
  }
  const years = withRows.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
  const latest = years.length === 0 ? null : Math.max(...years);
  const isEarlier = (draft: Draft): boolean =>
    draft.fiscalYear !== null && draft.fiscalYear !== latest;
  return {
    kind: 'found',
    tables: withKeys(withRows.filter((draft) => !isEarlier(draft))),
    earlierTables: withKeys(withRows.filter(isEarlier)),
    notices,
    nearMisses,
  };
}

/** Sheets of the schema that hold other things, whatever words stand in their rows. */
const OTHER_SCHEMA_SHEETS: readonly SchemaSheetSpec<string>[] = [
  BASIC_SHEET,
  GOAL_SHEET,
  ACTION_SHEET,
  MID_TERM_SHEET,
  SCALE_SHEET,
];

/** A table whose rows have no keys yet. */
type Draft = Omit<IndicatorTable, 'rows' | 'otherRows'> & {
  readonly rows: KeylessRow[];
  readonly otherRows: IndicatorTable['otherRows'][number][];
};

const NO_GROUPING: Grouping = { department: '', section: '', goalNo: '', goal: '' };

function tablesOf(sheets: readonly SheetData[]): {
  readonly drafts: readonly Draft[];
  readonly notices: readonly TableNotice[];
  readonly nearMisses: readonly NearMiss[];
} {
  const read = sheets.map(tablesOfSheet);
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    notices: read.flatMap(({ notices }) => notices),
    nearMisses: read.flatMap(({ nearMisses }) => nearMisses),
  };
}

function tablesOfSheet(sheet: SheetData): ReturnType<typeof tablesOf> {
  if (OTHER_SCHEMA_SHEETS.some((spec) => isSchemaSheet(sheet, spec))) {
    return { drafts: [], notices: [], nearMisses: [] };
  }
  const grid = headerGrid(sheet);
  const sheetYear = parseFiscalYear(sheet.name);
  const { headers, nearMisses } = findHeaders(grid, sheetYear);
  const drafts: Draft[] = [];
  const notices: TableNotice[] = [];
  const open: { index: number; header: FoundHeader; grouping: Grouping }[] = [];
  for (const [index, header] of headers.entries()) {
    const previous = open.find((table) => sameColumns(table.header, header));
    const before = previous?.grouping ?? groupingAbove(grid, header);
    const span = bodyOf(grid, headers, index);
    const read = readIndicatorRows(grid, header.mapping.columns, header.range, span, before);
    const draft = previous && drafts[previous.index];
    if (previous && draft) {
      draft.rows.push(...read.rows);
      for (const row of rowsOf(header)) draft.otherRows.push({ row, kind: 'repeatedHeader' });
      draft.otherRows.push(...read.otherRows);
      previous.grouping = read.grouping;
      continue;
    }
    if (header.mapping.weak && !looksMeasured(read.rows)) continue;
    open.push({ index: drafts.length, header, grouping: read.grouping });
    notices.push(...noticesOf(sheet, header, sheetYear));
    drafts.push({
      sheet: sheet.name,
      sheetId: sheet.id,
      headerRow: header.span.first,
      headerEndRow: header.span.last,
      columns: header.mapping.columns,
      fiscalYear: header.mapping.fiscalYear,
      rows: [...read.rows],
      otherRows: [...read.otherRows],
    });
  }
  return { drafts, notices, nearMisses };
}

/** The rows under a header: to the end of its Excel table, the next header, or the sheet. */
function bodyOf(
  grid: HeaderGrid,
  headers: readonly FoundHeader[],
  index: number,
): { first: number; last: number; totalsRow: number | null } {
  const header = headers[index];
  if (!header) return { first: 0, last: -1, totalsRow: null };
  const first = header.span.last + 1;
  const table = grid.sheet.tables.find(
    ({ range, showHeaders }) =>
      showHeaders &&
      range.row === header.span.last &&
      range.column <= (header.mapping.columns.name ?? -1) &&
      (header.mapping.columns.name ?? -1) < range.column + range.columnCount,
  );
  if (!table) return { first, last: lastRowOf(grid, headers, index), totalsRow: null };
  const last = table.range.row + table.range.rowCount - 1;
  return { first, last, totalsRow: table.showTotals ? last : null };
}

function sameColumns(a: FoundHeader, b: FoundHeader): boolean {
  const left = Object.entries(a.mapping.columns);
  const right: Readonly<Record<string, number>> = b.mapping.columns;
  return (
    a.span.first !== b.span.first &&
    a.mapping.fiscalYear === b.mapping.fiscalYear &&
    left.length === Object.keys(right).length &&
    left.every(([field, column]) => right[field] === column)
  );
}

function rowsOf({ span }: FoundHeader): number[] {
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
}

/** Department, section and goal that the lines above a table name. */
function groupingAbove(grid: HeaderGrid, header: FoundHeader): Grouping {
  const { columns } = header.mapping;
  let grouping = NO_GROUPING;
  for (const title of header.titles) {
    const meaning = headingMeaning(title);
    if (meaning.kind !== 'other') {
      grouping = groupedBy(meaning, title, columns, grouping);
      continue;
    }
    const department = departmentInTitle(title);
    if (department !== '' && columns.department === undefined)
      grouping = { ...grouping, department };
  }
  if (grouping.department !== '' || columns.department !== undefined) return grouping;
  return { ...grouping, department: departmentInTitle(grid.sheet.name) };
}

/** Under weak headings only values make a table: most targets are short and hold a digit. */
function looksMeasured(rows: readonly KeylessRow[]): boolean {
  const targets = rows.map(({ target }) => target.value).filter((value) => !isBlankValue(value));
  const measured = targets.filter(
    (value) =>
      typeof value === 'number' || (/[0-9０-９]/.test(String(value)) && String(value).length <= 40),
  );
  return measured.length * 2 > targets.length;
}

function noticesOf(sheet: SheetData, header: FoundHeader, sheetYear: number | null): TableNotice[] {
  const place = { sheet: sheet.name, headerRow: header.span.first };
  const { ambiguous, yearConflict, fiscalYear } = header.mapping;
  const notices: TableNotice[] = ambiguous.map(({ columns, headings }) => ({
    ...place,
    about: { kind: 'ambiguousColumn', columns, headings },
  }));
  const said =
    sheetYear ?? header.titles.map(parseFiscalYear).find((year) => year !== null) ?? null;
  if (yearConflict && fiscalYear !== null && said !== null) {
    const about = { kind: 'yearConflict' as const, sheetYear: said, columnsYear: fiscalYear };
    notices.push({ ...place, about });
  }
  return notices;
}

function withKeys(drafts: readonly Draft[]): IndicatorTable[] {
  const keys = distinctKeys(drafts.flatMap(({ rows }) => rows));
  let next = 0;
  return drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map((row) => ({ ...row, key: keys[next++] ?? '' })),
  }));
}
