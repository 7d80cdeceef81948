import FormulaParser from 'fast-formula-parser';
import { type CellValue } from '../../../../core/sheet/cell';
import { formatValue } from '../../numberFormat';
import { define, type FunctionTable, type WorksheetFunction } from '../function';
import { roundDecimal } from '../rounding';
import { numberOfText, type Scalar, toNumber, VALUE } from '../values';
import { wildcardPattern } from './criteria';

/** Excel's longest text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32767;

function joined(...lists: readonly (readonly string[])[]): Scalar {
  const result = lists.flat().join('');
  return result.length > LONGEST_TEXT ? VALUE : result;
}

const { functions } = new FormulaParser();

/** Full-width to half-width: Latin letters, digits, signs and katakana, not kanji or hiragana. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replace(/[ァ-ヶー。「」、・]+/g, (run) => {
      // The library knows the letters and the voicing marks, each for itself.
      const parts = run.normalize('NFD').replaceAll('\u3099', '゛').replaceAll('\u309A', '゜');
      return String(functions.ASC?.(parts));
    });
}

function toFullWidth(text: string): string {
  return text
    .replace(/[\uFF61-\uFF9F]+/g, (run) => run.normalize('NFKC'))
    .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '　');
}

function find(needle: string, text: string, from = 1): Scalar {
  if (from < 1 || from > text.length + 1) return VALUE;
  const pattern = wildcardPattern(needle);
  const rest = text.slice(from - 1).toLowerCase();
  const at = pattern
    ? rest.search(new RegExp(pattern.source.slice(1, -1), 'iu'))
    : rest.indexOf(needle.toLowerCase());
  return at < 0 ? VALUE : at + from;
}

function substitute(text: string, old: string, replacement: string, which?: number): Scalar {
  if (old === '') return text;
  if (which === undefined) return text.replaceAll(old, replacement);
  if (which < 1) return VALUE;
  const parts = text.split(old);
  if (which >= parts.length) return text;
  return parts.slice(0, which).join(old) + replacement + parts.slice(which).join(old);
}

const DBCS = define('t', toFullWidth);
const CODE = define('t', (text: string) => text.codePointAt(0) ?? VALUE);
const NUMBER: WorksheetFunction = define('s', (value: Scalar) =>
  typeof value === 'boolean' ? VALUE : toNumber(value),
);

/** Where the libraries miss Excel's limits, wildcards or Japanese signs. */
export const TEXT_FUNCTIONS: FunctionTable = {
  LEFT: define('t|i', (text: string, count = 1) => (count < 0 ? VALUE : text.slice(0, count))),
  RIGHT: define('t|i', (text: string, count = 1) =>
    count < 0 ? VALUE : text.slice(Math.max(0, text.length - count)),
  ),
  MID: define('tii', (text: string, start: number, count: number) =>
    start < 1 || count < 0 ? VALUE : text.slice(start - 1, start - 1 + count),
  ),
  TRIM: define('t', (text: string) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  ASC: define('t', toHalfWidth),
  JIS: DBCS,
  DBCS,
  REPT: define('ti', (text: string, count: number) =>
    count < 0 || text.length * count > LONGEST_TEXT ? VALUE : text.repeat(count),
  ),
  SUBSTITUTE: define('ttt|i', substitute),
  REPLACE: define('tiit', (text: string, start: number, count: number, added: string) =>
    start < 1 || count < 0
      ? VALUE
      : text.slice(0, start - 1) + added + text.slice(start - 1 + count),
  ),
  SEARCH: define('tt|i', find),
  CONCAT: define('T*', joined),
  CONCATENATE: define('t*', (...texts: readonly string[]) => joined(texts)),
  UNICHAR: define('i', (code: number) =>
    code < 1 || code > 0x10ffff ? VALUE : String.fromCodePoint(code),
  ),
  CODE,
  UNICODE: CODE,
  VALUE: NUMBER,
  NUMBERVALUE: NUMBER,
  TEXT: define('st', (value: CellValue | null, format: string) => {
    if (format === '') return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    // Text that reads as a number is formatted as one: TEXT("5","000") is 005.
    const number = typeof value === 'string' ? numberOfText(value) : (value ?? 0);
    return formatValue(number ?? value ?? 0, format);
  }),
  FIXED: define('n|ib', (number: number, places = 2, plain = false) => {
    const decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
    const format = `${plain ? '0' : '#,##0'}${decimals}`;
    return formatValue(roundDecimal(number, places, 'halfAwayFromZero'), format);
  }),
};
