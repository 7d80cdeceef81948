import fc from 'fast-check';

import { explain, type Explained, type ExplainOutput } from '../../src/core/explain';

const run = (input: unknown): ExplainOutput => explain(input, (finding) => finding.rule);

function rows(input: readonly unknown[]): readonly Explained[] {
  const output = run(input);
  if (!output.ok) throw new Error(JSON.stringify(output.error));
  return output.rows;
}

function one(input: object): Explained {
  const [row] = rows([{ id: 'r', ...input }]);
  if (!row) throw new Error('One row');
  return row;
}

describe('what is judged', () => {
  test.each([
    [
      { target: '30,000件', actual: '62,947 件' },
      '2.09823333333333333333',
      'A',
      'actualOverTarget',
    ],
    [
      { target: '45％', actual: 0.438, actualNumberFormat: '0.0%' },
      '0.97333333333333333333',
      'B',
      'actualOverTarget',
    ],
    [
      { target: 0.4, actual: 1.3, baseline: 3.4, direction: 'decrease' },
      '0.7',
      'B',
      'reductionFromBaseline',
    ],
    [{ target: '5％削減', actual: '4.2％削減' }, '0.84', 'B', 'actualOverTarget'],
    [{ target: '30分以内', actual: '25分' }, '1.2', 'A', 'targetOverActual'],
    [{ target: 10000, actual: 6996 }, '0.6996', 'C', 'actualOverTarget'],
    [{ target: '30～40人', actual: '35人', direction: 'maintain' }, '1', 'A', 'withinTarget'],
  ])('%j', (input, achievement, rating, method) => {
    const row = one(input);
    expect([row.outcome, row.achievement, row.rating, row.method]).toEqual([
      'judged',
      achievement,
      rating,
      method,
    ]);
  });
  test('direction and its source', () => {
    expect(one({ target: 1, actual: 1, direction: 'increase' })).toMatchObject({
      direction: 'increase',
      directionSource: 'column',
    });
    expect(one({ target: '3件以下', actual: '2件' })).toMatchObject({
      direction: 'decrease',
      directionSource: 'comparator',
    });
  });
  test('parts are judged each, the row is not', () => {
    const row = one({
      target: '3 億 5000 万円（個人版）\n5000 万円（企業版）',
      actual: '2 億 8124 万 5300 円（個人版）\n2898 万 9028 円（企業版）',
    });
    expect(row.parts.map(({ label, achievement, rating }) => [label, achievement, rating])).toEqual(
      [
        ['個人版', '0.803558', 'B'],
        ['企業版', '0.57978056', 'C'],
      ],
    );
    expect([row.outcome, row.achievement, row.rating]).toEqual(['ask', null, null]);
    expect(row.findings.map(({ rule }) => rule)).toEqual(['parts-differ']);
  });
  test('figures are decimal strings', () => {
    const [part] = one({ target: '3億5000万円', actual: 281245300, unit: '円' }).parts;
    expect(part).toMatchObject({
      target: { kind: 'quantity', value: '350000000', unit: '円', comparator: null, approx: false },
      actual: { value: '281245300', unit: '円' },
      next: { rating: 'A', actual: '350000000', distance: '68754700' },
    });
  });
});

describe('what is not judged, and why', () => {
  test.each([
    [{ target: '年4回', actual: '4回' }, 'ask', 'judgement-needed'],
    [{ target: '7校区', actual: '7件' }, 'ask', 'unit-mismatch'],
    [{ target: '12O件', actual: '7件' }, 'ask', 'value-unclear'],
    [
      { target: '580g', actual: '593g', indicator: '1人1日あたりのごみの量' },
      'ask',
      'direction-unclear',
    ],
    [{ target: '', actual: '3件' }, 'ask', 'target-missing'],
    [{ target: 10, actual: '#REF!' }, 'ask', 'value-error'],
    [{ target: '150人', actual: null }, 'pending', 'actual-missing'],
    [{ target: '150人', actual: '集計中' }, 'pending', 'actual-pending'],
  ])('%j', (input, outcome, rule) => {
    const row = one(input);
    expect([row.outcome, row.achievement]).toEqual([outcome, null]);
    expect(row.findings.map((finding) => finding.rule)).toContain(rule);
  });
  test('not carried out gets its letter, but is not judged', () => {
    expect(one({ target: 100, actual: '中止' })).toMatchObject({
      outcome: 'not-rated',
      rating: 'E',
    });
  });
  test('alternatives of an unclear figure and of an unclear direction', () => {
    expect(one({ target: '12O件', actual: '7件' }).alternatives).toMatchObject([
      { field: 'target', reading: { kind: 'quantity', value: '120' } },
    ]);
    const waste = one({ target: '580g', actual: '593g', indicator: 'ごみの量' });
    expect(waste.alternatives).toMatchObject([
      { field: 'direction', direction: 'increase', rating: 'A' },
      { field: 'direction', direction: 'decrease', rating: 'B' },
    ]);
  });
});

describe('input', () => {
  test.each([
    [{}, { kind: 'notAnArray' }],
    ['[]', { kind: 'notAnArray' }],
    [null, { kind: 'notAnArray' }],
    [[1], { kind: 'notAnObject', index: 0 }],
    [[[]], { kind: 'notAnObject', index: 0 }],
    [[{ id: 1, target: 1, actual: 1 }, null], { kind: 'notAnObject', index: 1 }],
    [[{ target: 1, actual: 1 }], { kind: 'missingField', index: 0, field: 'id' }],
    [[{ id: 1, actual: 1 }], { kind: 'missingField', index: 0, field: 'target' }],
    [[{ id: {}, target: 1, actual: 1 }], { kind: 'wrongField', index: 0, field: 'id' }],
    [[{ id: 1, target: [], actual: 1 }], { kind: 'wrongField', index: 0, field: 'target' }],
    [[{ id: 1, target: 1, actual: Infinity }], { kind: 'wrongField', index: 0, field: 'actual' }],
    [
      [{ id: 1, target: 1, actual: 1, direction: 'up' }],
      { kind: 'wrongField', index: 0, field: 'direction' },
    ],
    [
      [{ id: 1, target: 1, actual: 1, fiscalYear: 'R6' }],
      { kind: 'wrongField', index: 0, field: 'fiscalYear' },
    ],
    [[{ id: 1, target: 1, actual: 1, unit: 5 }], { kind: 'wrongField', index: 0, field: 'unit' }],
    [
      [{ id: 1, target: 1, actual: 1, targt: 5 }],
      { kind: 'unknownField', index: 0, field: 'targt' },
    ],
  ])('%j is refused', (input, error) => {
    expect(run(input)).toEqual({ ok: false, error });
  });
  test('an empty array is fine', () => {
    expect(run([])).toEqual({ ok: true, rows: [] });
  });
  test('ids come back as text, rows in their order', () => {
    const ids = [7, 'x', 3].map((id) => ({ id, target: 1, actual: 1 }));
    expect(rows(ids).map(({ id }) => id)).toEqual(['7', 'x', '3']);
  });
  test('nothing throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom(
          ...'0123456789０９.,，、％%件人円万億年月回～-→（）()/約以上未満▲①➀\n ',
        ),
      }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const row = fc.record({
      id: fc.constant('r'),
      target: typed,
      actual: typed,
      baseline: typed,
      unit: fc.string(),
      indicator: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.anything()), { maxLength: 3 }), (input) => {
        const output = run(input);
        if (output.ok) expect(output.rows).toHaveLength(input.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('[A20] a bare share against a percentage asks, a unit column of ％ notwithstanding', () => {
  test.each([
    [{ target: 80, actual: 0.45, unit: '%' }, 'ask'],
    [{ target: '80％', actual: '0.45', unit: '％' }, 'ask'],
    [{ target: 0.8, actual: 45, unit: '%' }, 'ask'],
    [{ target: 80, actual: '0.45％', unit: '%' }, 'judged'],
    [{ target: 0.8, actual: 0.45, unit: '%' }, 'judged'],
    [{ target: 80, actual: 0.45, actualNumberFormat: '0%', unit: '%' }, 'judged'],
    [{ target: 80, actual: 0, unit: '%' }, 'judged'],
  ])('%j: %s', (input, outcome) => {
    const row = one(input);
    expect([row.outcome, row.parts[0]?.ask]).toEqual([
      outcome,
      outcome === 'ask' ? 'unitMismatch' : null,
    ]);
  });
});

test.each([
  ['個人 10件', '企業 10件'],
  ['電話10件', '面接10件'],
  ['女性10人', '男性10人'],
  ['①10件', '②10件'],
])('[A29] %s and %s do not belong together', (target, actual) => {
  const row = one({ target, actual });
  expect([row.outcome, row.parts.map(({ ask }) => ask)]).toEqual([
    'ask',
    ['unpairedPart', 'unpairedPart'],
  ]);
});

test.each([
  ['出前講座等参加者数4,000人', '参加者は3,495人でした。'],
  ['目標 30件', '実績 28件'],
  ['講座の参加者 30人', '28人'],
  ['全28校', '計27校'],
  ['①10件', '9件'],
  ['①10件', '➀9件'],
])('[A29] %s and %s do', (target, actual) => {
  expect(one({ target, actual }).outcome).toBe('judged');
});

test('[A25] a baseline not yet counted asks where it is needed; 「―」 is none', () => {
  const figures = { target: 100, actual: 90, direction: 'decrease' };
  expect(one({ ...figures, baseline: '集計中' }).parts[0]?.ask).toBe('noBaseline');
  expect(one({ ...figures, baseline: '―' }).method).toBe('targetOverActual');
});

test.each(['集計中', '110～120', '#REF!', '120以上', '1,20'])(
  '[A25] a baseline %j asks, and says why',
  (baseline) => {
    const row = one({ target: 100, actual: 90, direction: 'decrease', baseline });
    expect(row.outcome).toBe('ask');
    expect(row.findings).not.toEqual([]);
  },
);

test('[V34] a target to fall to is a level: 12件 against 「10件に削減」 falls short', () => {
  const row = one({ target: '10件に削減', actual: '12件' });
  expect([row.direction, row.method, row.rating]).toEqual(['decrease', 'targetOverActual', 'B']);
});
