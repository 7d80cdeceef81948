import { type CellValue, isErrorValue } from '../../core/sheet/cell';
import { dateOrTime } from './entryDates';

/** What a cell holds after something was typed or written into it. */
export interface Entry {
  readonly value: CellValue;
  readonly isError: boolean;
  /** With its leading '='. */
  readonly formula?: string;
  readonly quotePrefix: boolean;
  /** The format Excel gives a General cell with it. */
  readonly numberFormat?: string;
}

const YEN = '"¥"#,##0;"¥"-#,##0';
const YEN_DECIMAL = '"¥"#,##0.00;"¥"-#,##0.00';
const DOLLAR = '"$"#,##0_);("$"#,##0)';
const DOLLAR_DECIMAL = '"$"#,##0.00_);("$"#,##0.00)';

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const PLAIN = new RegExp(`^([+-]?)(${NUMBER})$`);
const PARENTHESES = new RegExp(String.raw`^\((${NUMBER})\)$`);
const PERCENT = new RegExp(`^([+-]?)(${NUMBER})%$`);
const CURRENCY = new RegExp(`^([+-]?)([¥$\\\\])([+-]?)(${NUMBER})$`);
const EXPONENT = /^([+-]?(?:\d+\.?\d*|\.\d+))e([+-]?\d+)$/i;
const FRACTION = /^([+-]?)(\d+) +(\d+)\/(\d+)$/;

/**
 * What Japanese Excel makes of text typed into a cell or written as a value; the two are the same
 * (learn.microsoft.com, Excel.Range `values`: "…will be interpreted as if typed").
 * `numberFormat` is the cell's own: '@' keeps text. `today` decides the year of 「5-2」.
 */
export function enter(input: CellValue, numberFormat: string, today: Date): Entry {
  if (typeof input !== 'string') {
    return numberFormat === '@' && typeof input === 'number'
      ? constant(String(input))
      : constant(input);
  }
  if (input.startsWith("'")) return { ...constant(input.slice(1)), quotePrefix: true };
  if (numberFormat === '@' || input === '') return constant(input);
  // The Japanese edition reads full-width digits and signs as if typed half-width.
  const text = halfWidth(input).trim();
  if (isFormulaText(text)) return formulaEntry(input.trimStart());
  if (/^(true|false)$/i.test(text)) return constant(text.toLowerCase() === 'true');
  if (isErrorValue(text.toUpperCase())) {
    return { ...constant(text.toUpperCase()), isError: true };
  }
  const dated = dateOrTime(text, today);
  if (dated) return { ...constant(dated.serial), numberFormat: dated.numberFormat };
  return numberEntry(text) ?? signedFormula(input, text) ?? constant(input);
}

function constant(value: CellValue): Entry {
  return { value, isError: false, quotePrefix: false };
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('￥', '¥');
}

function isFormulaText(text: string): boolean {
  return text.startsWith('=') && text.length > 1;
}

function formulaEntry(typed: string): Entry {
  const formula = typed.startsWith('＝') ? `=${typed.slice(1)}` : typed;
  return { value: '', isError: false, quotePrefix: false, formula };
}

/** A leading + or - (or @) that begins no number begins a formula: 「+A1」, 「-B2*2」. */
function signedFormula(input: string, text: string): Entry | null {
  return /^[+\-@][A-Z$("\d]/i.test(text) ? formulaEntry(`=${input.trim()}`) : null;
}

function numberEntry(text: string): Entry | null {
  const plain = PLAIN.exec(text);
  if (plain && hasDigit(plain[2])) {
    return number(plain[2], plain[1], 1, groupedFormat(plain[2] ?? ''));
  }
  const negative = PARENTHESES.exec(text);
  if (negative && hasDigit(negative[1])) {
    return number(negative[1], '-', 1, groupedFormat(negative[1] ?? ''));
  }
  const percent = PERCENT.exec(text);
  if (percent && hasDigit(percent[2])) {
    return number(percent[2], percent[1], 100, percent[2]?.includes('.') ? '0.00%' : '0%');
  }
  const currency = CURRENCY.exec(text);
  if (currency && hasDigit(currency[4])) {
    const decimal = currency[4]?.includes('.') ?? false;
    const format =
      currency[2] === '$' ? (decimal ? DOLLAR_DECIMAL : DOLLAR) : decimal ? YEN_DECIMAL : YEN;
    return number(currency[4], currency[1] || currency[3], 1, format);
  }
  const exponent = EXPONENT.exec(text);
  if (exponent) return { ...constant(Number(text)), numberFormat: '0.00E+00' };
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[4]) !== 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    const numberFormat = (fraction[4] ?? '').length > 1 ? '# ??/??' : '# ?/?';
    return { ...constant(fraction[1] === '-' ? -size : size), numberFormat };
  }
  return null;
}

function hasDigit(digits: string | undefined): boolean {
  return digits !== undefined && /\d/.test(digits);
}

function groupedFormat(digits: string): string | undefined {
  if (!digits.includes(',')) return undefined;
  return digits.includes('.') ? '#,##0.00' : '#,##0';
}

function number(
  digits: string | undefined,
  sign: string | undefined,
  divisor: number,
  numberFormat: string | undefined,
): Entry {
  const size = toFifteenDigits(Number((digits ?? '').replaceAll(',', ''))) / divisor;
  const entry = constant(sign === '-' ? -size : size);
  return numberFormat === undefined ? entry : { ...entry, numberFormat };
}

/** Excel keeps 15 significant digits ("Excel specifications and limits": number precision). */
function toFifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}
