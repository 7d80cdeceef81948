import { add, compare, isNegative, isZero, subtract } from '../values/decimal';
import { type Comparator, type Decimal, type Reading } from '../values/reading';
import { type Figures } from './measure';
import { type AskReason, type Direction, type Method, type Ratio } from './rated';
import { ACHIEVED, makeRatio } from './ratio';
import { type RateSettings } from './settings';

/** What a 計算方法 cell asks for; null when it says nothing known. */
export type MethodWish = 'actualOverTarget' | 'targetOverActual' | 'twoMinusRatio' | 'fromBaseline';

export type Computed =
  | { readonly kind: 'ratio'; readonly method: Method; readonly ratio: Ratio }
  | { readonly kind: 'achievedWithoutRatio' }
  | { readonly kind: 'ask'; readonly ask: AskReason };

/** The method a 計算方法 cell names, in words or as a formula; null for blank and unknown words. */
export function methodFromWord(typed: string): MethodWish | null {
  const word = typed
    .normalize('NFKC')
    .replace(/\s|値/g, '')
    .replace(/[−ー–]/g, '-');
  if (/^2-実績[÷/]目標/.test(word)) return 'twoMinusRatio';
  if (/^目標[÷/]実績/.test(word)) return 'targetOverActual';
  if (/^実績[÷/]目標|^単純/.test(word)) return 'actualOverTarget';
  if (/基準(?:年度)?(?:から|比|との)|改善率|増加分|伸び|進捗|\(実績-基準/.test(word))
    return 'fromBaseline';
  return null;
}

/** Whether the row's method uses its baseline, so that a baseline that cannot be read matters. */
export function usesBaseline(
  direction: Direction,
  wish: MethodWish | null,
  settings: RateSettings,
): boolean {
  if (wish) return wish === 'fromBaseline';
  if (direction === 'maintain') return false;
  return direction === 'decrease' || settings.increaseWithBaseline === 'growthFromBaseline';
}

const ask = (reason: AskReason): Computed => ({ kind: 'ask', ask: reason });

/** The exact ratio of one part under its direction, or why a person has to decide. */
export function computeRatio(
  figures: Figures,
  direction: Direction,
  wish: MethodWish | null,
  settings: RateSettings,
): Computed {
  if (metWithEqualityOnly(figures)) return ask('strictBoundMetWithEquality');
  if (direction === 'maintain') return maintained(figures);
  const { target, actual, baseline } = figures;
  const fromBaseline = usesBaseline(direction, wish, settings);
  if (baseline !== null && (fromBaseline || isNegative(target) || isNegative(actual))) {
    return sinceBaseline(target, actual, baseline, direction);
  }
  if (wish === 'fromBaseline') return ask('noBaseline');
  if (isNegative(target) || isNegative(actual)) return ask('negativeWithoutBaseline');
  if (isZero(target)) return isZero(actual) ? { kind: 'achievedWithoutRatio' } : ask('zeroTarget');
  if (direction === 'increase') return increase(target, actual, wish);
  return decrease(target, actual, wish, settings);
}

function increase(target: Decimal, actual: Decimal, wish: MethodWish | null): Computed {
  // target / actual would reward falling short.
  if (wish === 'targetOverActual' || wish === 'twoMinusRatio') return ask('directionUnclear');
  return { kind: 'ratio', method: 'actualOverTarget', ratio: makeRatio(actual, target) };
}

function decrease(
  target: Decimal,
  actual: Decimal,
  wish: MethodWish | null,
  settings: RateSettings,
): Computed {
  // A published practice to refuse: 593g against 580g or less shown as 102.2%, although worse.
  if (wish === 'actualOverTarget') return ask('directionUnclear');
  const method =
    wish === 'twoMinusRatio' || wish === 'targetOverActual'
      ? wish
      : settings.decreaseWithoutBaseline;
  if (method === 'twoMinusRatio') {
    return {
      kind: 'ratio',
      method,
      ratio: makeRatio(subtract(add(target, target), actual), target),
    };
  }
  if (isZero(actual)) return { kind: 'achievedWithoutRatio' };
  return { kind: 'ratio', method, ratio: makeRatio(target, actual) };
}

function sinceBaseline(
  target: Decimal,
  actual: Decimal,
  baseline: Decimal,
  direction: 'increase' | 'decrease',
): Computed {
  const planned = compare(target, baseline);
  if (planned === 0) return ask('baselineEqualsTarget');
  if (planned > 0 !== (direction === 'increase')) return ask('directionUnclear');
  return direction === 'increase'
    ? {
        kind: 'ratio',
        method: 'growthFromBaseline',
        ratio: makeRatio(subtract(actual, baseline), subtract(target, baseline)),
      }
    : {
        kind: 'ratio',
        method: 'reductionFromBaseline',
        ratio: makeRatio(subtract(baseline, actual), subtract(baseline, target)),
      };
}

function metWithEqualityOnly({ target, actual, comparator }: Figures): boolean {
  const strict = comparator === 'lessThan' || comparator === 'moreThan';
  return strict && compare(target, actual) === 0;
}

function maintained({ target, actual, comparator }: Figures): Computed {
  const inside = comparator
    ? meetsBound(actual, comparator, target)
    : compare(actual, target) === 0;
  return inside
    ? { kind: 'ratio', method: 'withinTarget', ratio: ACHIEVED }
    : ask('outsideMaintained');
}

/** Whether a figure satisfies a bound as typed. */
export function meetsBound(actual: Decimal, comparator: Comparator, bound: Decimal): boolean {
  const order = compare(actual, bound);
  switch (comparator) {
    case 'atLeast':
      return order >= 0;
    case 'moreThan':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'lessThan':
      return order < 0;
  }
}

/** 維持 with a range: inside it, ends included, is achieved. */
export function withinRange(range: Extract<Reading, { kind: 'range' }>, actual: Reading): Computed {
  if (actual.kind !== 'quantity') return ask('kindMismatch');
  if (actual.unit !== range.unit && actual.unit !== '' && range.unit !== '') {
    return ask('unitMismatch');
  }
  const inside = compare(range.low, actual.value) <= 0 && compare(actual.value, range.high) <= 0;
  return inside
    ? { kind: 'ratio', method: 'withinTarget', ratio: ACHIEVED }
    : ask('outsideMaintained');
}
