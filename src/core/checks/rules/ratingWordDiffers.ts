import { foundAt } from '../rowCells';
import { readTypedRating, sameWord } from '../typedRating';
import { defineRule } from '../rule';

export const ratingWordDiffers = defineRule({
  id: 'rating-word-differs',
  severity: 'warning',
  find: (context) =>
    context.rows.flatMap(({ row }) => {
      const typed = readTypedRating(String(row.rating.value), context.scale);
      if (!typed?.grade || sameWord(typed.word, typed.grade)) return [];
      const { letter, word } = typed.grade;
      return [foundAt(context, row, 'rating', { typed: String(row.rating.value), letter, word })];
    }),
});
