import { type IndicatorRow } from '../rows/indicatorTable';
import { absolute, compare, isZero } from '../values/decimal';
import { type CellReading, type Quantity } from '../values/reading';
import { chooseDirection } from './direction';
import { methodFromWord } from './method';
import { pairParts } from './pairParts';
import { type Outcome, type RatedPart, type RatedRow } from './rated';
import { ratePart } from './ratePart';
import { type RateSettings } from './settings';

/** The readings of a row's three figures. */
export interface RowReadings {
  readonly target: CellReading;
  readonly actual: CellReading;
  readonly baseline: CellReading;
}

/** Rates an indicator row: direction, then each of its parts by its label. Never throws. */
export function rateRow(
  row: IndicatorRow,
  readings: RowReadings,
  settings: RateSettings,
): RatedRow {
  const choice = chooseDirection(row, readings, settings.confirmedDirections[row.key] ?? null);
  const wish = methodFromWord(row.method);
  const rated = pairParts(readings).map((pair) => ratePart(pair, choice, wish, settings));
  const parts = rated.map((part) => (isShareInDoubt(part, readings) ? unrated(part) : part));
  return {
    row,
    ...readings,
    direction: choice.direction,
    directionSource: choice.source,
    parts,
    outcome: outcomeOf(parts),
  };
}

/**
 * 「0.45」 in a column of ％ beside 「80」: 0.45%, or 45% typed as a share. Certain only where the
 * cell itself says %.
 */
function isShareInDoubt({ target, actual, outcome }: RatedPart, readings: RowReadings): boolean {
  if (outcome !== 'judged' || target.kind !== 'quantity' || actual.kind !== 'quantity')
    return false;
  if (target.unit !== '%' || actual.unit !== '%') return false;
  const isShare = ({ value }: Quantity): boolean =>
    !isZero(value) && compare(absolute(value), '1') <= 0;
  if (isShare(target) === isShare(actual)) return false;
  const { trace } = isShare(target) ? readings.target : readings.actual;
  return !isZero(target.value) && !isZero(actual.value) && !trace.some(({ as }) => as === 'unit');
}

function unrated(part: RatedPart): RatedPart {
  const nothing = { method: null, achievement: null, rating: null, cautions: [] };
  return { ...part, ...nothing, outcome: 'ask', ask: 'unitMismatch' };
}

/**
 * Several parts make one outcome only when they agree: all pending, all not carried out, or all
 * judged with the same letter. Anything else is a person's choice.
 */
function outcomeOf(parts: readonly RatedPart[]): Outcome {
  const [first, ...others] = parts;
  if (!first) return 'ask';
  const alike = others.every(
    (part) => part.outcome === first.outcome && part.rating === first.rating,
  );
  return alike ? first.outcome : 'ask';
}

/**
 * The row's own rating: the letter all its parts share, null otherwise. A row of several parts has
 * no achievement of its own, whatever they share.
 */
export function rowRating(row: RatedRow): string | null {
  const [first] = row.parts;
  return row.outcome !== 'ask' && first ? first.rating : null;
}

/** The part of a row that has exactly one; null for several. */
export function onlyPart(row: RatedRow): RatedPart | null {
  return row.parts.length === 1 ? (row.parts[0] ?? null) : null;
}
