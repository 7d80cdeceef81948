import {
  extentOf,
  layOut,
  lineAt,
  nextVisible,
  startOf,
  visibleSpan,
} from '../../../src/sandbox/page/geometry';

const line = (size: number | null, hidden = false) => ({ size, hidden });

describe('where rows and columns lie', () => {
  const axis = layOut(
    new Map([
      [1, line(30)],
      [2, line(null, true)],
      [3, line(15)],
    ]),
    15,
    10,
  );

  it('takes points as whole pixels and gives hidden lines no room', () => {
    expect([...axis.offsets].slice(0, 6)).toEqual([0, 20, 60, 60, 80, 100]);
    expect(extentOf(axis, 1, 3)).toBe(60);
    expect(startOf(axis, 99)).toBe(200);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [19, 0],
    [20, 1],
    [59, 1],
    [60, 3],
    [9999, 9],
  ])('pixel %i is on line %i', (pixel, expected) => {
    expect(lineAt(axis, pixel)).toBe(expected);
  });

  it('steps over hidden lines and stops at the ends', () => {
    expect(nextVisible(axis, 1, 1)).toBe(3);
    expect(nextVisible(axis, 3, -1)).toBe(1);
    expect(nextVisible(axis, 9, 1)).toBe(9);
    expect(nextVisible(axis, 0, -1)).toBe(0);
  });

  it('shows a window of 10,000 rows', () => {
    const long = layOut(new Map(), 15, 10_000);
    expect(visibleSpan(long, 100_000, 100_400, { first: 0, last: 9_999 })).toEqual({
      first: 5_000,
      last: 5_019,
    });
  });
});
