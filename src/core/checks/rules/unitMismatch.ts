import { allParts, foundAt } from '../rowCells';
import { formatReading } from '../../values/formatReading';
import { defineRule } from '../rule';

export const unitMismatch = defineRule({
  id: 'unit-mismatch',
  severity: 'error',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      if (part.ask !== 'unitMismatch') return [];
      const facts = {
        part: part.label,
        target: formatReading(part.target),
        actual: formatReading(part.actual),
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});
