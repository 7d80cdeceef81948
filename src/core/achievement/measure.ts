import { sameUnit } from '../values/unitNames';
import { compare, isZero, multiply } from '../values/decimal';
import { type Comparator, type Decimal, type Reading } from '../values/reading';
import { type AskReason, type Caution } from './rated';
import { HUNDRED, ONE } from './ratio';

/**
 * A reading as something that can be set against another: an exact fraction of one, of an amount
 * in `unit`, of a whole (percent, 28/40校), or of a count a year.
 */
export interface Measure {
  readonly sort: 'amount' | 'share' | 'frequency';
  readonly numerator: Decimal;
  /** Never 0. */
  readonly denominator: Decimal;
  /** As typed; '%' of a percentage, the counted thing of a fraction. */
  readonly unit: string;
  readonly comparator: Comparator | null;
  readonly approx: boolean;
  /** 「5％削減」, 「10人増」: by how much something changed, not how much there is. */
  readonly delta: 'reduction' | 'growth' | null;
  /** The typed end of 「76%→80%」. */
  readonly endOfChange: boolean;
}

/** Comparable figures of one part, brought to one scale; only their proportions mean something. */
export interface Figures {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** null when none is used. */
  readonly baseline: Decimal | null;
  readonly comparator: Comparator | null;
  readonly cautions: readonly Caution[];
}

const PER_YEAR = { year: '1', halfYear: '2', quarter: '4', month: '12' } as const;

/** The measure of a reading, or null when it holds no single figure. */
export function measureOf(reading: Reading): Measure | null {
  const plain = { comparator: null, approx: false, delta: null, endOfChange: false };
  switch (reading.kind) {
    case 'quantity':
      return {
        ...plain,
        ...amount(reading.value, reading.unit),
        comparator: reading.comparator,
        approx: reading.approx,
        delta: reading.delta ?? null,
      };
    case 'change':
      return { ...plain, ...amount(reading.to, reading.unit), endOfChange: true };
    case 'fraction':
      if (isZero(reading.denominator)) return null;
      return {
        ...plain,
        sort: 'share',
        numerator: reading.numerator,
        denominator: reading.denominator,
        unit: reading.unit,
      };
    case 'frequency': {
      const { per } = reading;
      // Weeks, days and school terms do not divide a year evenly: they compare with themselves only.
      const even = per === 'year' || per === 'halfYear' || per === 'quarter' || per === 'month';
      return {
        ...plain,
        sort: 'frequency',
        numerator: even ? multiply(reading.count, PER_YEAR[per]) : reading.count,
        denominator: ONE,
        unit: even ? reading.unit : `${reading.unit}/${per}`,
        comparator: reading.comparator,
        approx: reading.approx,
      };
    }
    default:
      return null;
  }
}

function amount(
  value: Decimal,
  unit: string,
): Pick<Measure, 'sort' | 'numerator' | 'denominator' | 'unit'> {
  const isPercent = unit === '%';
  return {
    sort: isPercent ? 'share' : 'amount',
    numerator: value,
    denominator: isPercent ? HUNDRED : ONE,
    unit,
  };
}

/**
 * Why two measures cannot be set against each other, or the cautions when they can. One missing
 * unit is taken to be the other's, and said; beside a percentage only when the bare figure is not
 * itself a share (0.45).
 */
export function comparability(
  a: Measure,
  b: Measure,
): { readonly ask: AskReason } | { readonly cautions: readonly Caution[] } {
  if (a.delta !== b.delta) return { ask: 'kindMismatch' };
  if ((a.sort === 'frequency') !== (b.sort === 'frequency')) {
    const other = a.sort === 'frequency' ? b : a;
    return { ask: other.sort === 'amount' ? 'frequencyAgainstCount' : 'kindMismatch' };
  }
  if (a.unit === b.unit || sameUnit(a.unit, b.unit)) {
    if (a.sort !== b.sort) return { ask: 'kindMismatch' };
    const sameWhole = a.sort !== 'share' || a.denominator === b.denominator;
    return sameWhole ? { cautions: [] } : { ask: 'kindMismatch' };
  }
  if (a.sort === 'share' && b.sort === 'share') {
    const oneIsPercent = a.unit === '%' || b.unit === '%';
    if (oneIsPercent) return { cautions: [] };
    const noUnit = a.unit === '' || b.unit === '';
    return noUnit && a.denominator === b.denominator
      ? { cautions: ['assumedUnit'] }
      : { ask: 'unitMismatch' };
  }
  if (a.unit !== '' && b.unit !== '') return { ask: 'unitMismatch' };
  if (a.sort === b.sort) return { cautions: ['assumedUnit'] };
  const [bare, share] = a.sort === 'amount' ? [a, b] : [b, a];
  const mayBePercent = share.unit === '%' && compare(bare.numerator, ONE) > 0;
  return mayBePercent ? { cautions: ['assumedUnit'] } : { ask: 'unitMismatch' };
}

/**
 * Brings target, actual and baseline to one scale. The methods are proportions, so that a common
 * factor changes nothing: fractions are multiplied out instead of divided.
 */
export function toFigures(
  target: Measure,
  actual: Measure,
  baseline: Measure | null,
): Figures | { readonly ask: AskReason } {
  const withActual = comparability(target, actual);
  if ('ask' in withActual) return withActual;
  const withBaseline = baseline ? comparability(target, baseline) : { cautions: [] };
  if ('ask' in withBaseline) return withBaseline;

  const all = [target, actual, ...(baseline ? [baseline] : [])];
  // A bare figure beside a percentage counts as one.
  const hasPercent = all.some((measure) => measure.unit === '%');
  const wholes = all.map((measure) =>
    hasPercent && measure.sort === 'amount' ? HUNDRED : measure.denominator,
  );
  const scaled = all.map((measure, i) =>
    wholes.reduce(
      (product, whole, j) => (i === j ? product : multiply(product, whole)),
      measure.numerator,
    ),
  );
  const cautions = new Set<Caution>([...withActual.cautions, ...withBaseline.cautions]);
  if (all.some((measure) => measure.approx)) cautions.add('approximate');
  if (all.some((measure) => measure.endOfChange)) cautions.add('endOfChange');
  const [t = '0', a = '0', b] = scaled;
  return {
    target: t,
    actual: a,
    baseline: b ?? null,
    comparator: target.comparator,
    cautions: [...cautions],
  };
}
