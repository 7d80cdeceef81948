import { directionFromComparator } from '../../achievement/direction';
import { formatReading } from '../../values/formatReading';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const directionAgainstBound = defineRule({
  id: 'direction-against-bound',
  severity: 'error',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      const { target } = part;
      if (target.kind !== 'quantity' && target.kind !== 'frequency') return [];
      if (target.comparator === null || rated.directionSource !== 'column') return [];
      if (rated.direction === 'maintain') return [];
      if (directionFromComparator(target.comparator) === rated.direction) return [];
      const facts = {
        direction: rated.row.direction,
        target: formatReading(target),
        part: part.label,
      };
      return [foundAt(context, rated.row, 'direction', facts, part.label)];
    }),
});
