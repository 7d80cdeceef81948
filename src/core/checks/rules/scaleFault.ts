import { validateScale } from '../../achievement/validateScale';
import { type CellRef } from '../../sheet/address';
import { defineRule } from '../rule';

const SCALE_SHEET = '評価基準';

export const scaleFault = defineRule({
  id: 'scale-fault',
  severity: 'error',
  find: ({ book, scale }) => {
    const sheet = book.sheets.find(({ name }) => name === SCALE_SHEET);
    const place = (letter: string | undefined): CellRef => {
      for (const [r, row] of sheet?.values.entries() ?? []) {
        const column = row.findIndex((value) => letter !== undefined && String(value) === letter);
        if (sheet && column >= 0) {
          return { sheet: sheet.name, row: sheet.top + r, column: sheet.left + column };
        }
      }
      return { sheet: SCALE_SHEET, row: sheet?.top ?? 0, column: sheet?.left ?? 0 };
    };
    return validateScale(scale)
      .filter(({ kind }) => kind !== 'noGradeAtFull')
      .map(({ kind, letters }) => ({
        cell: place(letters[0]),
        subject: `scale/${kind}`,
        facts: { kind, letters },
      }));
  },
});
