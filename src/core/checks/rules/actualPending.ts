import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const actualPending = defineRule({
  id: 'actual-pending',
  severity: 'info',
  find: (context) =>
    context.rows.flatMap((rated) =>
      rated.parts.some(({ actual }) => actual.kind === 'pending')
        ? [foundAt(context, rated.row, 'actual', { text: rated.actual.text })]
        : [],
    ),
});
