import { isErrorValue } from '../../sheet/cell';
import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

const FIELDS = ['baseline', 'priorActual', 'target', 'actual', 'achievement', 'rating'] as const;

export const valueError = defineRule({
  id: 'value-error',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap(({ row }) =>
      FIELDS.flatMap((field) => {
        const { value } = row[field];
        if (!isErrorValue(value)) return [];
        return [foundAt(context, row, field, { field, text: String(value) })];
      }),
    ),
});
