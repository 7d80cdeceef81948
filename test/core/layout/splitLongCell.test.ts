import fc from 'fast-check';
import { placeText } from '../../../src/core/layout/placedCell';
import { type PlacedRow, rowOf } from '../../../src/core/layout/placedRow';
import { MAX_ROW_HEIGHT } from '../../../src/core/layout/rowHeight';
import { lineCount, splitLongRow, splitRow } from '../../../src/core/layout/splitLongCell';

const row = (text: string, to = 120): PlacedRow =>
  rowOf([placeText(text, { from: 0, to }, 'body', 'fixedPitch')]);
const textOf = ({ cells }: PlacedRow): string => cells[0]?.lines.join('') ?? '';

describe('splitRow', () => {
  test('cuts at a line end when no sentence ends in the lower half', () => {
    const [upper, lower] = splitRow(row('市民広報市民広報市民広報市民広報'), 1);
    expect([textOf(upper), textOf(lower)]).toEqual(['市民広報市民広報市民', '広報市民広報']);
  });

  test('cuts after a sentence when one ends in the lower half', () => {
    const [upper, lower] = splitRow(row('市民広報市民広報市民広報。市民広報市民広報市民広報'), 2);
    expect([textOf(upper), textOf(lower)]).toEqual([
      '市民広報市民広報市民広報。',
      '市民広報市民広報市民広報',
    ]);
  });

  test('a typed line break at the cut keeps its empty line', () => {
    const [upper] = splitRow(row('市民\n広報\n広聴'), 1);
    expect(textOf(upper)).toBe('市民\n');
    expect(lineCount(upper)).toBe(2);
  });

  test('every cell of a row is cut; the texts joined are unchanged', () => {
    const wide = rowOf([
      placeText('名称', { from: 0, to: 60 }, 'tableLeft', 'fixedPitch'),
      placeText('市民広報'.repeat(20), { from: 60, to: 160 }, 'tableLeft', 'fixedPitch'),
    ]);
    const [upper, lower] = splitRow(wide, 3);
    wide.cells.forEach((cell, index) => {
      const parts = [upper, lower].map(({ cells }) => cells[index]?.lines.join('') ?? '?');
      expect(parts.join('')).toBe(cell.lines.join(''));
    });
  });
});

test('3,000 characters become rows Excel can hold, and joined are the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'市民広報。、「」\nA9 ー'), { minLength: 0, maxLength: 3000 }),
      fc.integer({ min: 30, max: 460 }),
      (units, to) => {
        const text = units.join('');
        const rows = splitLongRow(row(text, to));
        expect(rows.map(textOf).join('')).toBe(text);
        for (const { height } of rows) expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
      },
    ),
    { numRuns: 60 },
  );
});
