import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const actualMissing = defineRule({
  id: 'actual-missing',
  severity: 'warning',
  find: (context) =>
    context.rows.flatMap((rated) => {
      const missing = rated.parts.some(
        (part) => part.actual.kind === 'blank' && part.outcome === 'pending',
      );
      if (!missing) return [];
      return [foundAt(context, rated.row, 'actual', { target: rated.target.text })];
    }),
});
