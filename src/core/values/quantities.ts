import { type Amount } from './amounts';
import { compare, decimalPlaces, isNegative, isZero, negate, shift } from './decimal';
import { type Decimal, type Quantity, type Reading } from './reading';
import { isCounted, sameUnit, type UnitColumn } from './unitNames';

type Range = Extract<Reading, { kind: 'range' }>;
type Frequency = Extract<Reading, { kind: 'frequency' }>;

const PERIODS: Readonly<Record<string, Frequency['per']>> = {
  年: 'year',
  半期: 'halfYear',
  四半期: 'quarter',
  月: 'month',
  か月: 'month',
  週: 'week',
  週間: 'week',
  日: 'day',
  学期: 'schoolTerm',
};

/** The unit of a value beside a unit column, and what to do when they disagree. */
export interface ResolvedUnit {
  readonly unit: string;
  /** Power of ten from a unit column such as 千円. */
  readonly power: number;
  /** The other way to understand it, where cell and column disagree. */
  readonly conflict: { readonly unit: string; readonly power: number } | null;
}

/** Brings a typed unit ('' for none) and the unit column together. */
export function resolveUnit(typed: string, scaled: boolean, column: UnitColumn): ResolvedUnit {
  const none = { unit: typed, power: 0, conflict: null };
  if (column.choices.length > 0) {
    if (typed === '' || column.choices.some((choice) => sameUnit(choice, typed))) return none;
    return { ...none, conflict: { unit: column.choices[0] ?? '', power: 0 } };
  }
  if (column.unit === '') return none;
  if (typed === '') {
    const inColumn = { unit: column.unit, power: column.power };
    if (!scaled || column.power === 0) return { ...inColumn, conflict: null };
    return { unit: column.unit, power: 0, conflict: inColumn };
  }
  const agree = sameUnit(typed, column.unit) || column.unit.startsWith(`${typed}/`);
  if (!agree) return { ...none, conflict: { unit: column.unit, power: column.power } };
  if (column.power > 0 && !scaled) {
    return { ...none, conflict: { unit: column.unit, power: column.power } };
  }
  return { unit: column.unit.includes('/') ? column.unit : typed, power: 0, conflict: null };
}

/** What one amount says, alone in its cell or part. `perUnit` comes from 「1人あたり」 before it. */
export function readingOf(amount: Amount, column: UnitColumn, perUnit: string): Reading {
  const typed = perUnit === '' || amount.unit === '' ? amount.unit : `${amount.unit}/${perUnit}`;
  const resolved = resolveUnit(typed, amount.scaled, column);
  const text = '';
  if (amount.problem !== null) {
    const alternatives = amount.problem.values.map((value) =>
      valueIn(amount, value, resolved.unit, resolved.power, column),
    );
    return { kind: 'unclear', text, why: amount.problem.why, alternatives };
  }
  const reading = valueIn(amount, amount.value, resolved.unit, resolved.power, column);
  if (amount.per !== null && resolved.unit === '') {
    const often = valueIn(amount, amount.value, '回', 0, column);
    return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [often] };
  }
  if (resolved.conflict !== null) {
    const { unit, power } = resolved.conflict;
    const other = valueIn(amount, amount.value, unit, power, column);
    return { kind: 'unclear', text, why: 'unitConflict', alternatives: [reading, other] };
  }
  if (amount.pointOrGroup && isCounted(resolved.unit)) {
    const grouped = valueIn(
      { ...amount, decimals: 0 },
      shift(amount.value, 3),
      resolved.unit,
      resolved.power,
      column,
    );
    return { kind: 'unclear', text, why: 'ambiguousSeparator', alternatives: [grouped, reading] };
  }
  return reading;
}

function valueIn(
  amount: Amount,
  typed: Decimal,
  unit: string,
  power: number,
  column: UnitColumn,
): Reading {
  const value = power === 0 ? typed : shift(typed, power);
  if (amount.plusMinus && !isZero(value)) {
    return { kind: 'range', low: negate(value), high: value, unit, approx: amount.approx };
  }
  const frequency = asFrequency(amount, value, unit);
  if (frequency !== null) return frequency;
  const quantity: Quantity = {
    kind: 'quantity',
    value,
    // 「月平均43.8％」 is a share all the same.
    unit:
      amount.per === null || unit === '' || unit === '%' || unit.includes('/')
        ? unit
        : `${unit}/${amount.per}`,
    comparator: amount.comparator,
    approx: amount.approx,
    gross: amount.gross || column.gross,
    decimals: Math.max(amount.decimals - power, decimalPlaces(value)),
    breakdown: [],
  };
  return amount.delta === null ? quantity : { ...quantity, delta: amount.delta };
}

/** 年4回, 4回/年: only 回 recurs; 年100人 stays a quantity of 人/年. */
function asFrequency(amount: Amount, value: Decimal, unit: string): Frequency | null {
  const [base = '', perTyped] = unit.split('/');
  const per = PERIODS[amount.per ?? perTyped ?? ''];
  if (per === undefined || base !== '回' || amount.delta !== null) return null;
  const { comparator, approx } = amount;
  return { kind: 'frequency', count: value, per, unit: base, comparator, approx };
}

/** What joins two amounts; `bounds` is nothing between 「50以上」 and 「100以下」. */
export type Connector = 'range' | 'hyphen' | 'arrow' | 'slash' | 'partOf' | 'from' | 'bounds';

/** What two amounts joined by `connector` say. */
export function readingOfPair(
  first: Amount,
  second: Amount,
  connector: Connector,
  column: UnitColumn,
): Reading {
  const text = '';
  const alternatives = (): Reading[] => [
    readingOf({ ...first, unit: first.unit || second.unit }, column, ''),
    readingOf({ ...second, per: second.per ?? first.per }, column, ''),
  ];
  const several = (): Reading => ({
    kind: 'unclear',
    text,
    why: 'severalNumbers',
    alternatives: alternatives(),
  });
  const problem = first.problem ?? second.problem;
  if (problem !== null) return { kind: 'unclear', text, why: problem.why, alternatives: [] };
  if (first.unit !== '' && second.unit !== '' && !sameUnit(first.unit, second.unit))
    return several();
  const moves = connector === 'from' ? second.reached : null;
  if (first.delta !== null || second.delta !== null) return several();
  if (first.per !== null || second.per !== null || first.plusMinus || second.plusMinus)
    return several();
  const resolved = resolveUnit(second.unit || first.unit, first.scaled || second.scaled, column);
  if (resolved.conflict !== null) {
    return { kind: 'unclear', text, why: 'unitConflict', alternatives: [] };
  }
  const { unit } = resolved;
  // 「5～8割」: the tenths are of both.
  const tenths = second.tenths && first.unit === '' ? 1 : 0;
  const [a, b] = [shift(first.value, resolved.power + tenths), shift(second.value, resolved.power)];
  const doubtful = (reading: Reading): boolean =>
    (second.scaled && !first.scaled) ||
    ([first, second].some((one) => one.pointOrGroup) && isCounted(unit)) ||
    reading.kind === 'unclear';
  const certain = (reading: Reading): Reading =>
    doubtful(reading)
      ? { kind: 'unclear', text, why: 'notUnderstood', alternatives: [reading] }
      : reading;
  const approx = first.approx || second.approx;
  if (connector === 'arrow') return certain({ kind: 'change', from: a, to: b, unit });
  if (connector === 'slash' || connector === 'partOf') {
    const [numerator, denominator] = connector === 'slash' ? [a, b] : [b, a];
    const fraction: Reading = { kind: 'fraction', numerator, denominator, unit };
    const more = compare(numerator, denominator) > 0;
    const bounded = first.comparator !== null || second.comparator !== null;
    if (isZero(denominator) || more || bounded || approx) {
      return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [fraction] };
    }
    const dateLike = connector === 'slash' && unit === '' && isMonthAndDay(numerator, denominator);
    if (dateLike) return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [fraction] };
    return certain(fraction);
  }
  const range: Range = { kind: 'range', low: a, high: b, unit, approx };
  if (moves === 'reduction' && compare(a, b) > 0) {
    return certain({ kind: 'change', from: a, to: b, unit });
  }
  const negative = first.unit === '' ? withMinusForBoth(range) : null;
  if (negative !== null) {
    return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [range, negative] };
  }
  if (compare(a, b) >= 0) return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [] };
  if (connector === 'from') {
    const change: Reading = { kind: 'change', from: a, to: b, unit };
    if (second.comparator === 'atMost') return certain(range);
    if (moves === 'growth') return certain(change);
    return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [change, range] };
  }
  if (first.comparator !== null || second.comparator !== null) {
    return boundedRange(first, second, range);
  }
  if (connector === 'hyphen' && unit === '' && isMonthAndDay(a, b)) {
    return { kind: 'unclear', text, why: 'notUnderstood', alternatives: [range] };
  }
  return certain(range);
}

/** 「▲5～10%」: the minus may be of both ends, which then are the other way round; null for 「-5～5」. */
function withMinusForBoth(range: Range): Range | null {
  const other = negate(range.high);
  if (!isNegative(range.low) || !isNegative(other) || range.low === other) return null;
  const [low, high] = compare(range.low, other) < 0 ? [range.low, other] : [other, range.low];
  return { ...range, low, high };
}

/** 「30以上40以下」 is a range; with 未満 or 超 the bounds are not, so it asks. */
function boundedRange(first: Amount, second: Amount, range: Range): Reading {
  const closed =
    (first.comparator === 'atLeast' || first.comparator === null) &&
    (second.comparator === 'atMost' || second.comparator === null);
  if (closed) return range;
  return { kind: 'unclear', text: '', why: 'notUnderstood', alternatives: [range] };
}

function isMonthAndDay(month: Decimal, day: Decimal): boolean {
  const between = (value: Decimal, low: string, high: string): boolean =>
    !value.includes('.') && compare(value, low) >= 0 && compare(value, high) <= 0;
  return between(month, '1', '12') && between(day, '1', '31');
}
