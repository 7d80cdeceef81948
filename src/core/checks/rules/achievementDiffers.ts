import { onlyPart } from '../../achievement/rateRow';
import { percentText, ratioToDecimal } from '../../achievement/ratio';
import { type Ratio } from '../../achievement/rated';
import { type Cell } from '../../sheet/cell';
import {
  absolute,
  compare,
  decimalFromNumber,
  decimalPlaces,
  shift,
  subtract,
} from '../../values/decimal';
import { type Decimal } from '../../values/reading';
import { readCell } from '../../values/readCell';
import { formatReading } from '../../values/formatReading';
import { partLines } from '../partLines';
import { foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** Finer than this a typed achievement is a calculation, compared at this many places of a ratio. */
const FINEST = 6;

export const achievementDiffers = defineRule({
  id: 'achievement-differs',
  severity: 'error',
  find: (context) =>
    context.rows.flatMap((rated) => {
      const { row } = rated;
      const lines = partLines(rated, String(row.achievement.value));
      if (lines) {
        return rated.parts.flatMap(({ label, achievement }, index) => {
          const value = lines[index] ?? '';
          const typed = typedRatios({ value, numberFormat: 'General' });
          if (!achievement || typed.length === 0) return [];
          if (typed.some((each) => agrees(each, achievement))) return [];
          const facts = { typed: `${label} ${value}`, computed: percentText(achievement) };
          return [foundAt(context, row, 'achievement', facts)];
        });
      }
      const ratio = onlyPart(rated)?.achievement;
      if (!ratio) return [];
      const typed = typedRatios(row.achievement);
      if (typed.length === 0 || typed.some((value) => agrees(value, ratio))) return [];
      const facts = { typed: typedText(row.achievement), computed: percentText(ratio) };
      return [foundAt(context, row, 'achievement', facts)];
    }),
});

/** The ratios a cell may state: 0.986 shown as 98.6%, 「98.6％」, or a bare 98.6 under 達成率（％）. */
function typedRatios(cell: Cell): readonly Decimal[] {
  if (typeof cell.value === 'number') {
    const value = decimalFromNumber(cell.value);
    return cell.numberFormat.includes('%') ? [value] : [value, shift(value, -2)];
  }
  const [part, ...others] = readTyped(cell).parts;
  if (part?.reading.kind !== 'quantity' || others.length > 0 || part.reading.approx) return [];
  const { value, unit } = part.reading;
  if (unit === '%') return [shift(value, -2)];
  return unit === '' ? [value, shift(value, -2)] : [];
}

/** A figure rounded or cut off at its own last digit agrees with the exact ratio. */
function agrees(typed: Decimal, ratio: Ratio): boolean {
  const places = Math.min(Math.max(decimalPlaces(typed), 2), FINEST);
  const distance = absolute(subtract(typed, ratioToDecimal(ratio)));
  return compare(distance, shift('1', -places)) < 0;
}

function readTyped(cell: Cell) {
  return readCell(cell, { unit: '', field: 'actual', fiscalYear: null });
}

function typedText(cell: Cell): string {
  const { text, parts } = readTyped(cell);
  return text === '' && parts[0] ? formatReading(parts[0].reading) : text;
}
