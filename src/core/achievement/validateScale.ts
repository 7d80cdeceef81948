import { compare } from '../values/decimal';
import { type RatingScale } from './ratingScale';
import { ratedGrades } from './rateRatio';

/** What is wrong with a scale; `letters` are the grades concerned. */
export interface ScaleFault {
  readonly kind:
    | 'noRatedGrade'
    | 'blankLetter'
    | 'duplicateLetter'
    | 'sameBound'
    | 'outOfOrder'
    | 'gapBelow'
    | 'noGradeAtFull';
  readonly letters: readonly string[];
}

/**
 * Checks that every ratio gets exactly one letter: some bound at all, letters distinct and not
 * blank, bounds distinct (an overlap otherwise) and falling from row to row, nothing left without a
 * letter at the bottom. `noGradeAtFull` says that no letter begins at 100%, so that a target met
 * and one missed may share a letter: legal, but seldom meant. Empty when all is well.
 */
export function validateScale(scale: RatingScale): readonly ScaleFault[] {
  const faults: ScaleFault[] = [];
  const letters = scale.grades.map((grade) => grade.letter.trim());
  if (letters.includes('')) faults.push({ kind: 'blankLetter', letters: [] });
  const repeated = letters.filter((letter, i) => letter !== '' && letters.indexOf(letter) < i);
  if (repeated.length > 0) {
    faults.push({ kind: 'duplicateLetter', letters: [...new Set(repeated)] });
  }

  const ordered = ratedGrades(scale);
  const lowest = ordered.at(-1);
  if (!lowest) return [...faults, { kind: 'noRatedGrade', letters: [] }];
  ordered.forEach((grade, i) => {
    const next = ordered[i + 1];
    if (next && compare(grade.lowerBound, next.lowerBound) === 0) {
      faults.push({ kind: 'sameBound', letters: [grade.letter, next.letter] });
    }
  });
  const typed = scale.grades.filter((grade) => grade.lowerBound !== null);
  const misplaced = typed.filter((grade, i) => {
    const before = typed[i - 1]?.lowerBound ?? null;
    return before !== null && grade.lowerBound !== null && compare(grade.lowerBound, before) > 0;
  });
  if (misplaced.length > 0) {
    faults.push({ kind: 'outOfOrder', letters: misplaced.map((grade) => grade.letter) });
  }
  if (compare(lowest.lowerBound, '0') > 0) {
    faults.push({ kind: 'gapBelow', letters: [lowest.letter] });
  }
  if (!ordered.some((grade) => compare(grade.lowerBound, '1') === 0)) {
    faults.push({ kind: 'noGradeAtFull', letters: [] });
  }
  return faults;
}
