import {
  add,
  compare,
  decimalPlaces,
  isZero,
  multiply,
  parseDecimal,
  shift,
  ZERO,
} from './decimal';
import { type Decimal, type TraceStep, type UnclearReason } from './reading';
import { LARGE_SCALES, SMALL_SCALES } from './units';

/** A step over folded text; offsets are led back to the typed text when the trace is made. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly as: TraceStep['as'];
  readonly value?: string;
}

/** A number as written, with the scale words that belong to it. */
export interface WrittenNumber {
  readonly end: number;
  readonly value: Decimal;
  /** Digits typed after the point that remain once scale words are applied. */
  readonly decimals: number;
  /** 万, 千 and the like were typed. */
  readonly scaled: boolean;
  /** 「1.200」: a decimal, or a thousands point. */
  readonly pointOrGroup: boolean;
  readonly problem: { readonly why: UnclearReason; readonly values: readonly Decimal[] } | null;
  readonly steps: readonly Step[];
}

const DIGITS = /[0-9](?:[0-9,.]*[0-9])?/y;
const KANJI_DIGITS = /[〇一二三四五六七八九]+/y;
const KANJI_VALUE = '〇一二三四五六七八九';
const LOOK_ALIKE = /[OoIl|〇○](?=[0-9OoIl|〇○,.]|$|[^A-Za-z])[0-9OoIl|〇○,.]*/y;
const CARELESS_GROUP = /(?:、| ?, ?| )[0-9]{3}(?:(?:、| ?, ?| )[0-9]{3})*(?![0-9,.])/y;
/** Words that begin like a scale word. */
const NO_SCALE = /百貨|千里|千葉|千成|万博|万全|百人一首|千代|百選|億劫|万引|万能|十分|千本/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A digit run: its value, or why it cannot be one. */
interface Chunk {
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
  readonly pointOrGroup: boolean;
  /** Written with digits, not with kanji. */
  readonly digits: boolean;
  readonly problem: WrittenNumber['problem'];
}

/**
 * Reads the number that starts at `at` of folded text: 「3 億 5000 万」, 「1億2千万」, 「三十」,
 * 「1,234.5」. Returns null when none starts there. Time is linear in what it consumes.
 */
export function readNumber(text: string, at: number): WrittenNumber | null {
  const steps: Step[] = [];
  let total: Decimal = ZERO;
  let section: Decimal | null = null;
  let chunk: Chunk | null = null;
  let pointOrGroup = false;
  let chunkCount = 0;
  let decimals = 0;
  let problem: WrittenNumber['problem'] = null;
  let lastLarge = Number.POSITIVE_INFINITY;
  let lastSmall = Number.POSITIVE_INFINITY;
  let position = at;
  let end = at;
  for (;;) {
    if (chunk === null) {
      const next: Chunk | null = readChunk(text, position);
      if (next !== null) {
        chunkCount += 1;
        chunk = next;
        end = next.end;
        problem ??= next.problem;
        pointOrGroup = next.pointOrGroup;
        decimals = next.decimals;
        steps.push({ start: position, end, as: 'number', value: next.value });
        if (next.problem !== null) break;
        position = scaleStart(text, end);
        continue;
      }
    }
    const scale = scaleAt(text, position);
    if (scale === null) break;
    const small = SMALL_SCALES[scale];
    const large = LARGE_SCALES[scale];
    if (small !== undefined) {
      if (small >= lastSmall) break;
      if (section !== null && chunk === null && steps.length === 0) break;
      section = add(section ?? ZERO, shift(chunk?.value ?? '1', small));
      lastSmall = small;
      decimals = Math.max(0, decimals - small);
    } else if (large !== undefined) {
      if (large >= lastLarge) break;
      if (section === null && chunk === null && steps.length > 0) break;
      const before =
        section === null && chunk === null ? '1' : add(section ?? ZERO, chunk?.value ?? ZERO);
      total = add(total, shift(before, large));
      section = null;
      lastLarge = large;
      lastSmall = Number.POSITIVE_INFINITY;
      decimals = Math.max(0, decimals - large);
    }
    chunk = null;
    const scalePower = small ?? large ?? 0;
    steps.push({ start: position, end: position + 1, as: 'scale', value: shift('1', scalePower) });
    end = position + 1;
    position = spacesEnd(text, end);
  }
  if (steps.length === 0) return null;
  const value = add(total, add(section ?? ZERO, chunk?.value ?? ZERO));
  const scaled = steps.some((step) => step.as === 'scale');
  const looseScale = scaled && chunk !== null && chunk.decimals > 0 && chunkCount > 1;
  const power = Math.min(lastLarge, lastSmall);
  const leftOut = withScaleLeftOut(total, section ?? ZERO, chunk, power);
  return {
    end,
    value,
    decimals: Math.max(decimals, decimalPlaces(value)),
    scaled,
    pointOrGroup: pointOrGroup && !scaled,
    problem:
      problem ??
      (looseScale || leftOut !== null || /[数何]/.test(text.charAt(end))
        ? { why: 'notUnderstood', values: leftOut === null ? [value] : [value, leftOut] }
        : null),
    steps,
  };
}

/**
 * 「2万5」 for 2万5千, 「3億5,000円」 for 3億5,000万円: what follows a scale word may lack its own.
 * Such are a single digit, and less than 1万 after 億 or 兆; numerals in kanji alone are spelt out.
 * `power` is the last scale's; null where nothing is missing.
 */
function withScaleLeftOut(
  total: Decimal,
  section: Decimal,
  chunk: Chunk | null,
  power: number,
): Decimal | null {
  if (chunk?.digits && power < Number.POSITIVE_INFINITY && /^[1-9]$/.test(chunk.value)) {
    return add(add(total, section), shift(chunk.value, power - 1));
  }
  const rest = add(section, chunk?.value ?? ZERO);
  const skipped = /[1-9]0{8,}$/.test(total) && !isZero(rest) && compare(rest, '10000') < 0;
  return skipped ? add(total, shift(rest, 4)) : null;
}

function scaleAt(text: string, at: number): string | null {
  const character = text.charAt(at);
  if (SMALL_SCALES[character] === undefined && LARGE_SCALES[character] === undefined) return null;
  return matchAt(NO_SCALE, text, at) === null ? character : null;
}

/** A hard line break may stand between a number and its 万円. */
function scaleStart(text: string, at: number): number {
  const next = spacesEnd(text, at);
  return text.charAt(next) === '\n' && /[万億兆]/.test(text.charAt(next + 1)) ? next + 1 : next;
}

/** Spaces on the same line. */
export function spacesEnd(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ') end += 1;
  return end;
}

function readChunk(text: string, at: number): Chunk | null {
  const kanji = matchAt(KANJI_DIGITS, text, at);
  if (kanji !== null) {
    const value = parseDecimal([...kanji].map((digit) => KANJI_VALUE.indexOf(digit)).join(''));
    if (value === null || isZero(value)) return null;
    return {
      end: at + kanji.length,
      value,
      decimals: 0,
      pointOrGroup: false,
      digits: false,
      problem: null,
    };
  }
  const digits = matchAt(DIGITS, text, at);
  if (digits === null) return null;
  const end = at + digits.length;
  const alike = matchAt(LOOK_ALIKE, text, end);
  if (alike !== null) return lettersAmongDigits(digits + alike, end + alike.length);
  const careless = /^[0-9]{1,3}(?:,[0-9]{3})*$/.test(digits)
    ? matchAt(CARELESS_GROUP, text, end)
    : null;
  if (careless !== null) {
    const value = plain(digits + careless);
    return {
      end: end + careless.length,
      value: value ?? ZERO,
      decimals: 0,
      pointOrGroup: false,
      digits: true,
      problem: { why: 'ambiguousSeparator', values: value === null ? [] : [value] },
    };
  }
  return digitChunk(digits, end);
}

function plain(text: string): Decimal | null {
  return parseDecimal(text.replace(/[^0-9]/g, ''));
}

function lettersAmongDigits(text: string, end: number): Chunk {
  const value = parseDecimal(
    text
      .replace(/[Oo〇○]/g, '0')
      .replace(/[Il|]/g, '1')
      .replace(/,/g, '')
      .replace(/\.$/, ''),
  );
  const values = value === null ? [] : [value];
  return {
    end,
    value: value ?? ZERO,
    decimals: value === null ? 0 : decimalPlaces(value),
    pointOrGroup: false,
    digits: true,
    problem: { why: 'letterAmongDigits', values },
  };
}

const WELL_GROUPED = /^(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/;

function digitChunk(digits: string, end: number): Chunk {
  const match = WELL_GROUPED.exec(digits);
  const value = match === null ? null : parseDecimal(digits.replaceAll(',', ''));
  if (match === null || value === null) {
    return {
      end,
      value: plain(digits) ?? ZERO,
      decimals: 0,
      pointOrGroup: false,
      digits: true,
      problem: { why: 'ambiguousSeparator', values: separatorAlternatives(digits) },
    };
  }
  return {
    end,
    value,
    decimals: match[1]?.length ?? 0,
    pointOrGroup: /^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(digits),
    digits: true,
    problem: null,
  };
}

/** 「1,20」: 120, or 1.20 with a comma for the point. */
function separatorAlternatives(digits: string): Decimal[] {
  const joined = plain(digits);
  const decimal = /^[0-9]+,[0-9]+$/.test(digits) ? parseDecimal(digits.replace(',', '.')) : null;
  return [joined, decimal].filter((value) => value !== null);
}

/** 8割5分3厘 after its first number: percent, or null when no 割 stands at `at`. */
export function readTenths(
  text: string,
  at: number,
  tenths: Decimal,
): { readonly end: number; readonly percent: Decimal; readonly steps: readonly Step[] } | null {
  if (!/^割(?!合|引|り|愛|当|賦)/.test(text.slice(at, at + 2))) return null;
  const steps: Step[] = [{ start: at, end: at + 1, as: 'unit', value: '%' }];
  let percent = multiply(tenths, '10');
  let end = at + 1;
  for (const [sign, power] of [
    ['分', 0],
    ['厘', -1],
  ] as const) {
    const start = spacesEnd(text, end);
    const digit = /^([0-9]|[一二三四五六七八九])[ ]?(?=[分厘])/.exec(text.slice(start, start + 3));
    const typed = digit?.[1];
    if (digit === null || typed === undefined) continue;
    const signAt = start + digit[0].length;
    if (text.charAt(signAt) !== sign || text.startsWith('分の', signAt)) continue;
    const value = /[0-9]/.test(typed) ? typed : String(KANJI_VALUE.indexOf(typed));
    steps.push({ start, end: start + 1, as: 'number', value });
    steps.push({ start: signAt, end: signAt + 1, as: 'unit' });
    percent = add(percent, shift(value, power));
    end = signAt + 1;
  }
  return { end, percent, steps };
}
