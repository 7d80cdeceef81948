import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** Short figures (100%, 12回) repeat by themselves; long ones seldom do. */
const SIGNIFICANT_DIGITS = 4;

export const sameAsLastYear = defineRule({
  id: 'same-as-last-year',
  severity: 'info',
  find: (context) =>
    context.rows.flatMap(({ row, actual }) => {
      const now = digits(row.actual.value);
      if (now.length < SIGNIFICANT_DIGITS || now !== digits(row.priorActual.value)) return [];
      return [foundAt(context, row, 'actual', { text: actual.text })];
    }),
});

/** The digits that carry the value: without separators, leading and trailing zeros. */
function digits(value: string | number | boolean): string {
  return String(value)
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '');
}
