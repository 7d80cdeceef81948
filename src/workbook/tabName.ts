import { firstCharacters } from '../core/layout/tabName';

/** Longest tab name Excel takes, in UTF-16 units. */
const LONGEST_NAME = 31;

/**
 * A valid tab name made unique: a taken one gets ' (2)', ' (3)', …, shortened so that it still fits.
 * Excel compares names without regard to case.
 */
export function uniqueTabName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = firstCharacters(name, LONGEST_NAME - suffix.length) + suffix;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
