import { formatReading } from '../../values/formatReading';
import { FIGURE_FIELDS, foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** A total given as exact although a part of it is rounded or was not counted. */
export const totalLooksExact = defineRule({
  id: 'total-looks-exact',
  severity: 'warning',
  find: (context) =>
    context.rows.flatMap((rated) =>
      FIGURE_FIELDS.flatMap((field) =>
        rated[field].parts.flatMap(({ label, reading }) => {
          if (reading.kind !== 'quantity' || reading.approx) return [];
          const loose = reading.breakdown.filter(
            (part) =>
              part.reading.kind === 'pending' ||
              (part.reading.kind === 'quantity' && part.reading.approx),
          );
          if (loose.length === 0) return [];
          const facts = {
            field,
            total: formatReading(reading),
            parts: loose.map((part) => `${part.label}${formatReading(part.reading)}`),
          };
          return [foundAt(context, rated.row, field, facts, label)];
        }),
      ),
    ),
});
