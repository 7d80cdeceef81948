import { cellOf, FIGURE_FIELDS, foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** Digits with separators and a point, in either width, and nothing else. */
const ONLY_DIGITS = /^\s*[-−▲△]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?\s*$/;

/** Codes such as 007 are text on purpose. */
const LEADING_ZERO = /^\s*[0０][0-9０-９]/;

export const numberAsText = defineRule({
  id: 'number-as-text',
  severity: 'info',
  find: (context) =>
    context.rows.flatMap((rated) =>
      FIGURE_FIELDS.flatMap((field) => {
        const cell = rated.row[field];
        const { value } = cell;
        if (typeof value !== 'string' || cell.formula !== undefined) return [];
        if (!ONLY_DIGITS.test(value) || LEADING_ZERO.test(value)) return [];
        const [part, ...others] = rated[field].parts;
        if (part?.reading.kind !== 'quantity' || others.length > 0) return [];
        const number = part.reading.value;
        const found = foundAt(context, rated.row, field, { field, text: value });
        const fix = { cell: cellOf(context, rated.row, field), before: value, after: number };
        return [{ ...found, fixes: [fix] }];
      }),
    ),
});
