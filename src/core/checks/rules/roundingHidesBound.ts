import { percentText, ratioToDecimal } from '../../achievement/ratio';
import { shift } from '../../values/decimal';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const roundingHidesBound = defineRule({
  id: 'rounding-hides-bound',
  severity: 'info',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      if (!part.cautions.includes('roundingHidesBound') || !part.achievement) return [];
      const facts = {
        part: part.label,
        shown: percentText(part.achievement),
        exact: shift(ratioToDecimal(part.achievement), 2),
        rating: part.rating ?? '',
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});
