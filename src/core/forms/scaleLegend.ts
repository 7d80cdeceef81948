import { type Grade, type RatingScale } from '../achievement/ratingScale';
import { compare, shift } from '../values/decimal';
import { type ListItem } from './block';

/** The letters of a scale as a form explains them, best first: 「B：」「概ね達成（70%以上100%未満）」. */
export function scaleLegend({ grades }: RatingScale): ListItem[] {
  return grades.map((grade, index) => {
    const [better] = grades
      .slice(0, index)
      .filter(({ lowerBound }) => lowerBound !== null)
      .slice(-1);
    const range = rangeOf(grade, better?.lowerBound ?? null);
    return { label: `${grade.letter}：`, paragraphs: [`${grade.word}（${range}）`] };
  });
}

/** The lowest letter takes what is below 0, too: nothing is said of its lower bound then. */
function rangeOf({ lowerBound }: Grade, upperBound: Grade['lowerBound']): string {
  if (lowerBound === null) return '達成率によらない';
  const from = compare(lowerBound, '0') > 0 ? `${shift(lowerBound, 2)}%以上` : '';
  const to = upperBound === null ? '' : `${shift(upperBound, 2)}%未満`;
  return from + to;
}
