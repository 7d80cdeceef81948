import { aliasRank } from './headerAliases';
import { type ColumnHeading } from './headerBlock';
import { type IndicatorField } from './indicatorTable';

/** Two or more columns whose headings claim one field equally. */
export interface AmbiguousField {
  readonly field: IndicatorField;
  /** 0-based sheet columns, left to right. */
  readonly columns: readonly number[];
  /** Their headings as typed, levels joined by a space. */
  readonly headings: readonly string[];
}

/** Which column holds which field, and how sure that is. */
export interface ColumnMapping {
  readonly columns: Readonly<Partial<Record<IndicatorField, number>>>;
  /** The fiscal year whose target and actual were taken; null when nothing says it. */
  readonly fiscalYear: number | null;
  /** Fields that were left out (name, target, actual) or taken from the left-most (the others). */
  readonly ambiguous: readonly AmbiguousField[];
  /** Of name, target and actual: those no column holds. */
  readonly missing: readonly ('name' | 'target' | 'actual')[];
  /** The name or both values are known from weak headings only: the cells have to agree. */
  readonly weak: boolean;
  /** The sheet says one year, its columns another: the columns were believed. */
  readonly yearConflict: boolean;
}

const REQUIRED = ['name', 'target', 'actual'] as const;

/** In the order they choose a column: what is surest or needed most goes first. */
const FIELD_ORDER: readonly IndicatorField[] = [
  'target',
  'actual',
  'priorActual',
  'name',
  'goal',
  'id',
  'department',
  'section',
  'goalNo',
  'direction',
  'method',
  'unit',
  'baseline',
  'achievement',
  'rating',
  'reason',
  'note',
];

/** Fields whose headings may name a year that is not the table's. */
const ANY_YEAR: ReadonlySet<IndicatorField> = new Set(['baseline']);

/**
 * Gives each field its column. Headings with years are resolved against `sheetYear` (from the
 * sheet's name or title); without one, the latest year that has both a target and an actual is the
 * table's. Last year's actual becomes `priorActual`; other years' columns are left out.
 */
export function mapColumns(
  headings: readonly ColumnHeading[],
  sheetYear: number | null,
): ColumnMapping {
  const { fiscalYear, conflict } = tableYear(headings, sheetYear);
  const columns: Partial<Record<IndicatorField, number>> = {};
  const taken = new Set<number>();
  const ambiguous: AmbiguousField[] = [];
  let weak = false;
  for (const strength of ['strong', 'weak'] as const) {
    for (const field of FIELD_ORDER) {
      if (columns[field] !== undefined) continue;
      if (ambiguous.some((other) => other.field === field)) continue;
      const free = headings.filter((heading) => !taken.has(heading.column));
      const claims = claimants(free, field, strength, fiscalYear);
      const [first] = claims;
      if (!first) continue;
      if (claims.length > 1 && isRequired(field)) {
        ambiguous.push(ambiguousField(field, claims));
        continue;
      }
      if (claims.length > 1) ambiguous.push(ambiguousField(field, claims));
      columns[field] = first.column;
      taken.add(first.column);
      for (const { column, anchorColumn } of headings) {
        if (anchorColumn === first.anchorColumn) taken.add(column);
      }
      if (strength === 'weak' && isRequired(field)) weak = true;
    }
  }
  const missing = REQUIRED.filter(
    (field) => columns[field] === undefined && !ambiguous.some((other) => other.field === field),
  );
  return { columns, fiscalYear, ambiguous, missing, weak, yearConflict: conflict };
}

/** The headings that claim a field best; more than one only where nothing tells them apart. */
function claimants(
  headings: readonly ColumnHeading[],
  field: IndicatorField,
  strength: 'strong' | 'weak',
  fiscalYear: number | null,
): ColumnHeading[] {
  const claims = headings.filter((heading) =>
    heading.candidates.some((c) => c.field === field && effectiveStrength(heading, c) === strength),
  );
  const pool =
    field === 'priorActual'
      ? [...claims, ...headings.filter((h) => isPriorActual(h, strength, fiscalYear))]
      : claims.filter((heading) => !isOtherYears(heading, field, fiscalYear));
  const byYear = best(pool, (heading) => yearRank(heading, fiscalYear));
  const byAlias = best(byYear, (heading) => aliasRank(field, heading.base));
  return byAlias.filter(
    (heading, index) =>
      byAlias.findIndex((other) => other.anchorColumn === heading.anchorColumn) === index,
  );
}

/** 「令和６年度目標」 is a target beyond doubt, though 「目標」 alone is not. */
function effectiveStrength(
  heading: ColumnHeading,
  candidate: ColumnHeading['candidates'][number],
): 'strong' | 'weak' {
  const isValue = candidate.field === 'target' || candidate.field === 'actual';
  return isValue && heading.years.length > 0 ? 'strong' : candidate.strength;
}

function isPriorActual(
  heading: ColumnHeading,
  strength: 'strong' | 'weak',
  fiscalYear: number | null,
): boolean {
  if (strength === 'weak' || !heading.candidates.some(({ field }) => field === 'actual')) {
    return false;
  }
  if (heading.relative === 'prior') return true;
  return fiscalYear !== null && heading.years.length === 1 && heading.years[0] === fiscalYear - 1;
}

function isOtherYears(
  heading: ColumnHeading,
  field: IndicatorField,
  fiscalYear: number | null,
): boolean {
  if (ANY_YEAR.has(field)) return false;
  if (heading.relative === 'prior' || heading.relative === 'next') return true;
  if (heading.years.length === 0 || fiscalYear === null) return false;
  return !heading.years.includes(fiscalYear);
}

/** A heading that names the year goes before one that names none. */
function yearRank(heading: ColumnHeading, fiscalYear: number | null): number {
  if (fiscalYear !== null && heading.years.length === 1 && heading.years[0] === fiscalYear)
    return 0;
  return heading.relative === 'current' ? 1 : 2;
}

function best<T>(items: readonly T[], rank: (item: T) => number): T[] {
  const lowest = Math.min(...items.map(rank));
  return items.filter((item) => rank(item) === lowest);
}

/** The year of the table: the sheet's where the columns allow it, else what the columns say. */
function tableYear(
  headings: readonly ColumnHeading[],
  sheetYear: number | null,
): { fiscalYear: number | null; conflict: boolean } {
  const targets = valueYears(headings, 'target');
  const actuals = valueYears(headings, 'actual');
  const fits = (years: readonly (number | null)[], year: number): boolean =>
    years.includes(year) || years.includes(null);
  if (sheetYear !== null && fits(targets, sheetYear) && fits(actuals, sheetYear)) {
    return { fiscalYear: sheetYear, conflict: false };
  }
  const named = [...new Set([...targets, ...actuals])].filter((year) => year !== null);
  const complete = named.filter((year) => fits(targets, year) && fits(actuals, year));
  if (complete.length === 0) {
    // Last year's actual beside this year's target must not pass for a pair.
    const planned = targets.filter((year) => year !== null);
    const year = sheetYear ?? (planned.length > 0 ? Math.max(...planned) : null);
    return { fiscalYear: year, conflict: false };
  }
  return { fiscalYear: Math.max(...complete), conflict: sheetYear !== null };
}

/** Years of the headings of a value; null stands for a heading that names none. */
function valueYears(
  headings: readonly ColumnHeading[],
  field: 'target' | 'actual',
): (number | null)[] {
  return headings
    .filter((h) => h.relative !== 'prior' && h.relative !== 'next')
    .filter((h) => h.candidates.some((candidate) => candidate.field === field))
    .flatMap((h): readonly (number | null)[] => (h.years.length === 0 ? [null] : h.years));
}

function isRequired(field: IndicatorField): field is (typeof REQUIRED)[number] {
  return (REQUIRED as readonly IndicatorField[]).includes(field);
}

function ambiguousField(field: IndicatorField, claims: readonly ColumnHeading[]): AmbiguousField {
  return {
    field,
    columns: claims.map(({ column }) => column),
    headings: claims.map(({ texts }) => texts.join(' ')),
  };
}
