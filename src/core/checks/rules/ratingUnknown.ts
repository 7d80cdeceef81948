import { isErrorValue } from '../../sheet/cell';
import { foundAt } from '../rowCells';
import { readTypedRating } from '../typedRating';
import { defineRule } from '../rule';

export const ratingUnknown = defineRule({
  id: 'rating-unknown',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap(({ row }) => {
      const { value } = row.rating;
      if (isErrorValue(value)) return [];
      const typed = readTypedRating(String(value), context.scale);
      if (!typed || typed.grade) return [];
      const letters = context.scale.grades.map(({ letter }) => letter);
      return [foundAt(context, row, 'rating', { typed: String(value), letters })];
    }),
});
