import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const targetMissing = defineRule({
  id: 'target-missing',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) => {
      const missing = rated.parts.some(
        (part) => part.ask === 'noTarget' && part.actual.kind !== 'blank',
      );
      if (!missing) return [];
      return [foundAt(context, rated.row, 'target', { actual: rated.actual.text })];
    }),
});
