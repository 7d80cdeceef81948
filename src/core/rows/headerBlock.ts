import { isBlankValue } from '../sheet/cell';
import { mergeLookup, type MergeLookup } from '../sheet/merges';
import { cellAt, endColumn, endRow, type SheetData } from '../sheet/sheetData';
import { type FieldCandidate, fieldCandidates, headerReader } from './headerAliases';
import { type HeaderText, MAX_HEADING_LENGTH, type RelativeYear } from './headerText';

/** The heading of one column, over all rows of the header. */
export interface ColumnHeading {
  /** 0-based sheet column. */
  readonly column: number;
  /** The typed texts from top to bottom, merged ones once. */
  readonly texts: readonly string[];
  /** The heading that named the field, without years. */
  readonly base: string;
  readonly candidates: readonly FieldCandidate[];
  /** Fiscal years its texts name. */
  readonly years: readonly number[];
  readonly relative: RelativeYear | null;
  /** Left-most column of the merged area its lowest text stands in; the column itself otherwise. */
  readonly anchorColumn: number;
}

/** Rows that may be a header, 0-based and inclusive. */
export interface HeaderSpan {
  readonly first: number;
  readonly last: number;
}

/** A sheet prepared for looking at headers: every cell text is parsed once. */
export interface HeaderGrid {
  readonly sheet: SheetData;
  readonly mergeAt: MergeLookup;
  readonly read: (typed: string) => HeaderText;
}

const MAX_HEADER_ROWS = 3;

/** Characters at least one of which every heading of a target or actual holds. */
const TELLING = /[標績値額画果]/;

export function headerGrid(sheet: SheetData): HeaderGrid {
  return { sheet, mergeAt: mergeLookup(sheet), read: headerReader() };
}

/** Rows that hold a heading of a target or an actual: where a header may be. Linear in the cells. */
export function headerSeeds(grid: HeaderGrid): number[] {
  const seeds: number[] = [];
  grid.sheet.values.forEach((cells, r) => {
    const telling = cells.some(
      (value) =>
        typeof value === 'string' &&
        value.length <= MAX_HEADING_LENGTH &&
        TELLING.test(value) &&
        fieldCandidates(grid.read(value)).some(
          ({ field }) => field === 'target' || field === 'actual',
        ),
    );
    if (telling) seeds.push(grid.sheet.top + r);
  });
  return seeds;
}

/**
 * The spans of at most three rows round a seed that may be one header, the shortest first; none
 * cuts through a heading merged over several rows.
 */
export function headerSpans(grid: HeaderGrid, seed: number): HeaderSpan[] {
  const firsts = [seed];
  while (firsts.length < MAX_HEADER_ROWS && extendsUp(grid, seed, firsts.at(-1) ?? seed)) {
    firsts.push((firsts.at(-1) ?? seed) - 1);
  }
  const lasts = [seed];
  while (lasts.length < MAX_HEADER_ROWS && extendsDown(grid, lasts.at(-1) ?? seed)) {
    lasts.push((lasts.at(-1) ?? seed) + 1);
  }
  const whole = firsts.filter(
    (first) => first === firsts.at(-1) || !spansRows(grid, first - 1, first),
  );
  const wholeLasts = lasts.filter(
    (last) => last === lasts.at(-1) || !spansRows(grid, last, last + 1),
  );
  return whole.flatMap((first) =>
    wholeLasts.filter((last) => last - first < MAX_HEADER_ROWS).map((last) => ({ first, last })),
  );
}

/** The heading of every column of a span; columns without any text are left out. */
export function columnHeadings(grid: HeaderGrid, span: HeaderSpan): ColumnHeading[] {
  const headings: ColumnHeading[] = [];
  const inherited: string[] = [];
  for (let column = grid.sheet.left; column < endColumn(grid.sheet); column++) {
    const texts: string[] = [];
    let anchorColumn = column;
    for (let row = span.first; row <= span.last; row++) {
      const above = row > span.first && sameMerge(grid, row, row - 1, column);
      if (above) continue;
      const text = shownText(grid, row, column);
      // 「令和６年度」 typed over the first of its columns only, neither merged nor repeated.
      const parent = row < span.last && text === '' && belowIsTyped(grid, row, column, span.last);
      const shown = parent ? (inherited[row - span.first] ?? '') : text;
      inherited[row - span.first] = shown;
      if (shown === '') continue;
      texts.push(shown);
      anchorColumn = parent ? column : (grid.mergeAt(row, column)?.column ?? column);
    }
    if (texts.length > 0) headings.push(columnHeading(grid, column, texts, anchorColumn));
  }
  return headings;
}

function columnHeading(
  grid: HeaderGrid,
  column: number,
  texts: readonly string[],
  anchorColumn: number,
): ColumnHeading {
  const headers = texts.map(grid.read);
  const named = nameOf(grid, texts, headers);
  const deepest = [...headers].reverse();
  return {
    column,
    texts,
    anchorColumn,
    base: named?.base ?? '',
    candidates: named ? fieldCandidates(named) : [],
    years: deepest.find(({ years }) => years.length > 0)?.years ?? [],
    relative: deepest.find(({ relative }) => relative !== null)?.relative ?? null,
  };
}

/** The lowest text names the field; else all texts together; else one that only years stand under. */
function nameOf(
  grid: HeaderGrid,
  texts: readonly string[],
  headers: readonly HeaderText[],
): HeaderText | null {
  const lowest = headers.at(-1);
  if (!lowest) return null;
  if (texts.length > 1) {
    const joined = grid.read(texts.join(''));
    const strong = (header: HeaderText): boolean =>
      fieldCandidates(header).some(({ strength }) => strength === 'strong');
    if (strong(joined) && !strong(lowest)) return joined;
  }
  if (fieldCandidates(lowest).length > 0) return lowest;
  for (let level = headers.length - 1; level > 0; level--) {
    if (!isQualifier(headers[level])) return null;
    const above = headers[level - 1];
    if (above && fieldCandidates(above).length > 0) return above;
  }
  return null;
}

/** Nothing but a year, a unit in brackets or a letter: it says which, not what. */
function isQualifier(header: HeaderText | undefined): boolean {
  if (!header) return false;
  return (
    header.base === '' ||
    /^[a-z]$/.test(header.base) ||
    (header.relative !== null && /^(?:前|昨|今|本|当|翌|次|来)年?度?$/.test(header.base))
  );
}

function extendsUp(grid: HeaderGrid, seed: number, first: number): boolean {
  const above = first - 1;
  if (above < grid.sheet.top) return false;
  return spansRows(grid, above, first) || isHeaderLike(grid, above, seed);
}

function extendsDown(grid: HeaderGrid, last: number): boolean {
  const below = last + 1;
  if (below >= endRow(grid.sheet)) return false;
  return spansRows(grid, last, below) || isHeaderLike(grid, below, null);
}

/** Whether a merged area that holds text joins two rows. */
function spansRows(grid: HeaderGrid, upper: number, lower: number): boolean {
  for (let column = grid.sheet.left; column < endColumn(grid.sheet); column++) {
    if (!sameMerge(grid, lower, upper, column)) continue;
    const text = shownText(grid, upper, column);
    if (text !== '' && fieldCandidates(grid.read(text)).length > 0) return true;
  }
  return false;
}

/**
 * Whether all of a row's texts are headings or years. Above a seed, a year must stand over a target
 * or an actual and not over the whole table: 「令和６年度」 over everything is a title.
 */
function isHeaderLike(grid: HeaderGrid, row: number, seed: number | null): boolean {
  let found = 0;
  for (let column = grid.sheet.left; column < endColumn(grid.sheet); column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.column !== column) continue;
    const { value } = cellAt(grid.sheet, row, column);
    if (isBlankValue(value)) continue;
    if (typeof value !== 'string') {
      if (seed !== null || !isYearNumber(value)) return false;
      found++;
      continue;
    }
    const header = grid.read(value);
    const isYear = header.base === '' && header.years.length > 0;
    if (fieldCandidates(header).length === 0 && !isQualifier(header)) return false;
    if (isYear && seed !== null && !standsOverValues(grid, seed, column, merge?.columnCount ?? 1)) {
      return false;
    }
    found++;
  }
  return found > 0;
}

function standsOverValues(grid: HeaderGrid, seed: number, from: number, count: number): boolean {
  const fields = new Set<string>();
  for (let column = from; column < from + count; column++) {
    for (const { field } of fieldCandidates(grid.read(shownText(grid, seed, column)))) {
      fields.add(field);
    }
  }
  return (fields.has('target') || fields.has('actual')) && !fields.has('name');
}

function isYearNumber(value: number | boolean): boolean {
  return typeof value === 'number' && value >= 1989 && value <= 2199 && Number.isInteger(value);
}

function belowIsTyped(grid: HeaderGrid, row: number, column: number, last: number): boolean {
  for (let below = row + 1; below <= last; below++) {
    if (shownText(grid, below, column) !== '') return true;
  }
  return false;
}

function sameMerge(grid: HeaderGrid, row: number, other: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge === grid.mergeAt(other, column);
}

/** The text a person sees at a cell, through merges; '' for blank cells, 2024 as 「2024」. */
export function shownText(grid: HeaderGrid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  const { value } = cellAt(grid.sheet, merge?.row ?? row, merge?.column ?? column);
  return isBlankValue(value) ? '' : String(value);
}
