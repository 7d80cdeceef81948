import { add, compare } from '../../values/decimal';
import { formatDecimal, formatReading } from '../../values/formatReading';
import { FIGURE_FIELDS, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const totalAgainstBreakdown = defineRule({
  id: 'total-against-breakdown',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) =>
      FIGURE_FIELDS.flatMap((field) =>
        rated[field].parts.flatMap(({ label, reading }) => {
          if (reading.kind !== 'quantity' || reading.breakdown.length < 2) return [];
          const counts = reading.breakdown.flatMap((part) =>
            part.reading.kind === 'quantity' &&
            !part.reading.approx &&
            (part.reading.unit === reading.unit || part.reading.unit === '')
              ? [part.reading.value]
              : [],
          );
          // A part that is uncounted, rounded or of another unit leaves nothing to compare.
          if (counts.length < reading.breakdown.length || reading.approx) return [];
          const sum = counts.reduce(add);
          if (compare(sum, reading.value) === 0) return [];
          const facts = {
            field,
            total: formatReading({ ...reading, breakdown: [] }),
            sum: `${formatDecimal(sum)}${reading.unit}`,
            parts: reading.breakdown.map((part) => `${part.label}${formatReading(part.reading)}`),
          };
          return [foundAt(context, rated.row, field, facts, label)];
        }),
      ),
    ),
});
