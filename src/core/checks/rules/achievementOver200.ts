import { percentText } from '../../achievement/ratio';
import { formatReading } from '../../values/formatReading';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

export const achievementOver200 = defineRule({
  id: 'achievement-over-200',
  severity: 'warning',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      if (!part.cautions.includes('over200') || !part.achievement) return [];
      const facts = {
        part: part.label,
        percent: percentText(part.achievement),
        target: formatReading(part.target),
        actual: formatReading(part.actual),
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});
