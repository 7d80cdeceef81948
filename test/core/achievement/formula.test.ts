import fc from 'fast-check';

import {
  achievementFormula,
  BOUNDS_NAME,
  LETTERS_NAME,
  ratingFormula,
} from '../../../src/core/achievement/formula';
import { liveFormula, type LiveMethod } from '../../../src/core/achievement/liveFormula';
import { roundRatio } from '../../../src/core/achievement/ratio';
import { type RatedRow } from '../../../src/core/achievement/rated';
import { ratedGrades } from '../../../src/core/achievement/rateRatio';
import { KASHIWARA_SCALE, SCALE_PRESETS } from '../../../src/core/achievement/scalePresets';
import { type RateSettings } from '../../../src/core/achievement/settings';
import { decimalFromNumber } from '../../../src/core/values/decimal';
import { type Quantity } from '../../../src/core/values/reading';
import { createEvaluator } from '../../../src/sandbox/host/formulas/evaluate';
import { parseFormula } from '../../../src/sandbox/host/formulas/parse';
import { REF, type Scalar } from '../../../src/sandbox/host/formulas/values';
import { newBook } from '../../../src/sandbox/host/newBook';
import { cell, BLANK, quantity, rate } from './rows';

type Value = string | number | boolean | null;

/** Recalculates 達成率 (D1) and 達成度 (E1) over target A1, actual B1, baseline C1. */
function recalculate(
  method: LiveMethod,
  digits: number,
  figures: readonly [Value, Value, Value?],
  scale = KASHIWARA_SCALE,
): readonly [unknown, unknown] {
  const grades = ratedGrades(scale);
  const name = (field: string, column: string) => ({
    name: field,
    formula: `=$${column}$1:$${column}$${grades.length}`,
    visible: true,
    comment: '',
    sheetId: null,
  });
  const book = newBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('A new book has a sheet');
  book.names.push(name(BOUNDS_NAME, 'H'), name(LETTERS_NAME, 'I'));
  let ratio: Scalar = null;
  const read = (_: unknown, row: number, column: number): Scalar => {
    if (column === 3) return ratio;
    if (column === 7) return Number(grades[row]?.lowerBound);
    if (column === 8) return grades[row]?.letter ?? null;
    const value = figures[column] ?? null;
    return value === '#REF!' ? REF : value;
  };
  const evaluator = createEvaluator(book, read, new Date(0));
  const evaluate = (formula: string): Scalar => {
    const place = { sheet, row: 0, column: 4, arrays: false };
    const tree = parseFormula(formula);
    if (!tree) throw new Error(`No formula: ${formula}`);
    return evaluator.scalarOf(evaluator.evaluate(tree, place), place);
  };
  const cells = { target: 'A1', actual: 'B1', baseline: 'C1' };
  ratio = evaluate(achievementFormula(cells, method, digits));
  return [ratio, evaluate(ratingFormula('D1'))];
}

describe('[A37] what a live cell shows', () => {
  test.each<[LiveMethod, Value, Value, Value, string | number, string]>([
    ['actualOverTarget', 10, 7, null, 0.7, 'B'],
    ['actualOverTarget', 10, null, null, '未入力', '未入力'],
    ['actualOverTarget', '', 7, null, '未入力', '未入力'],
    ['actualOverTarget', 10, '集計中', null, '要確認', '要確認'],
    ['actualOverTarget', 10, '7件', null, '要確認', '要確認'],
    ['actualOverTarget', 10, '#REF!', null, '要確認', '要確認'],
    ['actualOverTarget', 0, 7, null, '要確認', '要確認'],
    ['actualOverTarget', 10, -1, null, '要確認', '要確認'],
    ['actualOverTarget', 10, 0, null, 0, 'D'],
    ['targetOverActual', 10, 0, null, '達成', 'A'],
    ['targetOverActual', 7, 10, null, 0.7, 'B'],
    ['twoMinusRatio', 10, 13, null, 0.7, 'B'],
    ['twoMinusRatio', 10, 40, null, -2, 'D'],
    ['reductionFromBaseline', 0.4, 1.3, 3.4, 0.7, 'B'],
    ['reductionFromBaseline', 3.4, 1.3, 3.4, '要確認', '要確認'],
    ['reductionFromBaseline', 0.4, 1.3, null, '未入力', '未入力'],
    ['reductionFromBaseline', 0.4, 4, 3.4, -0.2, 'D'],
    ['growthFromBaseline', 3.4, 2.5, 0.4, 0.7, 'B'],
    ['growthFromBaseline', 0.4, 2.5, 3.4, '要確認', '要確認'],
    ['withinTarget', 90, 90, null, 1, 'A'],
    ['withinTarget', 90, 91, null, '要確認', '要確認'],
  ])('%s of %s, %s, %s', (method, target, actual, baseline, ratio, rating) => {
    expect(recalculate(method, 9, [target, actual, baseline])).toEqual([ratio, rating]);
  });
});

function live(
  target: number,
  actual: number,
  baseline: number | null,
  direction: string,
  settings: Partial<RateSettings> = {},
): RatedRow {
  const number = (value: number) => quantity(decimalFromNumber(value), '件');
  const at = (value: number) => ({ value, numberFormat: 'General' });
  return rate(
    {
      target: cell(number(target)),
      actual: cell(number(actual)),
      baseline: cell(baseline === null ? BLANK : number(baseline)),
    },
    {
      direction,
      target: at(target),
      actual: at(actual),
      ...(baseline === null ? {} : { baseline: at(baseline) }),
    },
    settings,
  );
}

describe('[A36] [A38] equal to the exact engine wherever a formula is allowed', () => {
  const places = fc.integer({ min: 0, max: 3 });
  const whole = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 50_000_000 }));
  const figure = fc.tuple(whole, places).map(([n, p]) => n / 10 ** p);
  // Actuals that sit on or beside a bound are the ones that could fall on the wrong side.
  const onBound = fc
    .tuple(
      fc.integer({ min: 1, max: 100_000 }),
      fc.constantFrom(5, 6, 7, 8, 10, 12),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([n, tenths, off]) => [n * 10, n * tenths + off] as const);
  const equal = figure.map((value) => [value, value] as const);
  const pair = fc.oneof(fc.tuple(figure, figure), onBound, equal);

  test.each([
    ['増加', {}],
    ['減少', {}],
    ['減少', { decreaseWithoutBaseline: 'twoMinusRatio' }],
    ['増加', { increaseWithBaseline: 'growthFromBaseline' }],
    ['維持', {}],
  ] as const)('%s %j', (direction, settings) => {
    let compared = 0;
    fc.assert(
      fc.property(
        pair,
        fc.option(figure),
        fc.constantFrom(...SCALE_PRESETS),
        ([target, actual], baseline, scale) => {
          const row = live(target, actual, baseline, direction, { ...settings, scale });
          const [part] = row.parts;
          const formula = liveFormula(row, scale);
          if (!formula || !part?.achievement) return;
          compared += 1;
          const figures = [target, actual, baseline ?? null] as const;
          const [ratio, rating] = recalculate(
            formula.method,
            formula.differenceDigits,
            figures,
            scale,
          );
          const exact = Number(roundRatio(part.achievement, 12));
          // The last of the 12 places may differ; of a ratio of thousands Excel keeps fewer.
          const tolerance = Math.max(2e-12, 1e-14 * Math.abs(exact));
          expect(Math.abs(Number(ratio) - exact)).toBeLessThanOrEqual(tolerance);
          expect(rating).toBe(part.rating);
        },
      ),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  test('differences keep figures that are typed finer later', () => {
    const formula = liveFormula(live(10, 12, 20, '減少'), KASHIWARA_SCALE);
    expect(formula?.differenceDigits).toBe(9);
    expect(recalculate('reductionFromBaseline', 9, [10, 12.345, 20])[0]).toBe(0.7655);
  });
});

describe('[A36] where only a value may be written', () => {
  const allowed = (row: RatedRow, scale = KASHIWARA_SCALE): boolean =>
    liveFormula(row, scale) !== null;
  const withCells = (row: RatedRow, cells: Partial<RatedRow['row']>): RatedRow => ({
    ...row,
    row: { ...row.row, ...cells },
  });
  const plain = live(10, 7, null, '増加');
  const withTarget = (more: Partial<Quantity>, direction = '増加'): RatedRow =>
    rate(
      { target: cell(quantity('10', '件', more)), actual: cell(quantity('7')) },
      { ...plain.row, direction },
    );

  test('plain numbers may hold a formula', () => {
    expect(allowed(plain)).toBe(true);
    expect(allowed(live(350_000_000, 281_245_300, null, '増加'))).toBe(true);
    expect(allowed(withTarget({ comparator: 'atLeast' }))).toBe(true);
  });
  test('text, another scaling, strict bounds', () => {
    const text = { value: '10', numberFormat: '@' };
    expect(allowed(withCells(plain, { target: text }))).toBe(false);
    expect(allowed(withCells(plain, { actual: { value: '', numberFormat: 'General' } }))).toBe(
      false,
    );
    // Shown as 1,000%: the reading is 100 times the number.
    expect(allowed(withCells(plain, { target: { value: 0.1, numberFormat: '0%' } }))).toBe(false);
    expect(allowed(withTarget({ comparator: 'lessThan' }, '減少'))).toBe(false);
    expect(allowed(withTarget({ unit: '' }))).toBe(false);
  });
  test('both scaled alike', () => {
    const percent = (value: number) => ({ value, numberFormat: '0.0%' });
    const row = rate(
      { target: cell(quantity('45', '%')), actual: cell(quantity('43.8', '%')) },
      { direction: '増加', target: percent(0.45), actual: percent(0.438) },
    );
    expect(allowed(row)).toBe(true);
  });
  test('no ratio, several parts, pending', () => {
    expect(allowed(live(0, 0, null, '増加'))).toBe(false);
    const [part] = plain.parts;
    if (!part) throw new Error('One part');
    expect(allowed({ ...plain, parts: [part, part] })).toBe(false);
    expect(allowed({ ...plain, parts: [{ ...part, outcome: 'pending', method: null }] })).toBe(
      false,
    );
  });
  test('a scale with a gap', () => {
    const gap = { ...KASHIWARA_SCALE, grades: KASHIWARA_SCALE.grades.slice(0, 2) };
    expect(allowed(plain, gap)).toBe(false);
  });
  test('figures beyond what the 12th place can tell apart', () => {
    expect(allowed(live(12_345_678_901, 12_345_678_902, null, '増加'))).toBe(false);
  });
});
