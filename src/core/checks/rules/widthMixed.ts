import { cellOf, FIGURE_FIELDS, foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** The two habits that a sheet keeps one way or the other; 「45％」 with half-width digits is none. */
const HABITS = [
  { full: /[０-９]/, half: /[0-9]/, characters: /[０-９．，]/g },
  { full: /％/, half: /%/, characters: /％/g },
] as const;

/** Figures typed as text in both widths on one sheet: those in full width are named, being rarer or mixed. */
export const widthMixed = defineRule({
  id: 'width-mixed',
  severity: 'info',
  find: (context) => {
    const typed = context.rows.flatMap((rated) =>
      FIGURE_FIELDS.flatMap((field) => {
        const { value, formula } = rated.row[field];
        return typeof value === 'string' && formula === undefined && value !== ''
          ? [{ row: rated.row, field, text: value }]
          : [];
      }),
    );
    const sheets = new Set(typed.map(({ row }) => row.sheet));
    const odd = [...sheets].flatMap((sheet) =>
      HABITS.flatMap(({ full, half, characters }) => {
        const cells = typed.filter(({ row }) => row.sheet === sheet);
        const withFull = cells.filter(({ text }) => full.test(text));
        const withHalf = cells.filter(({ text }) => half.test(text) && !full.test(text));
        // Where full width is the sheet's habit there is nothing to mend; both in one cell is no habit.
        const rarer = withFull.length < withHalf.length;
        return withFull
          .filter(({ text }) => rarer || half.test(text))
          .map((cell) => ({ ...cell, characters }));
      }),
    );
    return odd.map(({ row, field, text, characters }) => {
      const after = text.replace(characters, (character) =>
        String.fromCharCode(character.charCodeAt(0) - 0xfee0),
      );
      return {
        ...foundAt(context, row, field, { field, text, after }),
        fixes: [{ cell: cellOf(context, row, field), before: text, after }],
      };
    });
  },
});
