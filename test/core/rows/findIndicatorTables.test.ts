import { cpuTime } from './cpuTime';
import {
  findIndicatorTables,
  type IndicatorSearch,
} from '../../../src/core/rows/findIndicatorTables';
import { type IndicatorTable } from '../../../src/core/rows/indicatorTable';
import { type SheetData } from '../../../src/core/sheet/sheetData';
import { bookOf, textSheet } from './textSheet';

function tablesOf(...sheets: readonly SheetData[]): readonly IndicatorTable[] {
  const search = findIndicatorTables(bookOf(...sheets));
  expect(search.kind).toBe('found');
  return search.kind === 'found' ? search.tables : [];
}

function tableOf(drawing: string, name = '指標'): IndicatorTable {
  const [table, ...others] = tablesOf(textSheet(name, drawing));
  expect(others).toEqual([]);
  if (!table) throw new Error('no table');
  return table;
}

/** name, target, actual of each row: what a wrong column or row would change. */
const shown = (table: IndicatorTable): unknown[] =>
  table.rows.map(({ name, target, actual }) => [name, target.value, actual.value]);

const reasonOf = (drawing: string, name = 'Sheet1'): IndicatorSearch =>
  findIndicatorTables(bookOf(textSheet(name, drawing)));

describe('where the header stands', () => {
  it('in the first row', () => {
    const table = tableOf(`
      | 指標 | 目標値 | 実績値 |
      | 参加者数 | 30 | 15 |`);
    expect(table).toMatchObject({ headerRow: 0, headerEndRow: 0, fiscalYear: null });
    expect(table.columns).toEqual({ name: 0, target: 1, actual: 2 });
    expect(shown(table)).toEqual([['参加者数', 30, 15]]);
  });

  it('under titles, with unknown columns between and any order', () => {
    const table = tableOf(`
      | 令和６年度\u3000市長公室\u3000指標一覧 | < | < | < | < | < |
      | | | | | | （令和7年3月31日現在） |
      | | | | | | |
      | 備 考 | 実 績 値 | 予算額（千円） | 目 標\\n値 | 取り組みの成果を測る指標 | 重点的な取り組み |
      | | 62,947件 | 1200 | 30,000件 | アクセス数 | プロモーション |`);
    expect(table).toMatchObject({ headerRow: 3, headerEndRow: 3, fiscalYear: 2024 });
    expect(table.columns).toEqual({ note: 0, actual: 1, target: 3, name: 4, goal: 5 });
    expect(table.rows[0]).toMatchObject({
      department: '市長公室',
      goal: 'プロモーション',
      row: 4,
      hidden: false,
    });
  });

  it('away from A1', () => {
    const sheet = textSheet(
      '指標',
      `
      | 指標 | 目標 | 実績 |
      | 参加者数 | 30 | 15 |`,
      { top: 9, left: 3 },
    );
    const [table] = tablesOf(sheet);
    expect(table).toMatchObject({ headerRow: 9, columns: { name: 3, target: 4, actual: 5 } });
    expect(table?.rows.map(({ row }) => row)).toEqual([10]);
  });
});

describe('headers of several rows', () => {
  it('two rows, the upper one merged', () => {
    const table = tableOf(`
      | 重点目標 | 指標 | < | 令和６年度 | < | 評価 |
      | ^ | 名称 | 単位 | 目標値 | 実績値 | ^ |
      | 平和 | 参加者数 | 人 | 2500 | 2665 | A |`);
    expect(table).toMatchObject({ headerRow: 0, headerEndRow: 1, fiscalYear: 2024 });
    expect(table.columns).toEqual({ goal: 0, name: 1, unit: 2, target: 3, actual: 4, rating: 5 });
    expect(shown(table)).toEqual([['参加者数', 2500, 2665]]);
  });

  it('the year typed once over two columns that nobody merged', () => {
    const table = tableOf(`
      | | | 令和５年度 | | 令和６年度 | |
      | 指標 | 単位 | 目標 | 実績 | 目標 | 実績 |
      | 参加者数 | 人 | 1 | 2 | 3 | 4 |`);
    expect(table).toMatchObject({ headerRow: 0, headerEndRow: 1, fiscalYear: 2024 });
    expect(shown(table)).toEqual([['参加者数', 3, 4]]);
    expect(table.rows[0]?.priorActual.value).toBe(2);
  });

  it('the years under the field', () => {
    const table = tableOf(`
      | 指標 | 目標値 | < | 実績値 | < |
      | ^ | R5 | R6 | R5 | R6 |
      | 参加者数 | 1 | 2 | 3 | 4 |`);
    expect(table).toMatchObject({ headerRow: 0, headerEndRow: 1, fiscalYear: 2024 });
    expect(shown(table)).toEqual([['参加者数', 2, 4]]);
    expect(table.rows[0]?.priorActual.value).toBe(3);
  });

  it('three rows', () => {
    const table = tableOf(`
      | No | 指標 | 目標と実績 | < | < | < |
      | ^ | ^ | 令和５年度 | < | 令和６年度 | < |
      | ^ | ^ | 目標値 | 実績値 | 目標値 | 実績値 |
      | 1 | 参加者数 | 1 | 2 | 3 | 4 |`);
    expect(table).toMatchObject({ headerRow: 0, headerEndRow: 2, fiscalYear: 2024 });
    expect(shown(table)).toEqual([['参加者数', 3, 4]]);
  });

  it('a heading merged over two columns gives its left one', () => {
    const table = tableOf(`
      | 指標 | < | 目標値 | < | 実績値 | < |
      | 参加者数 | < | 30 | 人 | 15 | 人 |`);
    expect(table.columns).toEqual({ name: 0, target: 2, actual: 4 });
    expect(shown(table)).toEqual([['参加者数', 30, 15]]);
  });

  it('does not take the title or the first data row for a part of the header', () => {
    const table = tableOf(`
      | 令和６年度 | | |
      | 指標 | 目標値 | 実績値 |
      | 目標達成の割合 | 80% | 70% |`);
    expect(table).toMatchObject({ headerRow: 1, headerEndRow: 1, fiscalYear: 2024 });
    expect(shown(table)).toEqual([['目標達成の割合', '80%', '70%']]);
  });
});

describe('headings with years', () => {
  it.each([
    ['令和６年度目標値', '令和６年度実績'],
    ['R6目標', 'R6実績'],
    ['2024目標', '2024実績'],
    ['目標（R6）', '実績（R6）'],
    ['目標値\\n（令和6年度）', '実績値\\n（令和6年度）'],
    ['Ｒ６年度　目標値', 'Ｒ６年度　実績値'],
  ])('%s and %s are of 2024', (target, actual) => {
    const table = tableOf(`
      | 指標 | ${target} | ${actual} |
      | 参加者数 | 30 | 15 |`);
    expect(table.fiscalYear).toBe(2024);
    expect(shown(table)).toEqual([['参加者数', 30, 15]]);
  });

  const YEARS = `
      | 指標 | R4実績 | R5目標 | R5実績 | R6目標 | R6実績 | R7目標 |
      | 参加者数 | 1 | 2 | 3 | 4 | 5 | 6 |`;

  it('several years side by side: the latest that is complete', () => {
    const table = tableOf(YEARS);
    expect(table.fiscalYear).toBe(2024);
    expect(shown(table)).toEqual([['参加者数', 4, 5]]);
    expect(table.rows[0]?.priorActual.value).toBe(3);
  });

  it('several years side by side: the one the sheet is named after', () => {
    const table = tableOf(YEARS, 'R5指標');
    expect(table.fiscalYear).toBe(2023);
    expect(shown(table)).toEqual([['参加者数', 2, 3]]);
    expect(table.rows[0]?.priorActual.value).toBe(1);
  });

  it('前年度実績 and 今年度 without any year', () => {
    const table = tableOf(`
      | 指標 | 前年度実績 | 今年度目標 | 今年度実績 | 次年度目標 |
      | 参加者数 | 1 | 2 | 3 | 4 |`);
    expect(table.columns).toEqual({ name: 0, priorActual: 1, target: 2, actual: 3 });
  });

  it('believes the columns and says so when the sheet is named after another year', () => {
    const search = findIndicatorTables(
      bookOf(
        textSheet(
          'R7指標',
          `
          | 指標 | R6目標 | R6実績 |
          | 参加者数 | 1 | 2 |`,
        ),
      ),
    );
    expect(search).toMatchObject({
      kind: 'found',
      tables: [{ fiscalYear: 2024 }],
      notices: [{ about: { kind: 'yearConflict', sheetYear: 2025, columnsYear: 2024 } }],
    });
  });

  it("never pairs last year's actual with this year's target", () => {
    expect(
      reasonOf(`
      | 指標 | 令和５年度実績 | 令和６年度目標 |
      | 参加者数 | 1 | 2 |`),
    ).toMatchObject({
      kind: 'noIndicatorSheet',
      nearMisses: [{ sheet: 'Sheet1', headerRow: 0, missing: ['actual'] }],
    });
  });

  it("keeps last year's sheet apart", () => {
    const drawing = `
      | 指標 | 目標値 | 実績値 |
      | 参加者数 | 30 | 15 |`;
    const search = findIndicatorTables(
      bookOf(textSheet('令和5年度', drawing), textSheet('令和6年度', drawing)),
    );
    expect(search).toMatchObject({
      kind: 'found',
      tables: [{ sheet: '令和6年度', fiscalYear: 2024 }],
      earlierTables: [{ sheet: '令和5年度', fiscalYear: 2023 }],
    });
    // The same indicator has the same key in both years.
    if (search.kind !== 'found') throw new Error('not found');
    expect(search.tables[0]?.rows[0]?.key).toBe(search.earlierTables[0]?.rows[0]?.key);
  });
});

describe('which column is which', () => {
  it('every field', () => {
    const table = tableOf(`
      | 指標ID | 部局 | 所管課 | No. | 重点目標 | 指標名 | 方向 | 計算方法 | 単位 | 基準値（R3） | 前年度実績 | 目標値 | 実績値 | 達成率（％） | 達成度 | 理由 | 備考 |
      | a-1 | 市長公室 | 人権政策課 | 1 | 人権啓発 | 参加者数 | 増加 | | 人 | 500 | 600 | 630 | 365 | 57.9 | C | 雨天 | ※ |`);
    expect(table.columns).toEqual({
      id: 0,
      department: 1,
      section: 2,
      goalNo: 3,
      goal: 4,
      name: 5,
      direction: 6,
      method: 7,
      unit: 8,
      baseline: 9,
      priorActual: 10,
      target: 11,
      actual: 12,
      achievement: 13,
      rating: 14,
      reason: 15,
      note: 16,
    });
    expect(table.rows[0]).toMatchObject({
      id: 'a-1',
      key: 'id:a-1',
      department: '市長公室',
      section: '人権政策課',
      goalNo: '1',
      goal: '人権啓発',
      direction: '増加',
      unit: '人',
      reason: '雨天',
      note: '※',
    });
  });

  it.each([
    ['| 目標 | 指標 | 目標値 | 実績値 |', { goal: 0, name: 1, target: 2, actual: 3 }],
    ['| 取組 | 目標 | 実績 |', { name: 0, target: 1, actual: 2 }],
    ['| 項目 | 計画値 | 実績 | 進捗率 |', { name: 0, target: 1, actual: 2, achievement: 3 }],
    [
      '| 指標 | 目標値(A) | 実績値(B) | 達成率(B/A) |',
      { name: 0, target: 1, actual: 2, achievement: 3 },
    ],
    [
      '| 指標 | 目標値 | 実績値 | 達成度（％） | 評価 |',
      { name: 0, target: 1, actual: 2, achievement: 3, rating: 4 },
    ],
    [
      '| 成果指標 | 単位 | 目標 | 実績 | 評価 | 達成度 |',
      { name: 0, unit: 1, target: 2, actual: 3, rating: 5 },
    ],
  ])('%s', (header, columns) => {
    const cells = header.split('|').slice(1, -1);
    const row = cells.map((cell) => (/標値|目標|実績|計画/.test(cell) ? '10' : 'あ')).join('|');
    expect(tableOf(`${header}\n|${row}|`).columns).toEqual(columns);
  });

  it('asks where two columns claim the target alike', () => {
    expect(
      reasonOf(`
      | 指標 | 目標値 | 目標値 | 実績値 |
      | 参加者数 | 1 | 2 | 3 |`),
    ).toMatchObject({
      kind: 'noIndicatorSheet',
      nearMisses: [
        { ambiguous: [{ field: 'target', columns: [1, 2], headings: ['目標値', '目標値'] }] },
      ],
    });
  });
});

describe('rows', () => {
  it('fills goals down over merged and over blank cells, not into a new goal', () => {
    const table = tableOf(`
      | No | 重点目標 | 所管課 | 指標 | 目標値 | 実績値 |
      | 1 | 人権啓発 | 人権政策課 | イベントの参加者数 | 630 | 365 |
      | ^ | ^ | | 相談の利用者数 | 30 | 18 |
      | 2 | 平和 | | 参加者数 | 2500 | 2665 |
      | | | | 来場者数 | 1 | 2 |`);
    expect(table.rows.map(({ goalNo, goal, section }) => [goalNo, goal, section])).toEqual([
      ['1', '人権啓発', '人権政策課'],
      ['1', '人権啓発', '人権政策課'],
      ['2', '平和', ''],
      ['2', '平和', ''],
    ]);
  });

  it('tells blank, heading, subtotal, note and repeated header rows apart', () => {
    const table = tableOf(`
      | 重点目標 | 指標 | 目標値 | 実績値 |
      | 市長公室 | < | < | < |
      | 人権啓発 | 参加者数 | 630 | 365 |
      | | 利用者数 | 30 | 18 |
      | | 小計 | 660 | 383 |
      | | | | |
      | 重点目標 | 指標 | 目標値 | 実績値 |
      | 平和 | 参加者数の合計 | 2500 | 2665 |
      | ※ 令和６年度に位置づけました。 | | | |
      | 合計 | | 3160 | 3048 |
      | | | | |`);
    expect(shown(table)).toEqual([
      ['参加者数', 630, 365],
      ['利用者数', 30, 18],
      ['参加者数の合計', 2500, 2665],
    ]);
    expect(table.otherRows).toEqual([
      { row: 1, kind: 'heading' },
      { row: 4, kind: 'subtotal' },
      { row: 6, kind: 'repeatedHeader' },
      { row: 8, kind: 'note' },
      { row: 9, kind: 'subtotal' },
    ]);
    expect(table.rows.map(({ department }) => department)).toEqual([
      '市長公室',
      '市長公室',
      '市長公室',
    ]);
  });

  it.each([
    '| | （件） | （件） | （％） |',
    '| | A | B | B/A |',
    '| | （Ａ） | （Ｂ） | （Ｂ／Ａ） |',
  ])('a row that labels the columns is no indicator: %s', (labels) => {
    const table = tableOf(`
      | 指標 | 目標値 | 実績値 | 達成率 |
      ${labels}
      | 参加者数 | 30 | 15 | |`);
    expect(shown(table)).toEqual([['参加者数', 30, 15]]);
    expect(table.headerEndRow + table.otherRows.length).toBe(1);
  });

  it('one block per goal, each with its own header', () => {
    const table = tableOf(`
      | 重点的な取り組み：人権啓発の推進 | | |
      | 取り組みの成果を測る指標 | 令和６年度目標値 | 令和６年度実績 |
      | 参加者数 | 延べ 630 人 | 延べ 365 人 |
      | | | |
      | 重点的な取り組み：平和の意識醸成 | | |
      | 取り組みの成果を測る指標 | 令和６年度目標値 | 令和６年度実績 |
      | 参加者数 | 2,500 人 | 2,665 人 |`);
    expect(table.rows.map(({ goal, name }) => [goal, name])).toEqual([
      ['人権啓発の推進', '参加者数'],
      ['平和の意識醸成', '参加者数'],
    ]);
    expect(new Set(table.rows.map(({ key }) => key)).size).toBe(2);
  });

  it('keeps a row without values, a row without a name and hidden rows', () => {
    const [table] = tablesOf(
      textSheet(
        '指標',
        `
        | 重点目標 | 指標 | 単位 | 目標値 | 実績値 |
        | 人権 | 参加者数 | 人 | | |
        | | | | 30 | 18 |
        | | 利用者数 | 人 | 未定 | 未集計 |`,
        { hiddenRows: new Set([3]) },
      ),
    );
    expect(table && shown(table)).toEqual([
      ['参加者数', '', ''],
      ['', 30, 18],
      ['利用者数', '未定', '未集計'],
    ]);
    expect(table?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  it('an indicator over two sheet rows is one', () => {
    const table = tableOf(`
      | 指標 | 目標値 | 実績値 |
      | 参加者数 | 30 | 15 |
      | ^ | ^ | ^ |
      | 利用者数 | 1 | 2 |`);
    expect(shown(table)).toEqual([
      ['参加者数', 30, 15],
      ['利用者数', 1, 2],
    ]);
  });

  it('a name merged over its parts names both rows', () => {
    const table = tableOf(`
      | 指標 | 目標値 | 実績値 |
      | 寄附額 | 3億円（個人版） | 2億円（個人版） |
      | ^ | 5000万円（企業版） | 3000万円（企業版） |`);
    expect(table.rows.map(({ name, key }) => [name, key])).toEqual([
      ['寄附額', '||寄附額'],
      ['寄附額', '||寄附額#2'],
    ]);
  });

  it('keeps errors, formulas and number formats of a cell', () => {
    const drawn = textSheet(
      '指標',
      `
      | 指標 | 目標値 | 実績値 |
      | 参加者数 | #REF! | 0.438 |`,
    );
    const [table] = tablesOf({
      ...drawn,
      formulas: [drawn.values[0] ?? [], ['参加者数', '=Sheet9!A1', 0.438]],
      numberFormats: [
        ['General', 'General', 'General'],
        ['General', '0', '0.0%'],
      ],
    });
    expect(table?.rows[0]).toMatchObject({
      target: { value: '#REF!', numberFormat: '0', formula: '=Sheet9!A1' },
      actual: { value: 0.438, numberFormat: '0.0%' },
    });
  });
});

describe('several tables', () => {
  it('one above the other with other columns', () => {
    const tables = tablesOf(
      textSheet(
        '指標',
        `
        | 市長公室 | | | |
        | 指標 | 目標値 | 実績値 | |
        | 参加者数 | 1 | 2 | |
        | | | | |
        | 総務部 | | | |
        | 課 | 指標 | 目標値 | 実績値 |
        | 人事課 | 受講者数 | 3 | 4 |`,
      ),
    );
    expect(tables.map(shown)).toEqual([[['参加者数', 1, 2]], [['受講者数', 3, 4]]]);
    expect(tables.map(({ rows }) => rows[0]?.department)).toEqual(['市長公室', '総務部']);
  });

  it('side by side', () => {
    const tables = tablesOf(
      textSheet(
        '指標',
        `
        | 指標 | 目標値 | 実績値 | | 指標 | 目標値 | 実績値 |
        | 参加者数 | 1 | 2 | | 利用者数 | 3 | 4 |`,
      ),
    );
    expect(tables.map(shown)).toEqual([[['参加者数', 1, 2]], [['利用者数', 3, 4]]]);
  });

  it('stops at another kind of table below', () => {
    const table = tableOf(`
      | 指標 | 目標値 | 実績値 |
      | 参加者数 | 1 | 2 |
      | | | |
      | 事業名 | 予算額 | 決算額 |
      | 講座の開催 | 1200 | 1180 |`);
    expect(shown(table)).toEqual([['参加者数', 1, 2]]);
  });

  it('an Excel table ends where it ends, its totals row is a subtotal', () => {
    const [table] = tablesOf(
      textSheet(
        '指標',
        `
        | 指標 | 目標値 | 実績値 |
        | 参加者数 | 1 | 2 |
        | 利用者数 | 3 | 4 |
        | 集計 | 4 | 6 |
        | メモ | 5 | 6 |`,
        {
          tables: [
            {
              name: '指標表',
              range: { row: 0, column: 0, rowCount: 4, columnCount: 3 },
              showHeaders: true,
              showTotals: true,
            },
          ],
        },
      ),
    );
    expect(table && shown(table)).toEqual([
      ['参加者数', 1, 2],
      ['利用者数', 3, 4],
    ]);
    expect(table?.otherRows).toEqual([{ row: 3, kind: 'subtotal' }]);
  });
});

describe('why nothing was found', () => {
  it('an empty workbook', () => {
    expect(findIndicatorTables(bookOf())).toEqual({ kind: 'emptyWorkbook' });
    expect(reasonOf('| | |\n| 　 | |')).toEqual({ kind: 'emptyWorkbook' });
  });

  it.each([
    [
      'roster',
      '| 氏名 | 所属 | 役職 | 目標 | 実績 | 評価 |\n| 山田 | 総務課 | 主査 | 研修受講 | 受講済 | A |',
    ],
    ['budget', '| 事業名 | 予算額 | 決算額 | 執行率 |\n| 講座 | 1200 | 1180 | 98.3% |'],
    [
      'a plan in words',
      '| 取組 | 目標 | 実績 |\n| 講座 | 市民の理解を深めます | 講座を開きました |',
    ],
    [
      'a Toyonaka goal page',
      '| No | 当年度目標 | 実績 | 課題・今後の方向性 |\n| 1 | 市民協働の推進 | 実施しました | 検討します |',
    ],
    ['a sentence', '| 指標の目標値と実績値について |\n| よろしくお願いします |'],
  ])('%s is not an indicator sheet', (_, drawing) => {
    expect(reasonOf(drawing, '名簿')).toMatchObject({ kind: 'noIndicatorSheet', sheets: ['名簿'] });
  });

  it('a header without rows', () => {
    expect(reasonOf('| 指標 | 目標値 | 実績値 |\n| | | |', '指標')).toMatchObject({
      kind: 'noIndicatorRows',
      sheet: '指標',
    });
  });

  it('looks at hidden sheets last, at very hidden ones never', () => {
    const drawing = '| 指標 | 目標値 | 実績値 |\n| 参加者数 | 1 | 2 |';
    const hidden = textSheet('控', drawing, { visibility: 'hidden' });
    const veryHidden = textSheet('奥', drawing, { visibility: 'veryHidden' });
    const visible = textSheet('指標', drawing);
    expect(tablesOf(hidden, veryHidden, visible).map(({ sheet }) => sheet)).toEqual(['指標']);
    expect(tablesOf(hidden, veryHidden).map(({ sheet }) => sheet)).toEqual(['控']);
  });
});

describe('size', () => {
  it('10,000 rows of 14 columns in linear time (0.4 s on an idle machine)', () => {
    const header = [
      'ID',
      '重点目標',
      '指標',
      '方向',
      '単位',
      '基準値',
      '前年度実績',
      '目標値',
      '実績値',
      '達成率',
      '達成度',
      '理由',
      '備考',
      'メモ',
    ];
    const values = [
      header,
      ...Array.from({ length: 10_000 }, (_, n) => [
        `id-${n}`,
        n % 3 === 0 ? `重点目標 ${n}` : '',
        `イベント ${n} の参加者数`,
        '増加',
        '人',
        n,
        n + 1,
        n + 2,
        n + 3,
        '',
        '',
        `理由 ${n}`,
        '備考',
        `目標値メモ ${n}`,
      ]),
    ];
    const sheet: SheetData = {
      ...textSheet('指標', ''),
      values,
      formulas: values,
      numberFormats: values.map((row) => row.map(() => 'General')),
    };
    const cpu = cpuTime();
    const [table] = tablesOf(sheet);
    expect(cpu()).toBeLessThan(3000);
    expect(table?.rows).toHaveLength(10_000);
  });
});
