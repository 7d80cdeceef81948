import { type IndicatorRow } from '../rows/indicatorTable';
import { type CellReading, type Decimal, type Reading } from '../values/reading';

export type Direction = 'increase' | 'decrease' | 'maintain';

/**
 * Who said which direction counts: the 方向 column, a person asked earlier, a comparator in the
 * target, both cells speaking of reductions, or nobody.
 */
export type DirectionSource = 'column' | 'confirmed' | 'comparator' | 'reduction' | 'assumed';

/**
 * How the ratio is computed. `targetOverActual` and `twoMinusRatio` are the two conventions for a
 * decrease without a baseline.
 */
export type Method =
  | 'actualOverTarget'
  | 'targetOverActual'
  | 'twoMinusRatio'
  | 'reductionFromBaseline'
  | 'growthFromBaseline'
  | 'withinTarget'
  | 'achievedWithoutRatio';

/** An exact ratio; the denominator is never 0 and carries no sign. 1 is 100%. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * judged: has a rating · pending: not counted yet or blank · not-rated: said not to have been
 * carried out, or nothing to rate · ask: cannot be decided without a person · not-implemented: a
 * reading this version does not judge.
 */
export type Outcome = 'judged' | 'pending' | 'not-rated' | 'ask' | 'not-implemented';

/** Why a person has to decide. */
export type AskReason =
  | 'unclearTarget'
  | 'unclearActual'
  | 'unclearBaseline'
  | 'noBaseline'
  | 'actualIsBound'
  | 'noTarget'
  | 'zeroTarget'
  | 'unitMismatch'
  | 'frequencyAgainstCount'
  | 'rangeTarget'
  | 'rangeActual'
  | 'negativeWithoutBaseline'
  | 'baselineEqualsTarget'
  | 'outsideMaintained'
  | 'strictBoundMetWithEquality'
  | 'directionUnclear'
  | 'unpairedPart'
  | 'severalParts'
  | 'statementNeedsPerson'
  | 'kindMismatch';

/** What a person should know about a judged value. */
export type Caution =
  | 'approximate'
  | 'over200'
  | 'assumedDirection'
  | 'roundingHidesBound'
  | 'assumedUnit'
  | 'comparatorUnmet'
  | 'endOfChange';

export interface RatedPart {
  readonly label: string;
  readonly target: Reading;
  readonly actual: Reading;
  readonly baseline: Reading;
  readonly outcome: Outcome;
  readonly method: Method | null;
  /** Exact, uncapped; null when there is none (also for `achievedWithoutRatio`). */
  readonly achievement: Ratio | null;
  /** A letter of the scale; null when not judged, but for what was said not to be carried out. */
  readonly rating: string | null;
  readonly ask: AskReason | null;
  readonly cautions: readonly Caution[];
}

/** An indicator row with its readings and what they are worth. */
export interface RatedRow {
  readonly row: IndicatorRow;
  readonly target: CellReading;
  readonly actual: CellReading;
  readonly baseline: CellReading;
  readonly direction: Direction;
  readonly directionSource: DirectionSource;
  /** At least one; several are rated each and never combined silently. */
  readonly parts: readonly RatedPart[];
  /** Of the row: the single part's, or `ask` (severalParts) for several that are not all alike. */
  readonly outcome: Outcome;
}
