import {
  compare,
  divideToDigits,
  equals,
  isNegative,
  isZero,
  multiply,
  negate,
  toFixed,
} from '../values/decimal';
import { type Decimal } from '../values/reading';
import { type Ratio } from './rated';

export const ONE: Decimal = '1';
export const HUNDRED: Decimal = '100';

/** 1, i.e. 100%. */
export const ACHIEVED: Ratio = { numerator: ONE, denominator: ONE };

/** Longest decimal expansion that is still recognised as finite, in places. */
const FINITE_DIGITS = 40;

/** Places given for a ratio without a finite expansion. */
const SHOWN_DIGITS = 20;

/** A ratio whose denominator carries no sign. Throws a RangeError when the denominator is 0. */
export function makeRatio(numerator: Decimal, denominator: Decimal): Ratio {
  if (isZero(denominator)) throw new RangeError('A ratio over 0');
  return isNegative(denominator)
    ? { numerator: negate(numerator), denominator: negate(denominator) }
    : { numerator, denominator };
}

/** −1, 0 or 1 as the ratio lies below, at or above a decimal; exact, by cross multiplication. */
export function compareRatio(ratio: Ratio, bound: Decimal): -1 | 0 | 1 {
  return compare(ratio.numerator, multiply(bound, ratio.denominator));
}

/** The ratio as a decimal (1 = 100%): exact when its expansion is finite, otherwise 20 places. */
export function ratioToDecimal(ratio: Ratio): Decimal {
  const long = divideToDigits(ratio.numerator, ratio.denominator, FINITE_DIGITS);
  if (equals(multiply(long, ratio.denominator), ratio.numerator)) return long;
  return divideToDigits(ratio.numerator, ratio.denominator, SHOWN_DIGITS);
}

/** The ratio in percent with `digits` places, halves away from zero: '70.0'. For showing only. */
export function percentText(ratio: Ratio, digits = 1): string {
  const percent = divideToDigits(multiply(ratio.numerator, HUNDRED), ratio.denominator, digits);
  return toFixed(percent, digits);
}

/** The ratio as a decimal of `digits` places (1 = 100%), rounded once. */
export function roundRatio(ratio: Ratio, digits: number): Decimal {
  return divideToDigits(ratio.numerator, ratio.denominator, digits);
}
