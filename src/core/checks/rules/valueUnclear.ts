import { formatReading } from '../../values/formatReading';
import { FIGURE_FIELDS, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const valueUnclear = defineRule({
  id: 'value-unclear',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) =>
      FIGURE_FIELDS.flatMap((field) =>
        rated[field].parts.flatMap(({ label, reading }) => {
          if (reading.kind !== 'unclear') return [];
          // These two have rules of their own.
          if (reading.why === 'errorValue' || reading.why === 'dateInsteadOfNumber') return [];
          const alternatives = reading.alternatives
            .map(formatReading)
            .filter((text) => text !== '');
          const facts = { field, text: rated[field].text, why: reading.why, alternatives };
          return [foundAt(context, rated.row, field, facts, label)];
        }),
      ),
    ),
});
