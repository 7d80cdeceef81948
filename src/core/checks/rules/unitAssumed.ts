import { allParts, foundAt } from '../rowCells';
import { formatReading } from '../../values/formatReading';
import { defineRule } from '../rule';

export const unitAssumed = defineRule({
  id: 'unit-assumed',
  severity: 'info',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      if (!part.cautions.includes('assumedUnit')) return [];
      const facts = {
        part: part.label,
        target: formatReading(part.target),
        actual: formatReading(part.actual),
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});
