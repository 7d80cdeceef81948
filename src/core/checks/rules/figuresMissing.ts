import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const figuresMissing = defineRule({
  id: 'figures-missing',
  severity: 'info',
  find: (context) =>
    context.rows.flatMap((rated) =>
      rated.parts.every(({ target, actual }) => target.kind === 'blank' && actual.kind === 'blank')
        ? [foundAt(context, rated.row, 'target', {})]
        : [],
    ),
});
