import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const partsUnpaired = defineRule({
  id: 'parts-unpaired',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) => {
      const labels = rated.parts
        .filter((part) => part.ask === 'unpairedPart')
        .map((part) => part.label);
      if (labels.length === 0) return [];
      const facts = { labels, target: rated.target.text, actual: rated.actual.text };
      return [foundAt(context, rated.row, 'actual', facts)];
    }),
});
