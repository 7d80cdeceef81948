import Big from 'big.js';

import { type Decimal } from './reading';

/**
 * Exact decimal arithmetic. This is the only file that knows the library; everyone else passes
 * decimals as plain strings. Arguments are canonical decimals; anything else throws.
 */

export const ZERO: Decimal = '0';
export const ONE: Decimal = '1';
export const HUNDRED: Decimal = '100';

/** big.js rounds a half away from zero under the name roundHalfUp. */
const HALF_AWAY_FROM_ZERO = Big.roundHalfUp;

/** Excel keeps and shows 15 significant digits; what lies beyond is noise of binary floats. */
const EXCEL_DIGITS = 15;

const PLAIN = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

/**
 * The canonical form of a plain number in ASCII ('007.50' → '7.5', '-0' → '0'). Returns null for
 * anything else: exponents, grouping, spaces and full-width digits are the reader's work.
 */
export function parseDecimal(text: string): Decimal | null {
  if (!PLAIN.test(text)) return null;
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const integer = whole.replace(/^0+(?=[0-9])/, '');
  const decimals = withoutTrailingZeros(fraction);
  const magnitude = decimals === '' ? integer : `${integer}.${decimals}`;
  return magnitude === ZERO ? ZERO : sign + magnitude;
}

// A pattern such as /0+$/ takes quadratic time on long runs of zeros.
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/**
 * A cell's number as Excel shows it, to 15 significant digits: the result of =0.1+0.2 is '0.3'.
 * Throws a RangeError for NaN and infinities, which no cell holds.
 */
export function decimalFromNumber(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`Not a cell's number: ${value}`);
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value === 0 ? ZERO : `${value}`;
  return canonical(new Big(value.toPrecision(EXCEL_DIGITS)));
}

export function add(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).plus(b));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).minus(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).times(b));
}

export function negate(a: Decimal): Decimal {
  if (a === ZERO) return ZERO;
  return a.startsWith('-') ? a.slice(1) : `-${a}`;
}

export function absolute(a: Decimal): Decimal {
  return a.startsWith('-') ? a.slice(1) : a;
}

/** Multiplies by a power of ten, exactly: shift('3.5', 8) is '350000000', shift('45', -2) is '0.45'. */
export function shift(a: Decimal, powerOfTen: number): Decimal {
  return canonical(new Big(a).times(new Big(`1e${powerOfTen}`)));
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(a: Decimal): boolean {
  return new Big(a).eq(0);
}

export function isNegative(a: Decimal): boolean {
  return new Big(a).lt(0);
}

/** Digits after the decimal point of the canonical form. */
export function decimalPlaces(a: Decimal): number {
  const point = a.indexOf('.');
  return point < 0 ? 0 : a.length - point - 1;
}

/** Rounds to `digits` places after the point, halves away from zero (四捨五入): −2.5 → '-3'. */
export function roundHalfAwayFromZero(a: Decimal, digits: number): Decimal {
  return canonical(new Big(a).round(digits, HALF_AWAY_FROM_ZERO));
}

/**
 * The quotient rounded once to `digits` places, halves away from zero. For showing only: compare
 * ratios by cross multiplication. Throws a RangeError when the denominator is 0.
 */
export function divideToDigits(numerator: Decimal, denominator: Decimal, digits: number): Decimal {
  if (isZero(denominator)) throw new RangeError('Division by zero');
  return canonical(new (dividing(digits))(numerator).div(denominator));
}

/** `a` with exactly `digits` places, as figures are printed: toFixed('70', 1) is '70.0'. */
export function toFixed(a: Decimal, digits: number): string {
  return new Big(a).toFixed(digits, HALF_AWAY_FROM_ZERO).replace(/^-(?=[0.]*$)/, '');
}

// big.js keeps the places of a division on its constructor; one each, so that none is changed.
const CONSTRUCTORS = new Map<number, ReturnType<typeof Big>>();

function dividing(digits: number): ReturnType<typeof Big> {
  const known = CONSTRUCTORS.get(digits);
  if (known) return known;
  const constructor = Big();
  constructor.DP = digits;
  constructor.RM = HALF_AWAY_FROM_ZERO;
  CONSTRUCTORS.set(digits, constructor);
  return constructor;
}

function canonical(value: Big): Decimal {
  const plain = value.toFixed();
  return plain === '-0' ? ZERO : plain;
}
