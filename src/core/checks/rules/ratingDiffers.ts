import { percentText } from '../../achievement/ratio';
import { onlyPart, rowRating } from '../../achievement/rateRow';
import { partLines } from '../partLines';
import { foundAt } from '../rowCells';
import { readTypedRating } from '../typedRating';
import { defineRule } from '../rule';

export const ratingDiffers = defineRule({
  id: 'rating-differs',
  severity: 'warning',
  find: (context) =>
    context.rows.flatMap((rated) => {
      const { row } = rated;
      const lines = partLines(rated, String(row.rating.value));
      if (lines) {
        return rated.parts.flatMap((part, index) => {
          const letter = readTypedRating(lines[index] ?? '', context.scale)?.grade?.letter;
          if (letter === undefined || part.rating === null || letter === part.rating) return [];
          const facts = {
            typed: `${part.label} ${letter}`,
            computed: part.rating,
            percent: part.achievement ? percentText(part.achievement) : '',
            reason: row.reason.trim(),
          };
          return [foundAt(context, row, 'rating', facts)];
        });
      }
      const computed = rowRating(rated);
      const typed = readTypedRating(String(row.rating.value), context.scale)?.grade ?? null;
      if (!typed || computed === null || typed.letter === computed) return [];
      const ratio = onlyPart(rated)?.achievement;
      const facts = {
        typed: typed.letter,
        computed,
        percent: ratio ? percentText(ratio) : '',
        reason: row.reason.trim(),
      };
      return [foundAt(context, row, 'rating', facts)];
    }),
});
