import { type IndicatorRow } from '../rows/indicatorTable';
import { type CellReading } from '../values/reading';
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
  const parts = pairParts(readings).map((pair) => ratePart(pair, choice, wish, settings));
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
