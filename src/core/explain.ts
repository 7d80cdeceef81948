import { type Cell } from './sheet/cell';
import { nextGrade } from './achievement/nextGrade';
import {
  type AskReason,
  type Caution,
  type Direction,
  type DirectionSource,
  type Method,
  type Outcome,
  type RatedPart,
  type RatedRow,
} from './achievement/rated';
import { ratioToDecimal } from './achievement/ratio';
import { onlyPart, rateRow, rowRating } from './achievement/rateRow';
import { readRow } from './achievement/readRow';
import { DEFAULT_RATE_SETTINGS, type RateSettings } from './achievement/settings';
import { check } from './checks/check';
import { type Finding } from './checks/finding';
import { type ExplainError, type ExplainRow, parseExplainRow } from './explainInput';
import { type DepartmentYear } from './rows/departmentYear';
import { type IndicatorRow, type IndicatorTable } from './rows/indicatorTable';
import { type Decimal, type Reading } from './values/reading';

export type { ExplainError } from './explainInput';

export interface ExplainedPart {
  readonly label: string;
  readonly target: Reading;
  readonly actual: Reading;
  readonly baseline: Reading;
  readonly outcome: Outcome;
  readonly method: Method | null;
  /** Unrounded, 1 = 100%; exact when finite, 20 places otherwise. */
  readonly achievement: Decimal | null;
  readonly rating: string | null;
  readonly ask: AskReason | null;
  readonly cautions: readonly Caution[];
  /** What the next better letter would have taken. */
  readonly next: {
    readonly rating: string;
    readonly actual: Decimal;
    readonly distance: Decimal;
  } | null;
}

/** What an unclear figure may have meant, or what a row is worth under another direction. */
export type Alternative =
  | { readonly field: 'target' | 'actual'; readonly label: string; readonly reading: Reading }
  | {
      readonly field: 'direction';
      readonly direction: Direction;
      readonly achievement: Decimal | null;
      readonly rating: string | null;
    };

export interface Explained {
  readonly id: string;
  readonly outcome: Outcome;
  readonly direction: Direction;
  readonly directionSource: DirectionSource;
  /** Of the row's single part, null for several. */
  readonly method: Method | null;
  readonly parts: readonly ExplainedPart[];
  readonly achievement: Decimal | null;
  /** Of the single part, or the letter all parts share. */
  readonly rating: string | null;
  readonly alternatives: readonly Alternative[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

export type ExplainOutput =
  | { readonly ok: true; readonly rows: readonly Explained[] }
  | { readonly ok: false; readonly error: ExplainError };

/**
 * Reads and rates rows handed in as data (`shihyo explain`). `input` is an array of
 * `{id, target, actual, unit?, indicator?, direction?, baseline?, fiscalYear?,
 * targetNumberFormat?, actualNumberFormat?, baselineNumberFormat?}`; anything else is an error value. Messages are made by
 * `describe`. Never throws on any input.
 */
export function explain(
  input: unknown,
  describe: (finding: Finding) => string,
  settings: RateSettings = DEFAULT_RATE_SETTINGS,
): ExplainOutput {
  if (!Array.isArray(input)) return { ok: false, error: { kind: 'notAnArray' } };
  const rows: ExplainRow[] = [];
  for (const [index, item] of input.entries()) {
    const parsed = parseExplainRow(item, index);
    if ('kind' in parsed) return { ok: false, error: parsed };
    rows.push(parsed);
  }
  return { ok: true, rows: rows.map((row) => explainRow(row, describe, settings)) };
}

function explainRow(
  input: ExplainRow,
  describe: (finding: Finding) => string,
  settings: RateSettings,
): Explained {
  const row = indicatorRow(input);
  const rated = rateRow(row, readRow(row, input.fiscalYear), settings);
  const part = onlyPart(rated);
  return {
    id: input.id,
    outcome: rated.outcome,
    direction: rated.direction,
    directionSource: rated.directionSource,
    method: part?.method ?? null,
    parts: rated.parts.map((each) => explainPart(each, settings)),
    achievement: part?.achievement ? ratioToDecimal(part.achievement) : null,
    rating: rowRating(rated),
    alternatives: alternatives(rated, settings),
    findings: findingsOf(rated, input.fiscalYear, settings).map((finding) => ({
      rule: finding.rule,
      message: describe(finding),
    })),
  };
}

function explainPart(part: RatedPart, settings: RateSettings): ExplainedPart {
  const { label, target, actual, baseline, outcome, method, rating, ask, cautions } = part;
  const next = nextGrade(part, settings.scale);
  return {
    label,
    target,
    actual,
    baseline,
    outcome,
    method,
    achievement: part.achievement ? ratioToDecimal(part.achievement) : null,
    rating,
    ask,
    cautions,
    next: next && { rating: next.letter, actual: next.actual, distance: next.distance },
  };
}

function alternatives(rated: RatedRow, settings: RateSettings): readonly Alternative[] {
  const meant = rated.parts.flatMap((part) =>
    (['target', 'actual'] as const).flatMap((field) => {
      const reading = part[field];
      if (reading.kind !== 'unclear') return [];
      return reading.alternatives.map((each) => ({ field, label: part.label, reading: each }));
    }),
  );
  if (!rated.parts.some((part) => part.ask === 'directionUnclear')) return meant;
  const directions = (['increase', 'decrease'] as const).map((direction) => {
    const other = rateRow({ ...rated.row, direction }, rated, settings);
    const ratio = onlyPart(other)?.achievement ?? null;
    return {
      field: 'direction' as const,
      direction,
      achievement: ratio && ratioToDecimal(ratio),
      rating: rowRating(other),
    };
  });
  return [...meant, ...directions];
}

/** Rules about how a sheet is kept: a figure handed in as data has no sheet. */
const ABOUT_THE_SHEET: ReadonlySet<string> = new Set(['number-as-text', 'width-mixed']);

const NO_DEPARTMENT_YEAR: DepartmentYear = {
  city: '',
  fiscalYear: null,
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

function findingsOf(
  rated: RatedRow,
  fiscalYear: number | null,
  settings: RateSettings,
): readonly Finding[] {
  const table: IndicatorTable = {
    sheet: '',
    sheetId: '',
    headerRow: 0,
    headerEndRow: 0,
    columns: { name: 0, direction: 1, unit: 2, baseline: 3, target: 4, actual: 5 },
    fiscalYear,
    rows: [rated.row],
    otherRows: [],
  };
  return check({
    book: { sheets: [], names: [] },
    tables: [table],
    departmentYear: NO_DEPARTMENT_YEAR,
    rows: [rated],
    scale: settings.scale,
  }).filter(({ rule }) => !ABOUT_THE_SHEET.has(rule));
}

function indicatorRow(input: ExplainRow): IndicatorRow {
  const empty: Cell = { value: '', numberFormat: 'General' };
  return {
    sheet: '',
    row: 1,
    key: input.id,
    id: input.id,
    department: '',
    section: '',
    goalNo: '',
    goal: '',
    name: input.indicator,
    direction: input.direction,
    method: '',
    unit: input.unit,
    baseline: input.baseline,
    priorActual: empty,
    target: input.target,
    actual: input.actual,
    achievement: empty,
    rating: empty,
    reason: '',
    note: '',
    hidden: false,
  };
}
