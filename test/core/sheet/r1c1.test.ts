import fc from 'fast-check';
import { cellAddress } from '../../../src/core/sheet/address';
import { fromR1C1, toR1C1 } from '../../../src/core/sheet/r1c1';

describe('R1C1 notation', () => {
  test.each([
    ['=G7/F7', 6, 7, '=RC[-1]/RC[-2]'],
    ['=$G$7+G$8+$F9', 6, 7, '=R7C7+R8C[-1]+R[2]C6'],
    ['=IF(H7="A1",1,0)', 6, 8, '=IF(RC[-1]="A1",1,0)'],
    ["='A1 表'!B2", 1, 0, "='A1 表'!RC[1]"],
    ['=評価基準!$B$2', 0, 0, '=評価基準!R2C2'],
    ['=LOG10(A1)+SHIHYO_B1', 0, 1, '=LOG10(RC[-1])+SHIHYO_B1'],
    ['=SUM(A1:A3)', 3, 0, '=SUM(R[-3]C:R[-1]C)'],
  ])('%s in row %i column %i is %s', (a1, row, column, r1c1) => {
    expect(toR1C1(a1, row, column)).toBe(r1c1);
    expect(fromR1C1(r1c1, row, column)).toBe(a1);
  });

  test('a formula filled down reads the same in every row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 2, max: 99 }),
        (row, column) => {
          const formula = `=${cellAddress(row, column - 1)}/${cellAddress(row, column - 2)}`;
          expect(toR1C1(formula, row, column)).toBe('=RC[-1]/RC[-2]');
          expect(fromR1C1('=RC[-1]/RC[-2]', row, column)).toBe(formula);
        },
      ),
    );
  });

  test('a reference that leaves the sheet is #REF!', () => {
    expect(fromR1C1('=R[-1]C', 0, 0)).toBe('=#REF!');
  });
});
