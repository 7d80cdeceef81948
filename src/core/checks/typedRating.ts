import { type Grade, type RatingScale } from '../achievement/ratingScale';

/** A typed rating taken apart: 'B 概ね達成' is the letter B with the word 概ね達成. */
export interface TypedRating {
  /** null when no letter of the scale begins the text. */
  readonly grade: Grade | null;
  /** What follows the letter. */
  readonly word: string;
}

/** What stands in a rating cell for "no rating"; the live formulas' own texts among them. */
const NO_RATING = /^(?:[-－―—ー–]|未入力|要確認|未定|集計中|対象外|評価対象外|n\/a|)$/i;

/** Reads a rating as typed, in any width; null when the cell holds none. */
export function readTypedRating(typed: string, scale: RatingScale): TypedRating | null {
  const text = plain(typed);
  const exact = scale.grades.find((grade) => plain(grade.letter) === text);
  if (exact) return { grade: exact, word: '' };
  if (NO_RATING.test(text)) return null;
  // AA before A.
  const byLength = [...scale.grades].sort((a, b) => b.letter.length - a.letter.length);
  const grade = byLength.find(({ letter }) => {
    const begins = plain(letter);
    const next = text.charAt(begins.length);
    return begins !== '' && text.startsWith(begins) && !/[A-Z0-9]/i.test(next);
  });
  if (!grade) return { grade: null, word: text };
  const rest = text
    .slice(plain(grade.letter).length)
    .replace(/^[\s:：・()（）]+|[()（）\s]+$/g, '');
  return { grade, word: rest };
}

/** Whether a typed word says what the scale says for its letter; words may be shortened. */
export function sameWord(typed: string, grade: Grade): boolean {
  const [a, b] = [plain(typed), plain(grade.word)].map((text) =>
    text.replace(/おおむ?ね|概ね/, '概ね'),
  );
  return a === '' || b === '' || a === b;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/〇|◯/g, '○').replace(/\s/g, '').toUpperCase();
}
