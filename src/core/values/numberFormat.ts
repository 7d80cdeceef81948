import { compare, parseDecimal } from './decimal';
import { type Decimal } from './reading';

/** One section of a number format, as far as it decides what a number says. */
export interface FormatSection {
  readonly kind: 'number' | 'general' | 'date' | 'text' | 'other';
  /** 「[<10]」: the numbers it is for; null where its place decides. */
  readonly condition: { readonly sign: string; readonly bound: Decimal } | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly grouped: boolean;
  readonly percent: boolean;
  /** Thousands are left away this many times: #,##0, shows 350 for 350000. */
  readonly thousandsOff: number;
  readonly minInteger: number;
  readonly minDecimals: number;
  readonly maxDecimals: number;
}

const PLACEHOLDER = /[0#?]/;

/** The sections of a number format code in the US locale: positive; negative; zero; text. */
export function parseNumberFormat(format: string): readonly FormatSection[] {
  return splitSections(format).map(parseSection);
}

/** Cuts at semicolons outside quotes and brackets. */
function splitSections(format: string): readonly string[] {
  const sections: string[] = [];
  let current = '';
  let quoted = false;
  for (let i = 0; i < format.length; i += 1) {
    const character = format.charAt(i);
    if (character === '\\' && !quoted) {
      current += character + format.charAt(i + 1);
      i += 1;
      continue;
    }
    if (character === '"') quoted = !quoted;
    if (character === ';' && !quoted) {
      sections.push(current);
      current = '';
    } else current += character;
  }
  sections.push(current);
  return sections;
}

interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

/** Literals apart from format characters; colours, conditions and padding are dropped. */
function pieces(section: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < section.length) {
    const character = section.charAt(at);
    if (character === '"') {
      const close = section.indexOf('"', at + 1);
      const end = close < 0 ? section.length : close;
      found.push({ literal: true, text: section.slice(at + 1, end) });
      at = end + 1;
    } else if (character === '\\') {
      found.push({ literal: true, text: section.charAt(at + 1) });
      at += 2;
    } else if (character === '_' || character === '*') {
      at += 2;
    } else if (character === '[') {
      const close = section.indexOf(']', at);
      const end = close < 0 ? section.length : close;
      const inside = section.slice(at + 1, end);
      const currency = /^\$([^-]*)/.exec(inside)?.[1];
      if (currency !== undefined && currency !== '') found.push({ literal: true, text: currency });
      if (/^(?:h+|m+|s+)$/i.test(inside)) found.push({ literal: false, text: 'h' });
      at = end + 1;
    } else {
      found.push({ literal: false, text: character });
      at += 1;
    }
  }
  return found;
}

function parseSection(section: string): FormatSection {
  const parts = pieces(section);
  const codes = parts.map((part) => (part.literal ? '' : part.text)).join('');
  const blank = {
    condition: conditionOf(section),
    prefix: '',
    suffix: '',
    grouped: false,
    percent: false,
    thousandsOff: 0,
    minInteger: 1,
    minDecimals: 0,
    maxDecimals: 0,
  };
  if (/General|G\/標準/i.test(codes))
    return { ...blank, kind: 'general', ...generalAffixes(parts) };
  if (codes.includes('@')) return { ...blank, kind: 'text' };
  if (/[0#?]E[+-]|\?\/|\/[?#]/.test(codes)) return { ...blank, kind: 'other' };
  if (!PLACEHOLDER.test(codes)) {
    if (/[ymdhsgea]/i.test(codes)) return { ...blank, kind: 'date' };
    return { ...blank, kind: 'other', prefix: parts.map((part) => part.text).join('') };
  }
  if (/[ymdhsg]/i.test(codes)) return { ...blank, kind: 'date' };
  return { ...blank, ...numberSection(parts) };
}

function conditionOf(section: string): FormatSection['condition'] {
  const [, sign, typed = ''] =
    /^(?:\[[^\]<>=]*\])*\[(<=|>=|<>|<|>|=)(-?[0-9.]+)\]/.exec(section) ?? [];
  const bound = parseDecimal(typed);
  return sign === undefined || bound === null ? null : { sign, bound };
}

/** Whether a number is one that a section with a condition is for. */
export function satisfies(
  number: Decimal,
  { sign, bound }: NonNullable<FormatSection['condition']>,
): boolean {
  const order = compare(number, bound);
  if (sign === '<>') return order !== 0;
  return (
    (order < 0 && sign.includes('<')) ||
    (order > 0 && sign.includes('>')) ||
    (order === 0 && sign.includes('='))
  );
}

/** General beside literals: General"人". */
function generalAffixes(parts: readonly Piece[]): { prefix: string; suffix: string } {
  const first = parts.findIndex((part) => !part.literal);
  const last = parts.map((part) => part.literal).lastIndexOf(false);
  const join = (some: readonly Piece[]): string => some.map((part) => part.text).join('');
  return { prefix: join(parts.slice(0, first)), suffix: join(parts.slice(last + 1)) };
}

function numberSection(
  parts: readonly Piece[],
): Partial<FormatSection> & { kind: 'number' | 'other' } {
  const isDigit = (part: Piece): boolean => !part.literal && PLACEHOLDER.test(part.text);
  const isPattern = (part: Piece): boolean => !part.literal && /[0#?.,]/.test(part.text);
  const first = parts.findIndex((part) => isDigit(part) || (isPattern(part) && part.text === '.'));
  const last = parts.map(isPattern).lastIndexOf(true);
  const body = parts.slice(first, last + 1);
  if (body.some((part) => !isPattern(part))) return { kind: 'other' };
  const pattern = body.map((part) => part.text).join('');
  const [integer = '', fraction = ''] = pattern.split('.');
  const off = /,+$/.exec(fraction === '' ? integer : fraction)?.[0].length ?? 0;
  const affix = (some: readonly Piece[]): string =>
    some
      .filter((part) => part.literal || /[^,]/.test(part.text))
      .map((part) => part.text)
      .join('');
  const decimals = fraction.replace(/,/g, '');
  return {
    kind: 'number',
    prefix: affix(parts.slice(0, first)),
    suffix: affix(parts.slice(last + 1)),
    grouped: /[0#?],+[0#?]/.test(integer),
    percent: parts.some((part) => !part.literal && part.text === '%'),
    thousandsOff: off,
    minInteger: integer.replace(/[^0]/g, '').length,
    minDecimals: decimals.replace(/[^0]/g, '').length,
    maxDecimals: decimals.length,
  };
}
