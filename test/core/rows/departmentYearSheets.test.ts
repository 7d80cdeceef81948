import fc from 'fast-check';
import { readDepartmentYear } from '../../../src/core/rows/readDepartmentYear';
import { readRatingScale } from '../../../src/core/rows/readRatingScale';
import { writeDepartmentYear } from '../../../src/core/rows/writeDepartmentYear';
import { type WrittenScale } from '../../../src/core/rows/scaleSheet';
import { bookOf, textSheet } from './textSheet';
import { departmentYears } from './departmentYearArbitrary';
import { schemaBook } from './schemaBook';

describe('the workbook schema', () => {
  it('gives back any year that was written', () => {
    fc.assert(
      fc.property(departmentYears, (year) => {
        expect(readDepartmentYear(schemaBook(writeDepartmentYear(year)))).toEqual(year);
      }),
      { numRuns: 300 },
    );
  });

  it('writes every text as text', () => {
    fc.assert(
      fc.property(departmentYears, (year) => {
        for (const { name, rows } of writeDepartmentYear(year)) {
          if (name === '指標') continue;
          for (const { value, numberFormat, formula } of rows.flat()) {
            if (typeof value === 'string' && value !== '') expect(numberFormat).toBe('@');
            expect(formula).toBeUndefined();
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives back any scale that was written', () => {
    const decimal = fc
      .tuple(fc.nat({ max: 2 }), fc.stringMatching(/^[0-9]{0,24}$/))
      .map(([whole, fraction]) => {
        const digits = fraction.replace(/0+$/, '');
        return digits === '' ? String(whole) : `${whole}.${digits}`;
      });
    const word = fc.string({ unit: 'binary', maxLength: 8 });
    const scales: fc.Arbitrary<WrittenScale> = fc.record({
      name: word,
      grades: fc.array(
        fc.record({
          letter: fc.constantFrom('A', '◎', 'S', '=', '１'),
          word,
          lowerBound: fc.option(decimal),
          colour: fc.constantFrom('#C6E0B4', ''),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    });
    const empty = {
      city: '',
      fiscalYear: null,
      department: '',
      heads: [],
      mission: [],
      policy: [],
      sections: [],
      duties: [],
      approaches: [],
      reviews: [],
      goals: [],
      midTermItems: [],
    };
    fc.assert(
      fc.property(scales, (scale) => {
        const book = schemaBook(writeDepartmentYear(empty, scale));
        expect(readRatingScale(book)).toEqual(scale);
        expect(readDepartmentYear(book)).toEqual(empty);
      }),
    );
  });
});

describe('readDepartmentYear from what staff keep', () => {
  it('an indicator sheet alone: goals, year and department come from it', () => {
    const year = readDepartmentYear(
      bookOf(
        textSheet(
          '指標一覧',
          `
          | 令和６年度\u3000市長公室\u3000指標一覧 | | | |
          | 重点的な取り組み | 指標 | 令和６年度目標値 | 令和６年度実績 |
          | 人権啓発の推進 | イベント参加者数 | 延べ 630 人 | 延べ 365 人 |
          | ^ | 相談利用者数 | 延べ 30 人 | 延べ 18 人 |
          | ※相談は令和６年11月からです。 | | | |
          | 平和の意識醸成 | 参加者数 | 2500 | 2665 |`,
        ),
      ),
    );
    expect(year).toMatchObject({ city: '', fiscalYear: 2024, department: '市長公室' });
    expect(
      year.goals.map(({ title, indicators, indicatorNotes }) => [
        title,
        indicators.map(({ name, id }) => [name, id]),
        indicatorNotes,
      ]),
    ).toEqual([
      [
        '人権啓発の推進',
        [
          ['イベント参加者数', '市長公室|人権啓発の推進|イベント参加者数'],
          ['相談利用者数', '市長公室|人権啓発の推進|相談利用者数'],
        ],
        ['※相談は令和６年11月からです。'],
      ],
      ['平和の意識醸成', [['参加者数', '市長公室|平和の意識醸成|参加者数']], []],
    ]);
  });

  it('the ids it derives stay when rows are sorted and others inserted', () => {
    const header = '| 重点目標 | 指標 | 目標値 | 実績値 |';
    const rows = ['| 人権 | 参加者数 | 1 | 2 |', '| 平和 | 参加者数 | 3 | 4 |'];
    const idsOf = (lines: readonly string[]): Map<string, string[]> =>
      new Map(
        readDepartmentYear(bookOf(textSheet('指標', [header, ...lines].join('\n')))).goals.map(
          ({ id, title, indicators }) => [title, [id, ...indicators.map((each) => each.id)]],
        ),
      );
    const before = idsOf(rows);
    const after = idsOf(['| 子育て | 利用者数 | 5 | 6 |', ...[...rows].reverse()]);
    expect(before.get('人権')).toEqual(after.get('人権'));
    expect(before.get('平和')).toEqual(after.get('平和'));
  });

  it('joins indicators to listed goals by title or number where no id was typed', () => {
    const year = readDepartmentYear(
      bookOf(
        textSheet(
          '重点目標',
          '| 番号 | 重点目標 | 目標ID |\n| 1 | 人権啓発の推進 | G1 |\n| 2 | 平和 | G2 |',
        ),
        textSheet(
          '指標',
          `
          | 番号 | 重点目標 | 指標 | 目標値 | 実績値 |
          | 2 | | 参加者数 | 1 | 2 |
          | 1 | 人権啓発 の推進 | 利用者数 | 3 | 4 |
          | 9 | 知らない目標 | 件数 | 5 | 6 |`,
        ),
      ),
    );
    expect(
      year.goals.map(({ title, indicators }) => [title, indicators.map(({ name }) => name)]),
    ).toEqual([
      ['人権啓発の推進', ['利用者数']],
      ['平和', ['参加者数']],
      ['知らない目標', ['件数']],
    ]);
  });

  it('reads lists typed without labels apart, blank kinds and merged ids', () => {
    const year = readDepartmentYear(
      bookOf(
        textSheet(
          '取組',
          `
          | 令和６年度\u3000取組 | | | | |
          | 目標ID | 種別 | 内容 | 印 | 所管課 |
          | 人権啓発 | 取組 | ➀講座を開く | [新規]、【重点】 | 秘書課、広報課 |
          | ^ | 課題 | ・相談窓口を知らせる | | |
          | ^ | | (1) 若い世代に届ける | | |`,
        ),
      ),
    );
    expect(year.goals).toHaveLength(1);
    expect(year.goals[0]).toMatchObject({
      actions: [
        { text: '➀講座を開く', markers: ['[新規]', '【重点】'], sections: ['秘書課', '広報課'] },
      ],
      issues: [
        { kind: 'bullet', label: '・', text: '相談窓口を知らせる' },
        { kind: 'numbered', label: '(1)', text: '若い世代に届ける' },
      ],
    });
  });

  it('joins indicators to goals that only 取組 knows, by their title', () => {
    const year = readDepartmentYear(
      bookOf(
        textSheet('取組', '| 目標ID | 種別 | 内容 |\n| 人権啓発 | 説明文 | 講座を開きます |'),
        textSheet('指標', '| 重点目標 | 指標 | 目標値 | 実績値 |\n| 人権啓発 | 参加者数 | 1 | 2 |'),
      ),
    );
    expect(year.goals).toMatchObject([
      {
        title: '人権啓発',
        description: [{ text: '講座を開きます' }],
        indicators: [{ name: '参加者数' }],
      },
    ]);
  });

  it('a book without any of the sheets is an empty year', () => {
    expect(readDepartmentYear(bookOf(textSheet('Sheet1', '| メモ | |')))).toMatchObject({
      fiscalYear: null,
      goals: [],
    });
  });
});

describe('readRatingScale', () => {
  const boundsOf = (bounds: readonly string[], formats: readonly string[] = []): unknown => {
    const sheet = textSheet(
      '評価基準',
      ['| 記号 | 下限 |', ...bounds.map((bound, n) => `| ${'ABCDE'.charAt(n)} | ${bound} |`)].join(
        '\n',
      ),
    );
    const numberFormats = [
      ['General', 'General'],
      ...bounds.map((_, n) => ['General', formats[n] ?? 'General']),
    ];
    return readRatingScale(bookOf({ ...sheet, numberFormats }))?.grades.map(
      ({ lowerBound }) => lowerBound,
    );
  };

  it.each([
    [
      ['100', '70', '50', '0', ''],
      ['1', '0.7', '0.5', '0', null],
    ],
    [
      ['1', '0.7', '0.5', '0', '－'],
      ['1', '0.7', '0.5', '0', null],
    ],
    [
      ['100％以上', '70％以上100％未満', '50%以上70%未満', '50%未満', '未実施'],
      ['1', '0.7', '0.5', '0', null],
    ],
    [
      ['110%', '99.95%', '8%', '0.5%'],
      ['1.1', '0.9995', '0.08', '0.005'],
    ],
  ])('%j', (typed, read) => {
    expect(boundsOf(typed)).toEqual(read);
  });

  it('a number shown as a percentage is a ratio, whatever stands beside it', () => {
    expect(boundsOf(['3', '0.7'], ['0%', '0%'])).toEqual(['3', '0.7']);
  });

  it('no sheet, no scale', () => {
    expect(readRatingScale(bookOf())).toBeNull();
    expect(readRatingScale(bookOf(textSheet('評価基準', '| 記号 | 下限 |')))).toBeNull();
  });
});
