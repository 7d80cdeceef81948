import { type Reading } from '../values/reading';
import { type DirectionChoice } from './direction';
import { measureOf, toFigures } from './measure';
import { computeRatio, meetsBound, type MethodWish, usesBaseline, withinRange } from './method';
import { type PairedPart } from './pairParts';
import { notCarriedOutLetter, rateRatio, roundingHidesBound } from './rateRatio';
import { type AskReason, type Caution, type RatedPart } from './rated';
import { ACHIEVED, compareRatio } from './ratio';
import { type RateSettings } from './settings';

const OVER_200 = '2';

/** Rates one part of a row. Whatever cannot be decided with certainty asks, with its reason. */
export function ratePart(
  pair: PairedPart,
  choice: DirectionChoice,
  wish: MethodWish | null,
  settings: RateSettings,
): RatedPart {
  const target = pair.target ?? { kind: 'blank' };
  const actual = pair.actual ?? { kind: 'blank' };
  const baseline = pair.baseline ?? { kind: 'blank' };
  const part: RatedPart = {
    label: pair.label,
    target,
    actual,
    baseline,
    outcome: 'ask',
    method: null,
    achievement: null,
    rating: null,
    ask: null,
    cautions: [],
  };
  const asking = (ask: AskReason): RatedPart => ({ ...part, ask });

  if (pair.target === null || pair.actual === null) return asking('unpairedPart');
  if (actual.kind === 'notCarriedOut' || target.kind === 'notCarriedOut') {
    return { ...part, outcome: 'not-rated', rating: notCarriedOutLetter(settings.scale) };
  }
  if (target.kind === 'unclear') return asking('unclearTarget');
  if (actual.kind === 'unclear') return asking('unclearActual');
  const actualOpen = actual.kind === 'blank' || actual.kind === 'pending';
  if (target.kind === 'blank' || (target.kind === 'pending' && !actualOpen)) {
    return asking('noTarget');
  }
  if (actualOpen) return { ...part, outcome: 'pending' };
  if (choice.unclear) return asking('directionUnclear');
  return compute(part, pair.baseline, choice, wish, settings);
}

function compute(
  part: RatedPart,
  typedBaseline: Reading | null,
  choice: DirectionChoice,
  wish: MethodWish | null,
  settings: RateSettings,
): RatedPart {
  const { target, actual, baseline } = part;
  const asking = (ask: AskReason): RatedPart => ({ ...part, ask });
  const isText = (reading: Reading): boolean =>
    reading.kind === 'statement' || reading.kind === 'date' || reading.kind === 'period';

  if (isText(target) || isText(actual)) {
    return asking(isText(target) && isText(actual) ? 'statementNeedsPerson' : 'kindMismatch');
  }
  if (actual.kind === 'range') return asking('rangeActual');
  if (target.kind === 'range') {
    if (choice.direction !== 'maintain') return asking('rangeTarget');
    const computed = withinRange(target, actual);
    return computed.kind === 'ratio'
      ? judged(
          { ...part, method: computed.method, achievement: computed.ratio },
          choice,
          [],
          settings,
        )
      : asking(computed.kind === 'ask' ? computed.ask : 'outsideMaintained');
  }

  const targetMeasure = measureOf(target);
  const actualMeasure = measureOf(actual);
  if (!targetMeasure || !actualMeasure) return asking('kindMismatch');
  if (actualMeasure.comparator !== null) return asking('actualIsBound');

  // 「集計中」 is a baseline to come, 「―」 or 「設定なし」 none.
  const blankBaseline =
    baseline.kind === 'blank' ||
    baseline.kind === 'notCarriedOut' ||
    (baseline.kind === 'pending' && !/未集計|中$|予定|待ち|確定/.test(baseline.text));
  const baselineMeasure = blankBaseline ? null : measureOf(baseline);
  if (usesBaseline(choice.direction, wish, settings)) {
    if (typedBaseline === null) return asking('unpairedPart');
    const bound = baselineMeasure !== null && baselineMeasure.comparator !== null;
    if (baseline.kind === 'unclear') return asking('unclearBaseline');
    if (!blankBaseline && baseline.kind === 'pending') return asking('noBaseline');
    if (!blankBaseline && (!baselineMeasure || bound)) return asking('kindMismatch');
  }
  const figures = toFigures(targetMeasure, actualMeasure, baselineMeasure);
  const usable =
    'ask' in figures && !usesBaseline(choice.direction, wish, settings)
      ? toFigures(targetMeasure, actualMeasure, null)
      : figures;
  if ('ask' in usable) return asking(usable.ask);

  const computed = computeRatio(usable, choice.direction, wish, settings);
  if (computed.kind === 'ask') return asking(computed.ask);
  const unmet =
    usable.comparator !== null && !meetsBound(usable.actual, usable.comparator, usable.target);
  const achieved = computed.kind !== 'ratio' || compareRatio(computed.ratio, '1') >= 0;
  const cautions: readonly Caution[] =
    unmet && achieved ? [...usable.cautions, 'comparatorUnmet'] : usable.cautions;
  return computed.kind === 'ratio'
    ? judged(
        { ...part, method: computed.method, achievement: computed.ratio },
        choice,
        cautions,
        settings,
      )
    : judged({ ...part, method: 'achievedWithoutRatio' }, choice, cautions, settings);
}

function judged(
  part: RatedPart,
  choice: DirectionChoice,
  found: readonly Caution[],
  settings: RateSettings,
): RatedPart {
  const cautions = new Set(found);
  if (choice.source === 'assumed') cautions.add('assumedDirection');
  const ratio = part.achievement;
  if (ratio && compareRatio(ratio, OVER_200) > 0) cautions.add('over200');
  if (ratio && roundingHidesBound(ratio, settings.scale)) cautions.add('roundingHidesBound');
  return {
    ...part,
    outcome: 'judged',
    rating: rateRatio(ratio ?? ACHIEVED, settings.scale),
    cautions: [...cautions],
  };
}
