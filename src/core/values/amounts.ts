import { type Decimal, type Comparator, type UnclearReason } from './reading';
import { negate } from './decimal';
import { modifiersAt, type Modifiers } from './modifiers';
import { readNumber, readTenths, spacesEnd, type Step, type WrittenNumber } from './numbers';
import { qualifiersAt } from './qualifiers';
import { perAt, type PerMatch, readUnit } from './unitGrammar';
import { unitNamed } from './unitNames';

/** A number with everything that belongs to it: 「約延べ」, sign, scale, unit, 「／年」, 「以上」. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
  /** Canonical, '' when none was typed. */
  readonly unit: string;
  readonly comparator: Comparator | null;
  readonly approx: boolean;
  readonly gross: boolean;
  readonly delta: 'reduction' | 'growth' | null;
  /** 「30件に減少」: a level, and which way it was reached. */
  readonly reached: 'reduction' | 'growth' | null;
  /** 「8割」: the number was one of tenths. */
  readonly tenths: boolean;
  /** 「年4回」: what stood before the number. */
  readonly per: string | null;
  readonly scaled: boolean;
  readonly plusMinus: boolean;
  readonly problem: { readonly why: UnclearReason; readonly values: readonly Decimal[] } | null;
  /** 「1人あたり」: this amount says per what the next one counts. */
  readonly isPer: boolean;
  readonly pointOrGroup: boolean;
  readonly steps: readonly Step[];
}

/** 「1人あたり」, 「1人1日当たり」. */
const PER_AFTER = /(1日)? ?(?:あたり|当たり|当り|につき|平均)(?:の|で|に)?/y;
/** 七五三 is no 753: kanji digits side by side need a unit. */
const SIDE_BY_SIDE = /^[〇一二三四五六七八九]{2,}$/;
const KANJI_START = /[〇一二三四五六七八九十百千万億兆]/;
const AFTER_NUMBER = /$|[\s)\]】〉》」』、,。:;/~→・]/y;

/**
 * The amount that starts at `at` of folded text, with the words before it that qualify it; null
 * when none starts there.
 */
export function amountAt(text: string, at: number): Amount | null {
  const before = modifiersAt(text, at);
  const number = readNumber(text, before.end);
  if (number === null) return null;
  const kanji = KANJI_START.test(text.charAt(before.end));
  const start = spacesEnd(text, number.end);
  const tenths = readTenths(text, start, number.value);
  if (tenths !== null) {
    const decimals = tenths.percent.includes('.') ? (tenths.percent.split('.')[1]?.length ?? 0) : 0;
    const withTenths = { ...number, value: tenths.percent, decimals };
    return finished(text, at, before, withTenths, {
      unit: '%',
      end: tenths.end,
      tenths: true,
      steps: tenths.steps,
    });
  }
  const unit = readUnit(text, number.end);
  if (unit === null) return null;
  if (kanji && !kanjiMeansNumber(text, before.end, number, unit.unit, unit.end)) return null;
  return finished(text, at, before, number, { ...unit, tenths: false });
}

/** 一 in 一部 is no number: kanji need a unit that is known, or stand alone. */
function kanjiMeansNumber(
  text: string,
  at: number,
  number: WrittenNumber,
  unit: string,
  end: number,
): boolean {
  AFTER_NUMBER.lastIndex = end;
  if (unit !== '') return unitNamed(unit) !== null && end - number.end < 12;
  return at === 0 && AFTER_NUMBER.test(text);
}

interface Found {
  readonly unit: string;
  readonly end: number;
  readonly tenths: boolean;
  readonly steps: readonly Step[];
}

function finished(
  text: string,
  at: number,
  before: Modifiers,
  number: WrittenNumber,
  found: Found,
): Amount {
  const per: PerMatch | null = found.unit === '' ? null : perAt(text, found.end);
  const unitEnd = per?.end ?? found.end;
  const perAfter = matchAt(PER_AFTER, text, spacesEnd(text, unitEnd));
  const isPer = perAfter === null ? null : spacesEnd(text, unitEnd) + perAfter[0].length;
  const after = qualifiersAt(text, unitEnd);
  const end = isPer ?? after.end;
  const base = found.unit === '' ? before.unit : found.unit;
  const aDay = perAfter?.[1] === undefined ? '' : '・日';
  const doubt =
    (number.steps.every((step) => step.as === 'scale') && base === '円') ||
    (base === '' && SIDE_BY_SIDE.test(text.slice(before.end, number.end)));
  return {
    start: at,
    end,
    value: before.negative ? negate(number.value) : number.value,
    decimals: number.decimals,
    unit: (per === null ? base : `${base}/${per.unit}`) + aDay,
    comparator: after.comparator ?? before.comparator,
    approx: before.approx || after.approx,
    gross: before.gross,
    delta: after.delta ?? (before.plus ? 'growth' : null),
    reached: after.reached,
    tenths: found.tenths,
    per: before.per,
    scaled: number.scaled,
    plusMinus: before.plusMinus,
    problem: number.problem ?? (doubt ? { why: 'notUnderstood', values: [number.value] } : null),
    isPer: isPer !== null,
    pointOrGroup: number.pointOrGroup,
    steps: [
      ...before.steps,
      ...number.steps,
      ...found.steps,
      ...(per === null ? [] : per.steps),
      ...(isPer === null ? after.steps : [{ start: unitEnd, end: isPer, as: 'per' as const }]),
    ],
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
