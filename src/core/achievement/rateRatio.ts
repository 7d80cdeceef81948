import { compare, divideToDigits, multiply, shift } from '../values/decimal';
import { type Decimal } from '../values/reading';
import { type Ratio } from './rated';
import { type Grade, type RatingScale } from './ratingScale';
import { compareRatio, HUNDRED } from './ratio';

/** Places of the percentage people see: 70.0%. */
const SHOWN_PERCENT_DIGITS = 1;

/** A letter that ratios can reach. */
export type RatedGrade = Grade & { readonly lowerBound: Decimal };

/** The letters that ratios can reach, best first; letters given by words only are left out. */
export function ratedGrades(scale: RatingScale): readonly RatedGrade[] {
  return scale.grades
    .filter((grade): grade is RatedGrade => grade.lowerBound !== null)
    .sort((a, b) => compare(b.lowerBound, a.lowerBound));
}

/**
 * The letter of an exact, unrounded ratio: the best one whose lower bound it meets. A lowest bound
 * of 0 (or less) takes everything below it too: a reduction that went the wrong way is negative.
 * null when the scale leaves the ratio without a letter.
 */
export function rateRatio(ratio: Ratio, scale: RatingScale): string | null {
  const grades = ratedGrades(scale);
  const met = grades.find((grade) => compareRatio(ratio, grade.lowerBound) >= 0);
  if (met) return met.letter;
  const lowest = grades.at(-1);
  return lowest && compare(lowest.lowerBound, '0') <= 0 ? lowest.letter : null;
}

/** The letter for what was not carried out, given by words only; null when the scale has none. */
export function notCarriedOutLetter(scale: RatingScale): string | null {
  return scale.grades.find((grade) => grade.lowerBound === null)?.letter ?? null;
}

/**
 * Whether the percentage as printed (one place) would earn a better letter than the exact ratio:
 * 69.96% is printed as 70.0% and is C.
 */
export function roundingHidesBound(ratio: Ratio, scale: RatingScale): boolean {
  const percent = divideToDigits(
    multiply(ratio.numerator, HUNDRED),
    ratio.denominator,
    SHOWN_PERCENT_DIGITS,
  );
  const shown: Ratio = { numerator: shift(percent, -2), denominator: '1' };
  return rateRatio(shown, scale) !== rateRatio(ratio, scale);
}
