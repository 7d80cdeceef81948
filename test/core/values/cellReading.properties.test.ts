import fc from 'fast-check';

import { parseDecimal } from '../../../src/core/values/decimal';
import { formatReading } from '../../../src/core/values/formatReading';
import { readCell, readText } from '../../../src/core/values/readCell';
import { type Quantity, type Reading } from '../../../src/core/values/reading';
import { UNITS } from '../../../src/core/values/units';
import { sayCell } from './say';

const context = { unit: '', field: 'actual', fiscalYear: 2024 } as const;

const fragment = fc.constantFrom(
  ...'0123456789０１２３４５６７８９,，.．、・：:；;／/～〜ー−－-▲△＋±（）()［］「」＜＞①➀⑴※○◯〇一二三十百千万億'.split(
    '',
  ),
  ...'件 人 円 % ％ 回 校 ㎡ 割 分 厘 か月 年 月 週 日 延べ 約 以上 以下 未満 程度 中 から 年4回 令和6年度 5月 第3次 10代 CO2'.split(
    ' ',
  ),
  ...[
    '未集計',
    '中止',
    '前年度比',
    '内訳：',
    'あたり',
    '\n',
    ' ',
    '\u3000',
    '→',
    '電話',
    '個人版',
    'O',
    'l',
    '\ud83d',
  ],
);
const typedLike = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));
const anyText = fc.oneof(typedLike, fc.string({ unit: 'binary', maxLength: 40 }));

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('[V6] nothing is dropped unsaid', () => {
  test('every character that is no space lies in exactly one step of the trace', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const { trace } = readText(typed, context);
        let covered = 0;
        for (const step of trace) {
          expect(typed.slice(covered, step.start).replace(INVISIBLE, '')).toBe('');
          expect(step.start).toBeGreaterThanOrEqual(covered);
          expect(step.end).toBeGreaterThan(step.start);
          expect(step.text).toBe(typed.slice(step.start, step.end));
          covered = step.end;
        }
        expect(typed.slice(covered).replace(INVISIBLE, '')).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

/** White space, and characters of no width that are folded to spaces. */
const INVISIBLE = /[\s\u200b-\u200d\u2060\u00ad\u0085]+/g;

describe('[V7] never throws, and takes linear time', () => {
  test('any text, any number and any number format', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
        fc.oneof(fc.constantFrom('General', '0.0%', '#,##0"件"', 'yyyy/m/d'), fc.string()),
        anyText,
        (value, numberFormat, unit) => {
          const cell = readCell({ value, numberFormat }, { ...context, unit });
          expect(cell.parts.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    '(',
    '「',
    '1',
    '1 ',
    '1,',
    '1/',
    '年1',
    '1割',
    'あ',
    '一',
    '30件、',
    '電話2件 ',
    '計：策定\n',
    '~',
    '1O',
    '※',
  ])('forty thousand characters of %j', (piece) => {
    const time = (length: number): number => {
      const typed = piece.repeat(length / piece.length);
      const started = performance.now();
      readText(typed, context);
      return performance.now() - started;
    };
    time(1000);
    const short = time(10_000);
    // Quadratic work would take sixteen times as long.
    expect(time(40_000)).toBeLessThan(Math.max(short, 20) * 12);
  });
});

describe('[V5] full width reads as half width', () => {
  test('the same values and labels, whatever the width', () => {
    fc.assert(
      fc.property(typedLike, (typed) => {
        const narrow = readText(typed.normalize('NFC'), context);
        const full = readText(wide(typed.normalize('NFC')), context);
        expect(wide(sayCell(full))).toBe(wide(sayCell(narrow)));
      }),
      { numRuns: 1000 },
    );
  });
});

const decimals = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.constantFrom(0, 1, 2))
  .map(([digits, places]) => ({
    value: parseDecimal((digits / 10 ** places).toFixed(places)) ?? '0',
    decimals: places,
  }));
const unitNames = fc.constantFrom(...new Set(['', ...UNITS.map((unit) => unit.name)]));
const positive = fc.integer({ min: 1, max: 99_999 }).map(String);
const comparators = fc.constantFrom(null, 'atLeast', 'atMost', 'lessThan', 'moreThan');

const quantities: fc.Arbitrary<Quantity> = fc
  .record({
    number: decimals,
    unit: unitNames,
    comparator: comparators,
    approx: fc.boolean(),
    gross: fc.boolean(),
  })
  .map(({ number, ...rest }) => ({ kind: 'quantity' as const, ...number, ...rest, breakdown: [] }));

const ordered = fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 9999 }));
const readings: fc.Arbitrary<Reading> = fc.oneof(
  quantities,
  fc.tuple(ordered, unitNames, fc.boolean()).map(([[low, more], unit, approx]) => ({
    kind: 'range' as const,
    low: `${low}`,
    high: `${low + more}`,
    unit,
    approx,
  })),
  fc
    .tuple(positive, positive, unitNames)
    .map(([from, to, unit]) => ({ kind: 'change' as const, from, to, unit })),
  fc.tuple(ordered, unitNames).map(([[numerator, more], unit]) => ({
    kind: 'fraction' as const,
    numerator: `${numerator}`,
    denominator: `${numerator + more}`,
    unit,
  })),
  fc
    .record({
      count: positive,
      per: fc.constantFrom('year', 'halfYear', 'quarter', 'month', 'week', 'day', 'schoolTerm'),
      comparator: comparators,
      approx: fc.boolean(),
    })
    .map((rest) => ({ kind: 'frequency' as const, unit: '回', ...rest })),
);

describe('[V8] the short way for plain values says what the long way says', () => {
  test('with a full stop after the value, which only the long way reads', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc
            .tuple(fc.nat(), fc.constantFrom('', '.5', '.25', '.125', '.0'))
            .map((two) => two.join('')),
          fc.constantFrom('1,234', '-5', '12,345.6', '007', '1,23', '0.5'),
        ),
        fc.constantFrom('', ' ', '　'),
        fc.constantFrom('', ...UNITS.flatMap((unit) => [unit.name, ...unit.spellings])),
        fc.constantFrom('', '人', '千円', '%', '件・人', '回/年'),
        (digits, space, unit, column) => {
          const beside = { ...context, unit: column };
          const typed = `${digits}${unit === '' ? '' : space}${unit}`;
          const short = readText(typed, beside);
          const long = readText(`${typed}。`, beside);
          expect(sayCell(short)).toBe(sayCell(long));
          expect(short.trace).toEqual(long.trace.slice(0, -1));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('[V90] a reading written out reads back as itself', () => {
  test('quantities, ranges, changes, fractions and frequencies', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const cell = readText(formatReading(reading), context);
        expect(cell.parts).toEqual([{ label: '', reading }]);
      }),
      { numRuns: 3000 },
    );
  });

  test('a total with its breakdown', () => {
    const { parts } = readText('110件：電話22件、手紙88件', context);
    const [part] = parts;
    expect(readText(formatReading(part?.reading ?? { kind: 'blank' }), context).parts).toEqual(
      parts,
    );
  });
});

describe('[V91] 「約」 changes nothing but approx', () => {
  test('before any quantity', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const exact = { ...quantity, approx: false };
        const cell = readText(`約${formatReading(exact)}`, context);
        expect(cell.parts).toEqual([{ label: '', reading: { ...exact, approx: true } }]);
      }),
      { numRuns: 1000 },
    );
  });
});
