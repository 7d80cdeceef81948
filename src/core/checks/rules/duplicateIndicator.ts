import { type RatedRow } from '../../achievement/rated';
import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** A name given twice under the same department and goal: copied, or counted twice. */
export const duplicateIndicator = defineRule({
  id: 'duplicate-indicator',
  severity: 'warning',
  find: (context) => {
    const first = new Map<string, RatedRow>();
    return context.rows.flatMap((rated) => {
      const { row } = rated;
      const name = plain(row.name);
      if (name === '') return [];
      const key = [row.sheet, plain(row.department), plain(row.goal), name].join('\u001f');
      const before = first.get(key);
      if (!before) {
        first.set(key, rated);
        return [];
      }
      const same =
        plain(before.target.text) === plain(rated.target.text) &&
        plain(before.actual.text) === plain(rated.actual.text);
      const facts = {
        same,
        figures: `${rated.target.text} / ${rated.actual.text}`,
        otherFigures: `${before.target.text} / ${before.actual.text}`,
      };
      return [foundAt(context, row, 'name', facts)];
    });
  },
});

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
