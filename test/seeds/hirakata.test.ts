import { departmentYearBook } from '../../seeds/departmentYearBook';
import { findIndicatorTables } from '../../src/core/rows/findIndicatorTables';
import { readDepartmentYear } from '../../src/core/rows/readDepartmentYear';
import { readThroughOffice } from './readSeed';
import { hirakataYear } from '../support/hirakataYear';

describe('the Hirakata R6 year as staff keep it', () => {
  const year = hirakataYear();
  const book = () => departmentYearBook(year, 'hirakata-r6.xlsx');

  it('reads back as the text it was built from', async () => {
    expect(readDepartmentYear(await readThroughOffice(book()))).toEqual(year);
  });

  it('holds one indicator table of nine rows, every figure as published', async () => {
    const search = findIndicatorTables(await readThroughOffice(book()));
    expect(search).toMatchObject({ kind: 'found', earlierTables: [], notices: [], nearMisses: [] });
    if (search.kind !== 'found') return;
    expect(search.tables).toHaveLength(1);
    expect(search.tables[0]).toMatchObject({
      sheet: '指標',
      headerRow: 2,
      headerEndRow: 2,
      fiscalYear: 2024,
      otherRows: [],
      columns: {
        goal: 0,
        name: 1,
        direction: 2,
        unit: 3,
        target: 4,
        actual: 5,
        achievement: 6,
        rating: 7,
        id: 10,
      },
    });
    expect(
      search.tables[0]?.rows.map(({ row, goal, target, actual }) => [
        row + 1,
        goal,
        target.value,
        actual.value,
      ]),
    ).toEqual([
      [4, '全庁一丸となった子育てプロモーションの展開', 30000, 62947],
      [
        5,
        'ふるさと納税の推進',
        '3 億 5000 万円（個人版）\n5000 万円（企業版）',
        '2 億 8124 万 5300 円（個人版）\n2898 万 9028 円（企業版）',
      ],
      [6, 'ワンストップで完結する総合コールセンターの整備', 0.45, 0.438],
      [7, '人権啓発の推進', '延べ 630 人', '延べ 365 人'],
      [8, '人権啓発の推進', '延べ 30 人', '延べ 18 人'],
      [9, '男女共同参画の推進', 30, 15],
      [10, '平和の意識醸成', 2500, 2665],
      [11, '総合的ないじめ対策の強化', 1, 0.99],
      [12, '市民などによるまちづくり活動の活性化', 0.65, 0.627],
    ]);
  });

  it('opens on the indicators, with a title, frozen headings, a choice of directions and pages', () => {
    const { sheets, activeSheetId } = book();
    expect(sheets.map(({ name }) => name)).toEqual(['基本情報', '重点目標', '取組', '指標']);
    const indicators = sheets.find(({ id }) => id === activeSheetId);
    expect(indicators).toMatchObject({
      name: '指標',
      freeze: { rows: 3, columns: 2 },
      merges: [{ row: 6, column: 0, rowCount: 2, columnCount: 1 }],
      dataValidations: [
        {
          ranges: [{ row: 3, column: 2, rowCount: 9, columnCount: 1 }],
          rule: { list: { source: '増加,減少,維持' } },
        },
      ],
      page: {
        orientation: 'Landscape',
        fit: { wide: 1, tall: null },
        titleRows: { first: 2, last: 2 },
      },
    });
    expect(indicators?.cells.get(0)?.value).toBe('令和６年度　市長公室　指標一覧');
    for (const sheet of sheets) {
      for (const { size } of sheet.rows.values()) expect(size).toBeLessThanOrEqual(409);
    }
  });
});
