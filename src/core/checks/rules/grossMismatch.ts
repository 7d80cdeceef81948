import { allParts, foundAt } from '../rowCells';
import { formatReading } from '../../values/formatReading';
import { defineRule } from '../rule';

export const grossMismatch = defineRule({
  id: 'gross-mismatch',
  severity: 'warning',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      const { target, actual } = part;
      if (target.kind !== 'quantity' || actual.kind !== 'quantity') return [];
      if (target.gross === actual.gross) return [];
      const facts = {
        part: part.label,
        target: formatReading(target),
        actual: formatReading(actual),
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});
