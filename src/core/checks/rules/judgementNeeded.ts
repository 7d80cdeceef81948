import { type AskReason } from '../../achievement/rated';
import { formatReading } from '../../values/formatReading';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** Reasons that have rules of their own, with more to say. */
const ELSEWHERE: ReadonlySet<AskReason> = new Set([
  'unclearTarget',
  'unclearActual',
  'unclearBaseline',
  'noTarget',
  'unitMismatch',
  'directionUnclear',
  'unpairedPart',
]);

export const judgementNeeded = defineRule({
  id: 'judgement-needed',
  severity: 'warning',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      if (part.ask === null || ELSEWHERE.has(part.ask)) return [];
      const facts = {
        reason: part.ask,
        part: part.label,
        target: formatReading(part.target),
        actual: formatReading(part.actual),
        baseline: formatReading(part.baseline),
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});
