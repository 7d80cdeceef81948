import { cpuTime } from './cpuTime';
import fc from 'fast-check';
import {
  findFiscalYears,
  formatFiscalYear,
  parseFiscalYear,
} from '../../../src/core/rows/fiscalYear';
import { halfWidth } from '../../../src/core/sheet/halfWidth';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('parseFiscalYear', () => {
  it.each([
    ['令和６年度', 2024],
    ['令和6年度', 2024],
    ['令 和 ６ 年 度', 2024],
    ['令和６年度（2024年度）', 2024],
    ['（2024 年度） 市長公室の取り組み実績', 2024],
    ['R6', 2024],
    ['R6年度', 2024],
    ['r6年度', 2024],
    ['Ｒ６', 2024],
    ['R6指標', 2024],
    ['R6目標', 2024],
    ['2024目標', 2024],
    ['目標（R6）', 2024],
    ['FY2024', 2024],
    ['2024', 2024],
    ['2024年度', 2024],
    ['二〇二四年度', 2024],
    ['㋿6年度', 2024],
    ['令和六年度', 2024],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['平成31年度・令和元年度', 2019],
    ['平成三十一年度', 2019],
    ['平成32年度', 2020],
    ['平成元年度', 1989],
    ['昭和63年度', 1988],
    ['昭和六十三年度', 1988],
    ['昭和元年度', 1926],
    ['令和十年度', 2028],
    ['令和6年度 第2回（令和6年12月）', 2024],
    ['令和7年3月31日現在の令和6年度実績', 2024],
  ])('%s → %d', (text, year) => {
    expect(parseFiscalYear(text)).toBe(year);
  });

  it.each([
    '',
    '目標値',
    '令和6年4月1日現在',
    'R6.4.1',
    '2024/4/1',
    '2024年12月',
    '2024人',
    '12,024',
    '第3次計画',
    'VER6',
    'R6号棟',
    '昭和65年度',
    '令和0年度',
    '令和６年度（2025年度）',
    '令和5～7年度',
    '令和5年度・6年度',
  ])('%s names no single fiscal year', (text) => {
    expect(parseFiscalYear(text)).toBeNull();
  });

  it('gives every year of a range with its place', () => {
    const text = '計画期間 令和５～７年度';
    expect(findFiscalYears(text)).toEqual([
      { fiscalYear: 2023, start: 5, end: 8, certainty: 'written' },
      { fiscalYear: 2025, start: 8, end: 12, certainty: 'written' },
    ]);
  });

  it('reads back what formatFiscalYear writes, in any width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1926, max: 2100 }),
        fc.constantFrom('era' as const, 'western' as const, 'both' as const),
        fc.constantFrom('half' as const, 'full' as const),
        (year, style, digits) => {
          const text = formatFiscalYear(year, style, digits);
          expect(parseFiscalYear(text)).toBe(year);
          expect(parseFiscalYear(fullWidth(text))).toBe(year);
        },
      ),
    );
  });

  it('never throws and stays inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'令和平成RH6元年度 ～・2024（月.') }),
        (text) => {
          for (const { start, end } of findFiscalYears(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
          }
        },
      ),
    );
  });

  it('reads 100,000 characters of era names and spaces in linear time', () => {
    const text = '令 和  '.repeat(20_000);
    const cpu = cpuTime();
    expect(findFiscalYears(text)).toEqual([]);
    expect(cpu()).toBeLessThan(1000);
  });
});

describe('formatFiscalYear', () => {
  it.each([
    [2024, 'era', 'half', '令和6年度'],
    [2024, 'era', 'full', '令和６年度'],
    [2024, 'western', 'full', '2024年度'],
    [2024, 'both', 'full', '令和６年度（2024年度）'],
    [2019, 'both', 'half', '令和元年度（2019年度）'],
    [2018, 'era', 'half', '平成30年度'],
    [1988, 'era', 'half', '昭和63年度'],
    [1900, 'both', 'half', '1900年度'],
  ] as const)('%d as %s %s → %s', (year, style, digits, text) => {
    expect(formatFiscalYear(year, style, digits)).toBe(text);
  });
});

describe('halfWidth', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(halfWidth(text)).toHaveLength(text.length);
      }),
    );
    expect(halfWidth('Ａ１％　㎡①')).toBe('A1% ㎡①');
  });
});
