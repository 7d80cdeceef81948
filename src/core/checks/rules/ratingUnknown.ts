import { isErrorValue } from '../../sheet/cell';
import { partLines } from '../partLines';
import { foundAt } from '../rowCells';
import { readTypedRating } from '../typedRating';
import { defineRule } from '../rule';

export const ratingUnknown = defineRule({
  id: 'rating-unknown',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) => {
      const { row } = rated;
      const { value } = row.rating;
      if (isErrorValue(value)) return [];
      const stated = partLines(rated, String(value)) ?? [String(value)];
      const isKnown = (text: string): boolean => {
        const typed = readTypedRating(text, context.scale);
        return !typed || typed.grade !== null;
      };
      if (stated.every(isKnown)) return [];
      const letters = context.scale.grades.map(({ letter }) => letter);
      return [foundAt(context, row, 'rating', { typed: String(value), letters })];
    }),
});
