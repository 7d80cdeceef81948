import { check } from '../../../src/core/checks/check';
import { findingIdentity } from '../../../src/core/checks/finding';
import { contextOf, type TypedRow } from './year';

const ROWS: readonly TypedRow[] = [
  { name: '講座の参加者数', unit: '人', target: '150人', actual: '' },
  { name: 'アクセス数', target: '30,000件', actual: '62,947件', note: '増えました。。' },
  { name: '避難訓練', target: '7校区', actual: '7件', rating: 'F' },
  { name: '加入率', target: '#REF!', actual: '１2%' },
];

describe('[C3] order', () => {
  test('sheet, row, column', () => {
    const context = contextOf({ rows: ROWS, sheets: { 取組: [['（']] } });
    const places = check(context).map(({ cell }) => [cell.sheet, cell.row, cell.column]);
    const sorted = [...places].sort(
      ([s1, r1, c1], [s2, r2, c2]) =>
        (s1 === s2 ? 0 : s1 === '指標' ? -1 : 1) ||
        Number(r1) - Number(r2) ||
        Number(c1) - Number(c2),
    );
    expect(places.length).toBeGreaterThan(6);
    expect(places).toEqual(sorted);
  });
});

test('[C4] identities survive sorted and inserted rows', () => {
  const identities = (rows: readonly TypedRow[]): readonly string[] =>
    check(contextOf({ rows })).map(findingIdentity).sort();
  const inserted: TypedRow = { name: '新しい指標', target: 10, actual: 10, direction: '増加' };
  expect(identities([...ROWS].reverse())).toEqual(identities(ROWS));
  expect(identities([inserted, ...ROWS])).toEqual(identities(ROWS));
});

test('[C4] every finding of a check has an identity of its own', () => {
  const identities = check(contextOf({ rows: ROWS })).map(findingIdentity);
  expect(new Set(identities).size).toBe(identities.length);
});

test('[C6] an empty year has no findings', () => {
  expect(check(contextOf({}))).toEqual([]);
});

// Generous, for busy machines: a check that compared every row with every other would take minutes.
test('ten thousand rows stay quick', () => {
  const rows = Array.from({ length: 10_000 }, (_, i): TypedRow => ({
    name: `指標${i}`,
    target: 100,
    actual: i,
  }));
  const context = contextOf({ rows });
  const started = performance.now();
  check(context);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);
