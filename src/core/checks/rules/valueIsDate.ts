import { FIGURE_FIELDS, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const valueIsDate = defineRule({
  id: 'value-is-date',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) =>
      FIGURE_FIELDS.flatMap((field) =>
        rated[field].parts.flatMap(({ reading }) =>
          reading.kind === 'unclear' && reading.why === 'dateInsteadOfNumber'
            ? [foundAt(context, rated.row, field, { field, text: rated[field].text })]
            : [],
        ),
      ),
    ),
});
