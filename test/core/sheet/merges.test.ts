import fc from 'fast-check';
import { rectContains } from '../../../src/core/sheet/address';
import { mergeLookup } from '../../../src/core/sheet/merges';
import { bookOf, textSheet } from '../rows/textSheet';

describe('mergeLookup', () => {
  it('finds the merged area of every cell in it, and none beside it', () => {
    const sheet = textSheet(
      'Sheet1',
      `
      | a | b | < |
      | ^ | c | d |`,
    );
    const mergeAt = mergeLookup(sheet);
    const down = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    const across = { row: 0, column: 1, rowCount: 1, columnCount: 2 };
    expect([mergeAt(0, 0), mergeAt(1, 0), mergeAt(0, 1), mergeAt(0, 2)]).toEqual([
      down,
      down,
      across,
      across,
    ]);
    expect([mergeAt(1, 1), mergeAt(1, 2), mergeAt(5, 5)]).toEqual([null, null, null]);
  });

  it('agrees with the areas themselves within the used range, also for whole columns', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(11), fc.nat(11), (row, column, r, c) => {
        const values = Array.from({ length: 10 }, () => Array<string>(10).fill('x'));
        const merge = { row, column, rowCount: 1_048_576 - row, columnCount: 2 };
        const [sheet] = bookOf(textSheet('Sheet1', '', { values, merges: [merge] })).sheets;
        if (!sheet) throw new Error('no sheet');
        const inside = r < 10 && c < 10 && rectContains(merge, r, c);
        expect(mergeLookup(sheet)(r, c)).toEqual(inside ? merge : null);
      }),
    );
  });
});
