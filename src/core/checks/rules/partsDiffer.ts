import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const partsDiffer = defineRule({
  id: 'parts-differ',
  severity: 'info',
  find: (context) =>
    context.rows.flatMap(({ row, parts, outcome }) => {
      if (parts.length < 2 || outcome !== 'ask') return [];
      if (!parts.every((part) => part.outcome === 'judged')) return [];
      const ratings = parts.map((part) => `${part.label} ${part.rating ?? ''}`.trim());
      return [foundAt(context, row, 'rating', { ratings })];
    }),
});
