import { formatReading } from '../../values/formatReading';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const figureApproximate = defineRule({
  id: 'figure-approximate',
  severity: 'info',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      if (!part.cautions.includes('approximate')) return [];
      const inActual = 'approx' in part.actual && part.actual.approx;
      const field = inActual ? 'actual' : 'target';
      const facts = { field, part: part.label, text: formatReading(part[field]) };
      return [foundAt(context, rated.row, field, facts, part.label)];
    }),
});
