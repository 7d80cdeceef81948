import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { awkwardBook } from '../../seeds/awkwardBook';
import { findIndicatorTables, type IndicatorSearch } from '../../src/core/rows/findIndicatorTables';
import { readDepartmentYear } from '../../src/core/rows/readDepartmentYear';
import { type BookData } from '../../src/core/sheet/sheetData';
import { readThroughOffice, SEEDS, seedText } from './readSeed';

const bookOf = (name: string): Promise<BookData> =>
  readThroughOffice(awkwardBook(seedText(`awkward/${name}.txt`), `${name}.xlsx`));

function onlyTable(search: IndicatorSearch) {
  if (search.kind !== 'found' || search.tables.length !== 1) throw new Error(search.kind);
  const [table] = search.tables;
  if (!table) throw new Error('no table');
  return table;
}

describe('awkward workbooks', () => {
  it('indicator-sheet-alone: goals are filled down, the year comes from the title', async () => {
    const book = await bookOf('indicator-sheet-alone');
    const table = onlyTable(findIndicatorTables(book));
    expect(table).toMatchObject({ headerRow: 2, fiscalYear: 2024 });
    expect(
      table.rows.map(({ department, goal, target, actual }) => [
        department,
        goal,
        target.value,
        actual.value,
      ]),
    ).toEqual([
      ['環境部', 'ごみの減量', '580ｇ以下', '593ｇ'],
      ['環境部', 'ごみの減量', '25.0％', '23.8％'],
      ['環境部', '公園の緑化', '40団体', '42団体'],
      ['環境部', '公園の緑化', '延べ１，２００人', '集計中'],
    ]);
    const year = readDepartmentYear(book);
    expect(year).toMatchObject({ fiscalYear: 2024, department: '環境部' });
    expect(year.goals.map(({ title }) => title)).toEqual(['ごみの減量', '公園の緑化']);
  });

  it('no-indicator-sheet: a roster and a budget are not taken for indicators', async () => {
    expect(findIndicatorTables(await bookOf('no-indicator-sheet'))).toEqual({
      kind: 'noIndicatorSheet',
      sheets: ['名簿', '予算'],
      nearMisses: [],
    });
  });

  it('empty-sheet: nothing is in the workbook', async () => {
    expect(findIndicatorTables(await bookOf('empty-sheet'))).toEqual({ kind: 'emptyWorkbook' });
  });

  it('error-cells: errors are values of their cells', async () => {
    const table = onlyTable(findIndicatorTables(await bookOf('error-cells')));
    expect(table.rows.map(({ target, actual }) => [target.value, actual.value])).toEqual([
      [120, '#REF!'],
      ['#N/A', 85],
      [70, '#DIV/0!'],
      [10, 8],
    ]);
  });

  it('merged-two-row-header: two years, merged goals, a subtotal', async () => {
    const table = onlyTable(findIndicatorTables(await bookOf('merged-two-row-header')));
    expect(table).toMatchObject({
      headerRow: 2,
      headerEndRow: 3,
      fiscalYear: 2024,
      columns: {
        goalNo: 0,
        goal: 1,
        name: 2,
        unit: 3,
        priorActual: 4,
        target: 5,
        actual: 6,
        note: 7,
      },
      otherRows: [{ row: 7, kind: 'subtotal' }],
    });
    expect(
      table.rows.map(({ goalNo, goal, name, priorActual, target, actual }) => [
        goalNo,
        goal,
        name,
        priorActual.value,
        target.value,
        actual.value,
      ]),
    ).toEqual([
      ['1', '健康づくりの推進', '健康教室の参加者数', 812, 900, 845],
      ['1', '健康づくりの推進', '特定健診の受診率', 38.2, 42, 40.1],
      ['2', '地域の見守り', '見守り協力店の登録数', 118, 130, 133],
    ]);
  });

  it('every drawn seed has its test here', () => {
    const drawn = readdirSync(join(SEEDS, 'awkward')).filter((name) => name.endsWith('.txt'));
    expect(drawn.sort()).toEqual([
      'empty-sheet.txt',
      'error-cells.txt',
      'indicator-sheet-alone.txt',
      'merged-two-row-header.txt',
      'no-indicator-sheet.txt',
    ]);
  });
});
