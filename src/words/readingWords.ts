import { type Reading, type UnclearReason } from '../core/values/reading';

/** How a Reading is said back to the person who typed it. */
export type ReadingWords = {
  readonly [Kind in Reading['kind']]: (reading: Extract<Reading, { kind: Kind }>) => string;
};

/** Why a cell could not be read with certainty. */
export type UnclearWords = Readonly<Record<UnclearReason, string>>;

/** One reading in words. */
export function describeReading(words: ReadingWords, reading: Reading): string {
  // Every kind is a key of `words`, and its function takes exactly that kind.
  const say = words[reading.kind] as (reading: Reading) => string;
  return say(reading);
}
