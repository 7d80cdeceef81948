import { cpuTime } from './cpuTime';
import fc from 'fast-check';
import { findIndicatorTables } from '../../../src/core/rows/findIndicatorTables';
import { readDepartmentYear } from '../../../src/core/rows/readDepartmentYear';
import { readRatingScale } from '../../../src/core/rows/readRatingScale';
import { isBlankValue } from '../../../src/core/sheet/cell';
import { type SheetData } from '../../../src/core/sheet/sheetData';
import { bookOf, textSheet } from './textSheet';

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '指標',
      '目標値',
      '実績値',
      '重点目標',
      '令和５年度',
      '令和６年度',
      'R6目標',
      'R6実績',
      '単位',
      'No',
      '備考',
      '小計',
      '※注',
      '市長公室',
      '参加者数',
      '30件',
      '#REF!',
      '目標',
      '実績',
      '取組',
    ),
  },
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
);

const sheets: fc.Arbitrary<SheetData> = fc
  .record({
    name: fc.constantFrom(
      '指標',
      'R6',
      '取組',
      '重点目標',
      '評価基準',
      '基本情報',
      '中期目標',
      'Sheet1',
    ),
    values: fc
      .integer({ min: 1, max: 9 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      ),
    merge: fc.option(
      fc.record({
        row: fc.nat(11),
        column: fc.nat(8),
        rowCount: fc.integer({ min: 1, max: 4 }),
        columnCount: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    top: fc.nat(3),
    left: fc.nat(3),
  })
  .map(({ name, values, merge, top, left }) =>
    textSheet(name, '', {
      values,
      formulas: values,
      numberFormats: values.map((row) => row.map(() => 'General')),
      merges: merge ? [{ ...merge, row: merge.row + top, column: merge.column + left }] : [],
      top,
      left,
    }),
  );

describe('any sheet at all', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(fc.array(sheets, { maxLength: 3 }), (list) => {
        const book = bookOf(...list);
        expect(() => {
          readDepartmentYear(book);
          readRatingScale(book);
        }).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('a target or actual under its heading is an indicator, a subtotal, a note, or under another header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const values = [['重点目標', '指標', '目標値', '実績値'], ...rows];
          const sheet = textSheet('指標', '', {
            values,
            formulas: values,
            numberFormats: values.map((row) => row.map(() => 'General')),
          });
          const search = findIndicatorTables(bookOf(sheet));
          const tables =
            search.kind === 'found'
              ? [...search.tables, ...search.earlierTables]
              : search.kind === 'noIndicatorRows'
                ? search.tables
                : [];
          const known = new Set(
            tables.flatMap((table) => [
              ...table.rows.map(({ row }) => row),
              ...table.otherRows.filter(({ kind }) => kind !== 'blank').map(({ row }) => row),
              ...Array.from(
                { length: table.headerEndRow - table.headerRow + 1 },
                (__, n) => table.headerRow + n,
              ),
            ]),
          );
          rows.forEach((row, index) => {
            const figure = [row[2], row[3]].some((value) => typeof value === 'number');
            if (figure && !isBlankValue(row[1])) expect(known).toContain(index + 1);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keys are distinct', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const search = findIndicatorTables(bookOf(sheet));
        const keys =
          search.kind === 'found'
            ? search.tables.flatMap(({ rows }) => rows.map(({ key }) => key))
            : [];
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('size', () => {
  it('a whole year of 10,000 indicators in linear time', () => {
    const values = [
      ['No', '重点目標', '指標', '単位', '目標値', '実績値'],
      ...Array.from({ length: 10_000 }, (_, n) => [n, `目標${n}`, `参加者数${n}`, '人', n, n]),
    ];
    const sheet = textSheet('指標', '', {
      values,
      formulas: values,
      numberFormats: values.map((row) => row.map(() => 'General')),
    });
    const cpu = cpuTime();
    const year = readDepartmentYear(bookOf(sheet));
    expect(cpu()).toBeLessThan(4000);
    expect(year.goals).toHaveLength(10_000);
  });

  it('5,000 repeated headers take linear time', () => {
    const values = Array.from({ length: 5_000 }, () => ['指標', '目標値', '実績値']);
    const sheet = textSheet('指標', '', {
      values,
      formulas: values,
      numberFormats: values.map((row) => row.map(() => 'General')),
    });
    const cpu = cpuTime();
    expect(findIndicatorTables(bookOf(sheet)).kind).toBe('noIndicatorRows');
    expect(cpu()).toBeLessThan(4000);
  });
});
