import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const directionUnclear = defineRule({
  id: 'direction-unclear',
  severity: 'warning',
  find: (context) =>
    context.rows.flatMap(({ row, parts }) =>
      parts.some((part) => part.ask === 'directionUnclear')
        ? [foundAt(context, row, 'direction', { typed: row.direction, method: row.method })]
        : [],
    ),
});
