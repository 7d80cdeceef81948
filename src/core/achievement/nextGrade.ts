import {
  add,
  compare,
  decimalPlaces,
  isZero,
  multiply,
  divideToDigits,
  roundHalfAwayFromZero,
  shift,
  subtract,
} from '../values/decimal';
import { type Decimal } from '../values/reading';
import { ratedGrades } from './rateRatio';
import { ONE } from './ratio';
import { type Method, type RatedPart } from './rated';
import { type RatingScale } from './ratingScale';

/** What would have earned the next better letter: 「あと 3 件で A」. */
export interface NextGrade {
  readonly letter: string;
  /** The nearest actual, at the typed precision, that earns it. */
  readonly actual: Decimal;
  /** How far the actual is from it, without sign. */
  readonly distance: Decimal;
  readonly unit: string;
}

/**
 * The nearest actual that would earn the next better letter, or null: not judged, already best, or
 * figures that are no plain quantities of one unit (for those "three more" has no meaning).
 */
export function nextGrade(part: RatedPart, scale: RatingScale): NextGrade | null {
  const { target, actual, baseline, method } = part;
  if (part.outcome !== 'judged' || method === null) return null;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
  if (target.unit !== actual.unit && target.unit !== '' && actual.unit !== '') return null;

  const grades = ratedGrades(scale);
  const current = grades.findIndex((grade) => grade.letter === part.rating);
  const better = grades[current - 1];
  if (!better) return null;
  const from = baseline.kind === 'quantity' ? baseline.value : null;
  const step = Math.max(target.decimals, actual.decimals, decimalPlaces(actual.value));
  const neededFor = (bound: Decimal): Decimal | null => {
    const exact = actualFor(method, bound, target.value, from);
    return exact && roundTowards(exact.value, step, exact.towards);
  };
  const needed = neededFor(better.lowerBound);
  if (needed === null) return null;
  // One step of a small target may pass several bounds at once.
  const earned = grades.find((grade) => neededFor(grade.lowerBound) === needed) ?? better;
  const distance = subtract(needed, actual.value);
  return {
    letter: earned.letter,
    actual: needed,
    distance: distance.startsWith('-') ? distance.slice(1) : distance,
    unit: actual.unit === '' ? target.unit : actual.unit,
  };
}

interface Needed {
  /** Exact, or rounded at the 20th place towards `towards`. */
  readonly value: Decimal;
  readonly towards: 'up' | 'down';
}

function actualFor(
  method: Method,
  bound: Decimal,
  target: Decimal,
  baseline: Decimal | null,
): Needed | null {
  switch (method) {
    case 'actualOverTarget':
      return { value: multiply(bound, target), towards: 'up' };
    case 'targetOverActual':
      return isZero(bound) ? null : { value: roundedQuotient(target, bound), towards: 'down' };
    case 'twoMinusRatio':
      return { value: multiply(subtract('2', bound), target), towards: 'down' };
    case 'reductionFromBaseline':
      if (baseline === null) return null;
      return {
        value: subtract(baseline, multiply(bound, subtract(baseline, target))),
        towards: 'down',
      };
    case 'growthFromBaseline':
      if (baseline === null) return null;
      return {
        value: add(baseline, multiply(bound, subtract(target, baseline))),
        towards: 'up',
      };
    case 'withinTarget':
    case 'achievedWithoutRatio':
      return null;
  }
}

const QUOTIENT_DIGITS = 20;

/** A quotient that never exceeds the true one, so that rounding down from it stays right. */
function roundedQuotient(numerator: Decimal, denominator: Decimal): Decimal {
  const quotient = divideToDigits(numerator, denominator, QUOTIENT_DIGITS);
  const tooLarge = compare(multiply(quotient, denominator), numerator) > 0;
  return tooLarge ? subtract(quotient, shift(ONE, -QUOTIENT_DIGITS)) : quotient;
}

function roundTowards(value: Decimal, digits: number, towards: 'up' | 'down'): Decimal {
  const nearest = roundHalfAwayFromZero(value, digits);
  const order = compare(nearest, value);
  const step = shift(ONE, -digits);
  if (towards === 'up') return order < 0 ? add(nearest, step) : nearest;
  return order > 0 ? subtract(nearest, step) : nearest;
}
