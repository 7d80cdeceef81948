import { parseDate, parseTime } from 'numfmt';
import { type SheetModel } from '../model';

/** An error on its way through a formula; `code` is what the cell shows ('#N/A'). */
export interface ErrorValue {
  readonly kind: 'error';
  readonly code: string;
}

/** One value of a formula; null is an empty cell or a left-out argument. */
export type Scalar = number | string | boolean | null | ErrorValue;

/** Cells from `top`,`left` to `bottom`,`right`, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Reference {
  readonly kind: 'reference';
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Rows × columns; every row has the same length, at least one row and one column. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Scalar[])[];
}

export type Value = Scalar | Reference | Matrix;

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

function errorOf(code: string): ErrorValue {
  return Object.freeze({ kind: 'error', code });
}

export const NULL_ERROR = errorOf('#NULL!');
export const DIV0 = errorOf('#DIV/0!');
export const VALUE = errorOf('#VALUE!');
export const REF = errorOf('#REF!');
export const NAME = errorOf('#NAME?');
export const NUM = errorOf('#NUM!');
export const NA = errorOf('#N/A');

const ERRORS = new Map([NULL_ERROR, DIV0, VALUE, REF, NAME, NUM, NA].map((e) => [e.code, e]));

/** The error a cell's text stands for; errors the engine never makes (#SPILL!) keep their text. */
export function errorNamed(code: string): ErrorValue {
  return ERRORS.get(code) ?? errorOf(code);
}

export function isError(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null && value.kind === 'error';
}

export function isScalar(value: Value): value is Scalar {
  return typeof value !== 'object' || value === null || value.kind === 'error';
}

const NUMERIC_TEXT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?\s*%?$/i;

/**
 * The number that text stands for in arithmetic, null when it is none. Japanese Excel folds
 * full-width digits ("１２"*1 is 12) and takes dates and times too ("2024/5/1"+0 is 45413).
 */
export function numberOfText(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (/\d/.test(plain) && NUMERIC_TEXT.test(plain)) {
    const percent = plain.endsWith('%');
    const number = Number(plain.replaceAll(',', '').replace(/\s*%$/, ''));
    return percent ? number / 100 : number;
  }
  if (!/\d/.test(plain)) return null;
  const slashed = plain.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1/$2/$3');
  const parsed = parseDate(slashed, { locale: 'ja' }) ?? parseTime(slashed, { locale: 'ja' });
  return parsed ? Number(parsed.v) : null;
}

/** Excel's conversion in arithmetic: blank is 0, TRUE is 1, text is read or #VALUE!. */
export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberOfText(value) ?? VALUE;
  return value;
}

/** Excel's conversion where a condition is wanted; text other than TRUE and FALSE is #VALUE!. */
export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE;
  }
  return value;
}

/** A number as `&` writes it: 15 significant digits, plain from 1E-19 up to 1E+20. */
export function textOfNumber(number: number): string {
  const [mantissa = '0', exponent = '0'] = number.toExponential(14).split('e');
  const power = Number(exponent);
  const digits = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '') || '0';
  const sign = number < 0 ? '-' : '';
  if (power > 20 || power < -19) {
    const head = digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits;
    return `${sign}${head}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return `${sign}${digits.padEnd(power + 1, '0')}`;
  return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** The double nearest to the number's first 15 significant digits, which is what Excel compares. */
export function fifteenDigits(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(15));
}

const collator = new Intl.Collator('ja', { sensitivity: 'accent' });

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function likeOther(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/**
 * Excel's order: numbers before text before FALSE before TRUE, text without regard to case, a blank
 * as the zero of the other side's type, numbers by their first 15 digits. Negative when a < b.
 * Errors must have been dealt with before.
 */
export function compare(a: Scalar, b: Scalar): number {
  const left = a === null || isError(a) ? likeOther(b) : a;
  const right = b === null || isError(b) ? likeOther(left) : b;
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    // Only neighbours can agree in 15 digits; telling them apart costs too much for every pair.
    const near = Math.abs(difference) <= Math.abs(left) * 1e-14;
    return near ? fifteenDigits(left) - fifteenDigits(right) : difference;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    if (x === y) return 0;
    return collator.compare(x, y) || (x < y ? -1 : 1);
  }
  return Number(rank(left) - rank(right)) || Number(left) - Number(right);
}
