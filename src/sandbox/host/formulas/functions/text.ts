import { formatValue } from '../../numberFormat';
import {
  areaFunction,
  type FunctionTable,
  scalarFunction,
  type WorksheetFunction,
} from '../function';
import { roundDecimal } from '../rounding';
import {
  isError,
  numberOfText,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
  VALUE,
  type Value,
} from '../values';
import { wildcardPattern } from './criteria';
import { valuesOf } from './numbers';

/** Excel's longest text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32767;

type Texts = readonly string[];

/** A function whose arguments are read as texts first, and as numbers after that. */
function textFunction(
  texts: number,
  min: number,
  max: number,
  call: (texts: Texts, numbers: readonly (number | undefined)[]) => Scalar,
): WorksheetFunction {
  return scalarFunction(min, max, (args) => {
    const read: string[] = [];
    const numbers: (number | undefined)[] = [];
    for (const [i, arg] of args.entries()) {
      const value = i < texts ? toText(arg) : toNumber(arg);
      if (isError(value)) return value;
      if (typeof value === 'string') read.push(value);
      else numbers.push(value);
    }
    const result = call(read, numbers);
    return typeof result === 'string' && result.length > LONGEST_TEXT ? VALUE : result;
  });
}

const HALF_KATAKANA = /[\uFF61-\uFF9F]+/g;

/** Full-width to half-width as ASC does: Latin letters, digits, signs and katakana, not kanji. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .normalize('NFC')
    .replace(/[ァ-ヶー。「」、・]/g, (c) => HALF_OF.get(c) ?? c);
}

function toFullWidth(text: string): string {
  return text
    .replace(HALF_KATAKANA, (run) => run.normalize('NFKC'))
    .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '　');
}

/** Full-width katakana by their half-width spelling, voiced ones as two characters. */
const HALF_OF: ReadonlyMap<string, string> = (() => {
  const pairs = new Map<string, string>();
  for (let code = 0xff61; code <= 0xff9d; code++) {
    const half = String.fromCharCode(code);
    for (const mark of ['', 'ﾞ', 'ﾟ']) {
      const full = (half + mark).normalize('NFKC');
      if (full.length === 1 && !pairs.has(full)) pairs.set(full, half + mark);
    }
  }
  return pairs;
})();

function findText(
  needle: string,
  text: string,
  from: number | undefined,
  pattern: RegExp | null,
): Scalar {
  const start = Math.trunc(from ?? 1) - 1;
  if (start < 0 || start > text.length) return VALUE;
  if (pattern) {
    const at = text.slice(start).search(new RegExp(pattern.source.slice(1, -1), 'iu'));
    return at < 0 ? VALUE : start + at + 1;
  }
  const at = text.indexOf(needle, start);
  return at < 0 ? VALUE : at + 1;
}

function substitute([text = '', old = '', replacement = '']: Texts, which?: number): Scalar {
  if (old === '') return text;
  if (which === undefined) return text.replaceAll(old, replacement);
  if (which < 1) return VALUE;
  let at = -old.length;
  for (let count = 0; count < Math.trunc(which); count++) {
    at = text.indexOf(old, at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}

function joined(values: readonly Scalar[], separator: string): Scalar {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (isError(text)) return text;
    texts.push(text);
  }
  const result = texts.join(separator);
  return result.length > LONGEST_TEXT ? VALUE : result;
}

function textJoin(
  args: readonly Value[],
  ...[context]: [Parameters<WorksheetFunction['call']>[1]]
): Value {
  const separator = toText(context.scalar(args[0] ?? null));
  const skipEmpty = toBoolean(context.scalar(args[1] ?? null));
  if (isError(separator)) return separator;
  if (isError(skipEmpty)) return skipEmpty;
  const values = valuesOf(args.slice(2), context);
  const kept = skipEmpty ? values.filter((value) => value !== null && value !== '') : values;
  return joined(kept, separator);
}

export const TEXT_FUNCTIONS: FunctionTable = {
  LEN: textFunction(1, 1, 1, ([text = '']) => text.length),
  LEFT: textFunction(1, 1, 2, ([text = ''], [count = 1]) =>
    count < 0 ? VALUE : text.slice(0, Math.trunc(count)),
  ),
  RIGHT: textFunction(1, 1, 2, ([text = ''], [count = 1]) =>
    count < 0 ? VALUE : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: textFunction(1, 3, 3, ([text = ''], [start = 1, count = 0]) =>
    start < 1 || count < 0
      ? VALUE
      : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  TRIM: textFunction(1, 1, 1, ([text = '']) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  CLEAN: textFunction(1, 1, 1, ([text = '']) =>
    [...text].filter((char) => (char.codePointAt(0) ?? 0) > 31).join(''),
  ),
  UPPER: textFunction(1, 1, 1, ([text = '']) => text.toUpperCase()),
  LOWER: textFunction(1, 1, 1, ([text = '']) => text.toLowerCase()),
  PROPER: textFunction(1, 1, 1, ([text = '']) =>
    text
      .toLowerCase()
      .replace(
        /(^|[^\p{L}])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      ),
  ),
  ASC: textFunction(1, 1, 1, ([text = '']) => toHalfWidth(text)),
  JIS: textFunction(1, 1, 1, ([text = '']) => toFullWidth(text)),
  DBCS: textFunction(1, 1, 1, ([text = '']) => toFullWidth(text)),
  EXACT: textFunction(2, 2, 2, ([a, b]) => a === b),
  REPT: textFunction(1, 2, 2, ([text = ''], [count = 0]) =>
    count < 0 || text.length * count > LONGEST_TEXT ? VALUE : text.repeat(Math.trunc(count)),
  ),
  SUBSTITUTE: textFunction(3, 3, 4, (texts, [which]) => substitute(texts, which)),
  REPLACE: scalarFunction(4, 4, ([subject = null, from = null, count = null, added = null]) => {
    const text = toText(subject);
    const replacement = toText(added);
    const start = toNumber(from);
    const length = toNumber(count);
    if (isError(text)) return text;
    if (isError(replacement)) return replacement;
    if (isError(start)) return start;
    if (isError(length)) return length;
    if (start < 1 || length < 0) return VALUE;
    const at = Math.trunc(start) - 1;
    return text.slice(0, at) + replacement + text.slice(at + Math.trunc(length));
  }),
  FIND: textFunction(2, 2, 3, ([needle = '', text = ''], [from]) =>
    findText(needle, text, from, null),
  ),
  SEARCH: textFunction(2, 2, 3, ([needle = '', text = ''], [from]) =>
    findText(needle.toLowerCase(), text.toLowerCase(), from, wildcardPattern(needle)),
  ),
  CONCATENATE: scalarFunction(1, 255, (args) => joined(args, '')),
  CONCAT: areaFunction(1, 254, (args, context) => joined(valuesOf(args, context), '')),
  TEXTJOIN: { params: 'ssr', min: 3, max: 254, call: textJoin },
  CHAR: textFunction(0, 1, 1, (_, [code = 0]) =>
    code < 1 || code >= 256 ? VALUE : String.fromCharCode(Math.trunc(code)),
  ),
  UNICHAR: textFunction(0, 1, 1, (_, [code = 0]) =>
    code < 1 || code > 0x10ffff ? VALUE : String.fromCodePoint(Math.trunc(code)),
  ),
  CODE: textFunction(1, 1, 1, ([text = '']) => text.codePointAt(0) ?? VALUE),
  UNICODE: textFunction(1, 1, 1, ([text = '']) => text.codePointAt(0) ?? VALUE),
  VALUE: scalarFunction(1, 1, ([value = null]) => {
    if (typeof value === 'boolean') return VALUE;
    return toNumber(value);
  }),
  NUMBERVALUE: textFunction(
    1,
    1,
    1,
    ([text = '']) => numberOfText(text.replace(/\s/g, '')) ?? VALUE,
  ),
  TEXT: scalarFunction(2, 2, ([value = null, code = null]) => {
    const format = toText(code);
    if (isError(value)) return value;
    if (isError(format)) return format;
    if (format === '') return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    // Text that reads as a number is formatted as one: TEXT("5","000") is 005.
    const number = typeof value === 'string' ? numberOfText(value) : (value ?? 0);
    return formatValue(number ?? (value as string), format);
  }),
  FIXED: scalarFunction(1, 3, (args) => {
    const number = toNumber(args[0] ?? null);
    const places = args.length > 1 ? toNumber(args[1] ?? null) : 2;
    const plain = toBoolean(args[2] ?? null);
    if (isError(number)) return number;
    if (isError(places)) return places;
    if (isError(plain)) return plain;
    const decimals = Math.max(0, Math.trunc(places));
    const code = `${plain ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
    return formatValue(roundDecimal(number, places, 'halfAwayFromZero'), code);
  }),
};
