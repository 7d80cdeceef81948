import { isBlankValue } from '../sheet/cell';
import { cellAt, endColumn, endRow } from '../sheet/sheetData';
import { type AmbiguousField, type ColumnMapping, mapColumns } from './columnMapping';
import { fieldCandidates } from './headerAliases';
import { parseFiscalYear } from './fiscalYear';
import {
  type ColumnHeading,
  columnHeadings,
  type HeaderGrid,
  headerSeeds,
  type HeaderSpan,
  headerSpans,
} from './headerBlock';
import { type ColumnRange, ownText, typedColumns } from './rowKind';

/** A header with the columns it gives to an indicator table. */
export interface FoundHeader {
  readonly span: HeaderSpan;
  readonly mapping: ColumnMapping;
  readonly range: ColumnRange;
  /** The lines above it, back to the table before it, top to bottom. */
  readonly titles: readonly string[];
}

/** Headings that come close to an indicator table's but cannot be taken for one. */
export interface NearMiss {
  readonly sheet: string;
  /** 0-based. */
  readonly headerRow: number;
  readonly missing: ColumnMapping['missing'];
  readonly ambiguous: readonly AmbiguousField[];
}

/** Titles stand close above their table; more lines are other content. */
const TITLE_ROWS = 12;
const MAX_TITLE_LENGTH = 120;

/** Every header of an indicator table on a sheet, top to bottom, and what came close to one. */
export function findHeaders(
  grid: HeaderGrid,
  sheetYear: number | null,
): { readonly headers: readonly FoundHeader[]; readonly nearMisses: readonly NearMiss[] } {
  const headers: FoundHeader[] = [];
  const nearMisses: NearMiss[] = [];
  let free = grid.sheet.top;
  let open: readonly FoundHeader[] = [];
  for (const seed of headerSeeds(grid)) {
    if (seed < free || open.some((header) => isDataRow(grid, header, seed))) continue;
    const best = bestSpan(grid, seed, free, sheetYear);
    if (!best) continue;
    // Weak headings inside a table are its texts: they must not cut it in two.
    const inTable = open.some(({ mapping }) => !mapping.weak);
    const complete = best.filter(
      ({ mapping }) => isComplete(mapping) && !(inTable && mapping.weak),
    );
    headers.push(...complete);
    if (complete.length > 0) {
      open = complete;
      free = (complete[0]?.span.last ?? seed) + 1;
      continue;
    }
    for (const { span, mapping } of best) {
      if (mapping.missing.length > 1 || mapping.weak) continue;
      const { missing, ambiguous } = mapping;
      nearMisses.push({ sheet: grid.sheet.name, headerRow: span.first, missing, ambiguous });
    }
  }
  return { headers, nearMisses };
}

/** A row with an id or a figure in an open table is data, whatever its texts remind of. */
function isDataRow(grid: HeaderGrid, { range, mapping }: FoundHeader, row: number): boolean {
  const { id, target, actual } = mapping.columns;
  const typed = typedColumns(grid, range, row);
  const holdsFigure = [target, actual].some(
    (column) => column !== undefined && typeof cellAt(grid.sheet, row, column).value === 'number',
  );
  if (holdsFigure || id === undefined) return holdsFigure;
  return typed.includes(id) && fieldCandidates(grid.read(ownText(grid, row, id))).length === 0;
}

/** Name, target and actual each have their column. */
export function isComplete({ columns }: ColumnMapping): boolean {
  return columns.name !== undefined && columns.target !== undefined && columns.actual !== undefined;
}

function bestSpan(
  grid: HeaderGrid,
  seed: number,
  free: number,
  sheetYear: number | null,
): FoundHeader[] | null {
  let best: FoundHeader[] | null = null;
  let bestScore = 0;
  for (const span of headerSpans(grid, seed)) {
    if (span.first < free) continue;
    const titles = titlesAbove(grid, span.first, free);
    const year = sheetYear ?? yearOf(titles);
    const found = headersOfSpan(grid, columnHeadings(grid, span), span, titles, year);
    const score =
      Math.max(...found.map(({ mapping }) => scoreOf(mapping))) - (span.last - span.first);
    if (score > bestScore) {
      best = found;
      bestScore = score;
    }
  }
  return best;
}

/** Two tables side by side where each has all it needs; one table otherwise. */
function headersOfSpan(
  grid: HeaderGrid,
  headings: readonly ColumnHeading[],
  span: HeaderSpan,
  titles: readonly string[],
  year: number | null,
): FoundHeader[] {
  const parts = runsOf(headings).map((run) => ({
    span,
    titles,
    mapping: mapColumns(run, year),
    range: { first: run[0]?.column ?? 0, last: run.at(-1)?.column ?? 0 },
  }));
  if (parts.filter(({ mapping }) => isComplete(mapping)).length > 1) {
    return parts.filter(({ mapping }) => isComplete(mapping));
  }
  const range = { first: grid.sheet.left, last: endColumn(grid.sheet) - 1 };
  return [{ span, titles, mapping: mapColumns(headings, year), range }];
}

/** Headings in runs of adjacent columns. */
function runsOf(headings: readonly ColumnHeading[]): ColumnHeading[][] {
  const runs: ColumnHeading[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.column === heading.column - 1) run.push(heading);
    else runs.push([heading]);
  }
  return runs;
}

function scoreOf(mapping: ColumnMapping): number {
  return (3 - mapping.missing.length) * 100 + Object.keys(mapping.columns).length * 4;
}

function titlesAbove(grid: HeaderGrid, headerRow: number, free: number): string[] {
  const titles: string[] = [];
  for (let row = Math.max(free, headerRow - TITLE_ROWS); row < headerRow; row++) {
    for (const value of grid.sheet.values[row - grid.sheet.top] ?? []) {
      if (isBlankValue(value) || typeof value === 'boolean') continue;
      const text = String(value);
      if (text.length <= MAX_TITLE_LENGTH) titles.push(text);
    }
  }
  return titles;
}

/** The nearest title that names a fiscal year decides. */
function yearOf(titles: readonly string[]): number | null {
  for (const title of [...titles].reverse()) {
    if (/^[0-9.,%]+$/.test(title)) continue;
    const year = parseFiscalYear(title);
    if (year !== null) return year;
  }
  return null;
}

/** The last row the table of `headers[index]` may reach: before the next header over its columns. */
export function lastRowOf(
  grid: HeaderGrid,
  headers: readonly FoundHeader[],
  index: number,
): number {
  const header = headers[index];
  for (let next = index + 1; header && next < headers.length; next++) {
    const other = headers[next];
    if (
      other &&
      other.span.first > header.span.last &&
      other.range.first <= header.range.last &&
      header.range.first <= other.range.last
    ) {
      return other.span.first - 1;
    }
  }
  return endRow(grid.sheet) - 1;
}
