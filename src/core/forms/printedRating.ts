import { type RatingScale } from '../achievement/ratingScale';
import { type Goal } from '../rows/departmentYear';

/**
 * The letter for the front page: what was typed there, otherwise the letter that the goal's overall
 * rating begins with (「B 概ね達成」). A text that begins with no letter of the scale is printed whole;
 * '' when neither was typed.
 */
export function frontPageLetter(
  { frontPageRating, overallRating }: Goal,
  { grades }: RatingScale,
): string {
  if (frontPageRating.trim() !== '') return frontPageRating;
  const typed = overallRating.trim();
  const letters = grades.map(({ letter }) => letter).sort((a, b) => b.length - a.length);
  return letters.find((letter) => letter !== '' && typed.startsWith(letter)) ?? overallRating;
}
