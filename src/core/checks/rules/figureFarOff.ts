import { isBlankValue } from '../../sheet/cell';
import { readCell } from '../../values/readCell';
import { absolute, compare, isZero, multiply } from '../../values/decimal';
import { type Decimal, type Quantity, type Reading } from '../../values/reading';
import { formatReading } from '../../values/formatReading';
import { allParts, foundAt, type PartOfRow, tableOf } from '../rowCells';
import { type CheckContext, defineRule } from '../rule';

const FAR = '100';

/** A hundred times more or less than the target or last year: 千円 taken for 円, a zero too many. */
export const figureFarOff = defineRule({
  id: 'figure-far-off',
  severity: 'warning',
  find: (context) =>
    allParts(context).flatMap((at) => {
      const { rated, part } = at;
      const { actual } = part;
      if (actual.kind !== 'quantity') return [];
      const references = [
        { against: 'priorActual', reading: priorOf(context, at) },
        { against: 'target', reading: part.target },
      ] as const;
      const far = references.find(({ reading }) => isFar(reading, actual));
      if (!far) return [];
      const facts = {
        part: part.label,
        against: far.against,
        actual: formatReading(actual),
        reference: formatReading(far.reading),
      };
      return [foundAt(context, rated.row, 'actual', facts, part.label)];
    }),
});

function priorOf(context: CheckContext, { rated, part }: PartOfRow): Reading {
  const { row } = rated;
  if (isBlankValue(row.priorActual.value)) return { kind: 'blank' };
  const year = tableOf(context, row)?.fiscalYear ?? null;
  const cell = readCell(row.priorActual, {
    unit: row.unit,
    field: 'priorActual',
    fiscalYear: year === null ? null : year - 1,
    indicatorName: row.name,
  });
  const same = cell.parts.filter(({ label }) => label === part.label);
  return same.length === 1 && same[0] ? same[0].reading : { kind: 'blank' };
}

function isFar(reference: Reading, actual: Quantity): boolean {
  if (reference.kind !== 'quantity' || reference.unit !== actual.unit) return false;
  if (isZero(reference.value) || isZero(actual.value)) return false;
  const [a, b] = [absolute(reference.value), absolute(actual.value)];
  const times = (x: Decimal, y: Decimal): boolean => compare(x, multiply(FAR, y)) >= 0;
  return times(a, b) || times(b, a);
}
