import { type Cell } from '../sheet/cell';
import {
  absolute,
  compare,
  decimalFromNumber,
  decimalPlaces,
  equals,
  isZero,
  multiply,
  shift,
} from '../values/decimal';
import { type Decimal, type Quantity, type Reading } from '../values/reading';
import { type Method, type RatedRow } from './rated';
import { type RatingScale } from './ratingScale';
import { ratedGrades } from './rateRatio';
import { validateScale } from './validateScale';

/** The methods a native formula can compute. */
export type LiveMethod = Exclude<Method, 'achievedWithoutRatio'>;

/** How a row's live formula is to be written. */
export interface LiveFormula {
  readonly method: LiveMethod;
  /** Places to which differences are rounded; see `achievementFormula`. */
  readonly differenceDigits: number;
}

/**
 * Below this size of (figure × bound), both as whole numbers, two different fractions lie further
 * apart than the 12th decimal at which the formula rounds: the formula then falls on the same side
 * of every bound as the exact ratio.
 */
const PROVABLY_APART = shift('1', 11);

/** Significant digits a cell's number carries. */
const EXCEL_DIGITS = 15;

/**
 * The live formula for a row, or null where only a value may be written: figures that are text,
 * dates or errors; number formats that scale target and actual differently; several parts; a
 * method or bound that native functions do not express; a scale with faults; figures so large or
 * fine that the formula could fall on another side of a bound than the exact ratio. Whatever is
 * typed into the cells later is guarded by the formula itself.
 */
export function liveFormula(row: RatedRow, scale: RatingScale): LiveFormula | null {
  const [part, ...others] = row.parts;
  if (!part || others.length > 0) return null;
  if (part.outcome !== 'judged' || part.method === null) return null;
  if (part.method === 'achievedWithoutRatio') return null;
  if (!scaleIsSound(scale)) return null;

  const fromBaseline =
    part.method === 'reductionFromBaseline' || part.method === 'growthFromBaseline';
  const figures: readonly (readonly [Cell, Reading])[] = [
    [row.row.target, part.target],
    [row.row.actual, part.actual],
    ...(fromBaseline ? ([[row.row.baseline, part.baseline]] as const) : []),
  ];
  const plain = figures.flatMap(([cell, reading]) => plainNumber(cell, reading) ?? []);
  if (plain.length < figures.length) return null;
  if (plain.some(({ reading }) => reading.unit !== plain[0]?.reading.unit)) return null;
  if (!scaledAlike(plain)) return null;
  if (!boundIsExpressible(part.target, part.method)) return null;

  const decimals = Math.max(...plain.map(({ value }) => decimalPlaces(value)));
  const whole = Math.max(...plain.map(({ value }) => wholeDigits(value)));
  if (
    !provablyEqual(
      plain.map(({ value }) => value),
      decimals,
      scale,
    )
  )
    return null;
  return {
    method: part.method,
    // Finer figures may be typed later: keep what the cell can hold, beyond what it holds now.
    differenceDigits: Math.max(decimals, Math.min(9, EXCEL_DIGITS - 1 - whole)),
  };
}

interface PlainNumber {
  readonly value: Decimal;
  readonly reading: Quantity;
}

function plainNumber(cell: Cell, reading: Reading): PlainNumber | null {
  if (typeof cell.value !== 'number' || !Number.isFinite(cell.value)) return null;
  if (reading.kind !== 'quantity') return null;
  return { value: decimalFromNumber(cell.value), reading };
}

/** Whether every reading is its cell's number times one common factor (0.45 shown as 45%: 100). */
function scaledAlike(numbers: readonly PlainNumber[]): boolean {
  const reference = numbers.find(({ value }) => !isZero(value));
  if (!reference) return true;
  return numbers.every(({ value, reading }) =>
    equals(multiply(reading.value, reference.value), multiply(reference.reading.value, value)),
  );
}

function boundIsExpressible(target: Reading, method: LiveMethod): boolean {
  if (target.kind !== 'quantity') return false;
  const { comparator } = target;
  if (comparator === 'lessThan' || comparator === 'moreThan') return false;
  return comparator === null || method !== 'withinTarget';
}

function scaleIsSound(scale: RatingScale): boolean {
  return validateScale(scale).every((fault) => fault.kind === 'noGradeAtFull');
}

function wholeDigits(value: Decimal): number {
  return (absolute(value).split('.')[0] ?? '').length;
}

function provablyEqual(values: readonly Decimal[], decimals: number, scale: RatingScale): boolean {
  const boundDecimals = Math.max(
    0,
    ...ratedGrades(scale).map(({ lowerBound }) => decimalPlaces(lowerBound)),
  );
  return values.every(
    (value) => compare(shift(absolute(value), decimals + boundDecimals), PROVABLY_APART) < 0,
  );
}
