import { compareRatio, percentText } from '../../achievement/ratio';
import { allParts, foundAt, hasColumn } from '../rowCells';
import { defineRule } from '../rule';

/** Below 70% a city asks for the reason. */
const LOW = '0.7';

export const lowRatingWithoutReason = defineRule({
  id: 'low-rating-without-reason',
  severity: 'warning',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      const { row } = rated;
      if (!part.achievement || compareRatio(part.achievement, LOW) >= 0) return [];
      if (!hasColumn(context, row, 'reason')) return [];
      if (row.reason.trim() !== '' || row.note.trim() !== '') return [];
      const facts = {
        part: part.label,
        percent: percentText(part.achievement),
        rating: part.rating ?? '',
      };
      return [foundAt(context, row, 'reason', facts, part.label)];
    }),
});
