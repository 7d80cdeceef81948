import fc from 'fast-check';

import { ratioToDecimal } from '../../../src/core/achievement/ratio';
import { rowRating } from '../../../src/core/achievement/rateRow';
import { type AskReason, type RatedPart } from '../../../src/core/achievement/rated';
import { type IndicatorRow } from '../../../src/core/rows/indicatorTable';
import { type Comparator, type Reading } from '../../../src/core/values/reading';
import { BLANK, CANCELLED, cell, PENDING, quantity as q, rate, ratePair } from './rows';

const result = (part: RatedPart): readonly [string | null, string | null] => [
  part.achievement && ratioToDecimal(part.achievement),
  part.rating,
];
const asks = (part: RatedPart): AskReason | null => (part.outcome === 'ask' ? part.ask : null);
const up: Partial<IndicatorRow> = { direction: '増加' };
const down: Partial<IndicatorRow> = { direction: '減少' };
const keep: Partial<IndicatorRow> = { direction: '維持' };

describe('[A1] [A10] 増加: actual / target, exact and uncapped (枚方市 R6)', () => {
  test.each([
    ['30000', '62947', '件', '2.09823333333333333333', 'A'],
    ['350000000', '281245300', '円', '0.803558', 'B'],
    ['50000000', '28989028', '円', '0.57978056', 'C'],
    ['45', '43.8', '%', '0.97333333333333333333', 'B'],
    ['630', '365', '人', '0.57936507936507936508', 'C'],
    ['30', '18', '人', '0.6', 'C'],
    ['30', '15', '人', '0.5', 'C'],
    ['2500', '2665', '人', '1.066', 'A'],
    ['100', '99', '%', '0.99', 'B'],
    ['65', '62.7', '%', '0.96461538461538461538', 'B'],
    ['10', '0', '件', '0', 'D'],
  ])('%s → %s%s', (target, actual, unit, achievement, rating) => {
    expect(result(ratePair(q(target, unit), q(actual, unit), up))).toEqual([achievement, rating]);
  });
});

describe('[A2] [A11] 減少 with a baseline', () => {
  test.each([
    ['3.4', '0.4', '1.3', '0.7', 'B'],
    ['620', '580', '593', '0.675', 'C'],
    ['100', '80', '70', '1.5', 'A'],
    ['100', '80', '110', '-0.5', 'D'],
    ['10', '0', '3', '0.7', 'B'],
  ])('%s → %s, actual %s', (baseline, target, actual, achievement, rating) => {
    const part = ratePair(q(target), q(actual), down, { baseline: q(baseline) });
    expect(part.method).toBe('reductionFromBaseline');
    expect(result(part)).toEqual([achievement, rating]);
  });
});

describe('[A12] 減少 without a baseline', () => {
  test('target / actual: 593g against 580g falls short', () => {
    const part = ratePair(q('580', 'g'), q('593', 'g'), down);
    expect(part.method).toBe('targetOverActual');
    expect(part.achievement).toEqual({ numerator: '580', denominator: '593' });
    expect(part.rating).toBe('B');
  });
  test('2 − actual / target by the city’s choice', () => {
    const settings = { decreaseWithoutBaseline: 'twoMinusRatio' } as const;
    expect(result(ratePair(q('80'), q('100'), down, { settings }))).toEqual(['0.75', 'B']);
    expect(result(ratePair(q('80'), q('200'), down, { settings }))).toEqual(['-0.5', 'D']);
    expect(result(ratePair(q('80'), q('0'), down, { settings }))).toEqual(['2', 'A']);
  });
  test('by the 計算方法 column', () => {
    const part = ratePair(q('80'), q('100'), { ...down, method: '２－実績÷目標' });
    expect(part.method).toBe('twoMinusRatio');
  });
  test('actual / target is refused', () => {
    expect(asks(ratePair(q('580'), q('593'), { ...down, method: '実績÷目標' }))).toBe(
      'directionUnclear',
    );
  });
});

describe('[A13] growth since a baseline', () => {
  const baseline = q('40');
  test('only when the city or the column says so', () => {
    expect(result(ratePair(q('60'), q('55'), up, { baseline }))[0]).toBe('0.91666666666666666667');
    const settings = { increaseWithBaseline: 'growthFromBaseline' } as const;
    expect(result(ratePair(q('60'), q('55'), up, { baseline, settings }))).toEqual(['0.75', 'B']);
    const byColumn = ratePair(
      q('60'),
      q('55'),
      { ...up, method: '基準値からの増加率' },
      { baseline },
    );
    expect(result(byColumn)).toEqual(['0.75', 'B']);
  });
  test('asks when the column wants a baseline and there is none', () => {
    expect(asks(ratePair(q('60'), q('55'), { ...up, method: '基準値比' }))).toBe('noBaseline');
  });
});

describe('[A14] [A15] 維持 and ranges', () => {
  const range: Reading = { kind: 'range', low: '30', high: '40', unit: '人', approx: false };
  test.each([
    [q('90', '%'), q('90', '%'), '1', null],
    [q('90', '%'), q('91', '%'), null, 'outsideMaintained'],
    [q('90', '%', { comparator: 'atLeast' }), q('91', '%'), '1', null],
    [q('90', '%', { comparator: 'atLeast' }), q('89.9', '%'), null, 'outsideMaintained'],
    [range, q('30', '人'), '1', null],
    [range, q('40', '人'), '1', null],
    [range, q('41', '人'), null, 'outsideMaintained'],
    [range, q('35', '件'), null, 'unitMismatch'],
    [q('30', '人'), range, null, 'rangeActual'],
  ] as const)('%#', (target, actual, achievement, ask) => {
    const part = ratePair(target, actual, keep);
    expect([result(part)[0], asks(part)]).toEqual([achievement, ask]);
  });
  test('a range under 増加 asks', () => {
    expect(asks(ratePair(range, q('35', '人'), up))).toBe('rangeTarget');
    expect(asks(ratePair(q('35', '人'), range, up))).toBe('rangeActual');
  });
});

describe('[A16] zero', () => {
  test.each([
    [up, '0', '0', 'achievedWithoutRatio', null],
    [down, '0', '0', 'achievedWithoutRatio', null],
    [down, '5', '0', 'achievedWithoutRatio', null],
    [up, '0', '3', null, 'zeroTarget'],
    [down, '0', '3', null, 'zeroTarget'],
    [keep, '0', '0', 'withinTarget', null],
    [keep, '0', '1', null, 'outsideMaintained'],
  ] as const)('%j %s → %s', (row, target, actual, method, ask) => {
    const part = ratePair(q(target), q(actual), row);
    expect([part.method, asks(part)]).toEqual([method, ask]);
    if (method) expect(part.rating).toBe('A');
  });
});

describe('[A17] [A18] negative figures and baselines on the wrong side', () => {
  test('negative without a baseline asks, with one it counts from there', () => {
    expect(asks(ratePair(q('-5'), q('-4'), up))).toBe('negativeWithoutBaseline');
    expect(asks(ratePair(q('5'), q('-4'), down))).toBe('negativeWithoutBaseline');
    const part = ratePair(q('5'), q('-4'), up, { baseline: q('-10') });
    expect([part.method, result(part)[0]]).toEqual(['growthFromBaseline', '0.4']);
  });
  test.each([
    [down, '10', '10', 'baselineEqualsTarget'],
    [down, '8', '10', 'directionUnclear'],
  ] as const)('%j baseline %s target %s', (row, baseline, target, ask) => {
    expect(asks(ratePair(q(target), q('9'), row, { baseline: q(baseline) }))).toBe(ask);
  });
});

test.each([
  ['lessThan', '30', 'strictBoundMetWithEquality'],
  ['lessThan', '29.9', null],
  ['moreThan', '30', 'strictBoundMetWithEquality'],
  ['moreThan', '31', null],
  ['atMost', '30', null],
] as const)('[A19] %s 30 with %s', (comparator, actual, ask) => {
  expect(asks(ratePair(q('30', '分', { comparator }), q(actual, '分')))).toBe(ask);
});

describe('[A20] units', () => {
  test.each([
    ['7', '校区', '7', '件', 'unitMismatch'],
    ['45', '%', '43.8', 'ポイント', 'unitMismatch'],
    ['45', '%', '0.438', '', 'unitMismatch'],
    ['10', '社', '16', '', null],
    ['45', '%', '43.8', '', null],
  ])('%s%s against %s%s', (target, unit, actual, otherUnit, ask) => {
    const part = ratePair(q(target, unit), q(actual, otherUnit), up);
    expect(asks(part)).toBe(ask);
    if (!ask) expect(part.cautions).toContain('assumedUnit');
  });
  test('a percentage and a bare figure keep their proportion', () => {
    expect(result(ratePair(q('50', '%'), q('40', ''), up))[0]).toBe('0.8');
  });
});

describe('[A21] [A22] [A23] frequencies, fractions, changes', () => {
  const often = (count: string, per: 'year' | 'month' | 'week', unit = '回'): Reading => ({
    kind: 'frequency',
    count,
    per,
    unit,
    comparator: null,
    approx: false,
  });
  const of = (numerator: string, denominator: string, unit = '校'): Reading => ({
    kind: 'fraction',
    numerator,
    denominator,
    unit,
  });
  test.each([
    [often('4', 'year'), often('3', 'year'), '0.75', null],
    [often('1', 'month'), often('9', 'year'), '0.75', null],
    [often('1', 'week'), often('1', 'week'), '1', null],
    [often('1', 'week'), often('40', 'year'), null, 'unitMismatch'],
    [often('4', 'year'), q('4', '回'), null, 'frequencyAgainstCount'],
    [q('4', '回'), often('4', 'year'), null, 'frequencyAgainstCount'],
    [of('40', '40'), of('28', '40'), '0.7', null],
    [of('40', '40'), of('28', '39'), null, 'kindMismatch'],
    [q('70', '%'), of('28', '40'), '1', null],
    [q('40', '校'), of('28', '40'), null, 'kindMismatch'],
    [of('1', '0'), of('1', '0'), null, 'kindMismatch'],
    [q('80', '%'), { kind: 'change', from: '76', to: '80', unit: '%' }, '1', null],
  ] as const)('%#', (target, actual, achievement, ask) => {
    const part = ratePair(target, actual, up);
    expect([result(part)[0], asks(part)]).toEqual([achievement, ask]);
  });
  test('the end of a change is said to have been taken', () => {
    const part = ratePair(q('80', '%'), { kind: 'change', from: '76', to: '80', unit: '%' }, up);
    expect(part.cautions).toEqual(['endOfChange']);
  });
});

describe('[A24] [A25] what only a person can judge', () => {
  const unclear: Reading = {
    kind: 'unclear',
    text: '12O件',
    why: 'letterAmongDigits',
    alternatives: [],
  };
  const date: Reading = { kind: 'date', text: '12月' };
  test.each([
    [unclear, q('1'), {}, 'unclearTarget'],
    [q('1'), unclear, {}, 'unclearActual'],
    [date, { kind: 'date', text: '1月' }, {}, 'statementNeedsPerson'],
    [q('1'), { kind: 'statement', text: '策定' }, {}, 'kindMismatch'],
    [q('100'), q('100', '件', { comparator: 'atLeast' }), {}, 'actualIsBound'],
  ] as const)('%#', (target, actual, row, ask) => {
    expect(asks(ratePair(target, actual, { ...up, ...row }))).toBe(ask);
  });
  test('an unclear baseline asks only where it would be used', () => {
    expect(asks(ratePair(q('5'), q('4'), down, { baseline: unclear }))).toBe('unclearBaseline');
    expect(asks(ratePair(q('5'), q('4'), up, { baseline: unclear }))).toBeNull();
  });
});

describe('[A26] [A27] [A28] nothing to rate', () => {
  test.each([
    [q('10'), BLANK, 'pending', null],
    [q('10'), PENDING, 'pending', null],
    [PENDING, PENDING, 'pending', null],
    [PENDING, q('3'), 'ask', null],
    [BLANK, q('3'), 'ask', null],
    [BLANK, BLANK, 'ask', null],
    [q('10'), CANCELLED, 'not-rated', 'E'],
    [BLANK, CANCELLED, 'not-rated', 'E'],
  ] as const)('%#', (target, actual, outcome, rating) => {
    const part = ratePair(target, actual, up);
    expect([part.outcome, part.rating]).toEqual([outcome, rating]);
    if (outcome === 'ask') expect(part.ask).toBe('noTarget');
  });
  test('a scale without such a letter gives none', () => {
    const scale = { name: '', grades: [{ letter: '○', word: '', lowerBound: '0', colour: '' }] };
    const part = ratePair(q('10'), CANCELLED, up, { settings: { scale } });
    expect([part.outcome, part.rating]).toEqual(['not-rated', null]);
  });
});

describe('[A29] [A30] parts', () => {
  const person = { label: '個人版', reading: q('350000000', '円') };
  const company = { label: '企業版', reading: q('50000000', '円') };
  const persons = { label: '個人版', reading: q('281245300', '円') };
  const companies = { label: '企業版', reading: q('28989028', '円') };

  test('pair by label, whatever their order', () => {
    const row = rate({ target: cell([person, company]), actual: cell([companies, persons]) });
    expect(row.parts.map((part) => [part.label, part.rating])).toEqual([
      ['個人版', 'B'],
      ['企業版', 'C'],
    ]);
    expect([row.outcome, rowRating(row)]).toEqual(['ask', null]);
  });
  test('full-width and half-width labels are the same', () => {
    const row = rate({
      target: cell([
        { label: 'Ａ 館', reading: q('5') },
        { label: 'B館', reading: q('5') },
      ]),
      actual: cell([
        { label: 'B館', reading: q('5') },
        { label: 'A館', reading: q('5') },
      ]),
    });
    expect([row.outcome, rowRating(row)]).toEqual(['judged', 'A']);
  });
  test('an unmatched part asks, on either side', () => {
    const row = rate({ target: cell([person, company]), actual: cell([persons]) });
    expect(row.parts.map(asks)).toEqual([null, 'unpairedPart']);
    const other = rate({ target: cell([person]), actual: cell([persons, companies]) });
    expect(other.parts.map(asks)).toEqual([null, 'unpairedPart']);
  });
  test('one label typed twice pairs with nothing', () => {
    const row = rate({ target: cell([person, person]), actual: cell([persons, companies]) });
    expect(row.parts.map(asks)).toEqual(['unpairedPart', 'unpairedPart']);
  });
  test('the note of an only part is its label where the other cell says so', () => {
    const noted = (reading: Reading, note: string) => ({ ...cell(reading), notes: [note] });
    const one = rate({
      target: cell([person, company]),
      actual: noted(q('281245300', '円'), '個人版'),
    });
    expect(one.parts.map((part) => [part.label, asks(part)])).toEqual([
      ['個人版', null],
      ['企業版', 'unpairedPart'],
    ]);
    const differing = rate({
      target: noted(q('350000000', '円'), '個人版'),
      actual: noted(q('28989028', '円'), '企業版'),
    });
    expect(differing.parts.map(asks)).toEqual(['unpairedPart', 'unpairedPart']);
    const remarks = rate({
      target: noted(q('100', '人'), '年間'),
      actual: noted(q('98', '人'), '3月末現在'),
    });
    expect(remarks.outcome).toBe('judged');
  });
  test('a cell not yet counted goes with every part', () => {
    const row = rate({ target: cell([person, company]), actual: cell(PENDING) });
    expect(row.parts.map((part) => part.outcome)).toEqual(['pending', 'pending']);
    expect(row.outcome).toBe('pending');
  });
  test('two single parts belong together unless both are labelled and differ', () => {
    const target = cell([person]);
    expect(rate({ target, actual: cell(q('1', '円')) }).outcome).toBe('judged');
    expect(rate({ target, actual: cell([companies]) }).parts.map(asks)).toEqual([
      'unpairedPart',
      'unpairedPart',
    ]);
  });
});

describe('[A31] [A32] [A3] cautions', () => {
  const cautions = (target: Reading, actual: Reading, row = up): readonly string[] =>
    ratePair(target, actual, row).cautions;
  test('約 and over 200%', () => {
    expect(cautions(q('100'), q('100', '件', { approx: true }))).toEqual(['approximate']);
    expect(cautions(q('100'), q('200'))).toEqual([]);
    expect(cautions(q('100'), q('201'))).toEqual(['over200']);
  });
  test('69.96% is shown as 70.0% and is C', () => {
    const part = ratePair(q('10000'), q('6996'), up);
    expect([part.rating, part.cautions]).toEqual(['C', ['roundingHidesBound']]);
    expect(cautions(q('10000'), q('6994'))).toEqual([]);
    expect(cautions(q('10000'), q('7000'))).toEqual([]);
  });
  test('a bound that is not met beside 100%', () => {
    const within = q('30', '分', { comparator: 'atMost' });
    expect(cautions(within, q('45', '分'))).toEqual(['comparatorUnmet']);
    expect(cautions(within, q('45', '分'), down)).toEqual([]);
  });
});

describe('properties', () => {
  const figure = fc.integer({ min: 1, max: 1_000_000_000 });
  const decimalText = (n: number, places: number): string =>
    places === 0
      ? `${n}`
      : `${Math.floor(n / 10 ** places)}.${`${n % 10 ** places}`.padStart(places, '0')}`;
  const canonical = (text: string): string =>
    text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  const order = 'EDCBA';

  test('a better actual never earns a worse letter', () => {
    fc.assert(
      fc.property(figure, figure, figure, fc.constantFrom(up, down), (target, a, b, row) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) =>
          ratePair(q(`${target}`), q(`${n}`), row),
        );
        const [worse, better] = row === up ? [low, high] : [high, low];
        expect(order.indexOf(better?.rating ?? '')).toBeGreaterThanOrEqual(
          order.indexOf(worse?.rating ?? ''),
        );
      }),
    );
  });
  test('[A4] a unit change changes nothing', () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 4 }), (target, actual, places) => {
        const plain = ratePair(q(`${target}`), q(`${actual}`), up);
        const shifted = ratePair(
          q(canonical(decimalText(target, places))),
          q(canonical(decimalText(actual, places))),
          up,
        );
        expect(result(shifted)).toEqual(result(plain));
      }),
    );
  });
  test('[A33] exactly on a bound earns its letter, one unit less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom(7, 5), (n, tenths) => {
        const target = q(`${n * 10}`);
        const letter = tenths === 7 ? 'B' : 'C';
        expect(ratePair(target, q(`${n * tenths}`), up).rating).toBe(letter);
        expect(ratePair(target, q(`${n * tenths - 1}`), up).rating).not.toBe(letter);
      }),
    );
  });
  test('nothing throws', () => {
    const value = fc.integer({ min: -50, max: 50 }).map(String);
    const comparator = fc.constantFrom<Comparator | null>(null, 'atLeast', 'lessThan');
    const reading = fc.oneof(
      fc
        .tuple(value, fc.constantFrom('件', '%', ''), comparator)
        .map(([v, u, c]): Reading => q(v, u, { comparator: c })),
      fc.constantFrom(BLANK, PENDING, CANCELLED),
      fc
        .tuple(value, value)
        .map(([low, high]): Reading => ({ kind: 'range', low, high, unit: '', approx: false })),
      fc
        .tuple(value, value)
        .map(([n, d]): Reading => ({ kind: 'fraction', numerator: n, denominator: d, unit: '' })),
    );
    fc.assert(
      fc.property(
        reading,
        reading,
        reading,
        fc.constantFrom('', '増加', '減少', '維持', '？'),
        (target, actual, baseline, direction) => {
          const part = ratePair(target, actual, { direction }, { baseline });
          expect(part.outcome === 'ask').toBe(part.ask !== null);
          expect(part.outcome === 'judged').toBe(part.method !== null);
        },
      ),
    );
  });
});
