import { formatReading } from '../../values/formatReading';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const changeEndUsed = defineRule({
  id: 'change-end-used',
  severity: 'info',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) =>
      (['target', 'actual'] as const).flatMap((field) => {
        const reading = part[field];
        if (!part.cautions.includes('endOfChange') || reading.kind !== 'change') return [];
        const facts = { field, text: formatReading(reading), used: `${reading.to}${reading.unit}` };
        return [foundAt(context, rated.row, field, facts, part.label)];
      }),
    ),
});
