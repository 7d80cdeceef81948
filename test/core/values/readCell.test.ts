import { readText } from '../../../src/core/values/readCell';

test.each([
  ['30,000 件', '30000', '件'],
  ['3 億 5000 万円', '350000000', '円'],
  ['延べ 630 人', '630', '人'],
])('%s', (typed, value, unit) => {
  const { parts } = readText(typed, { unit: '', field: 'target', fiscalYear: 2024 });
  expect(parts).toMatchObject([{ label: '', reading: { kind: 'quantity', value, unit } }]);
});
