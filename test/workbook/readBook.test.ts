import { readBook } from '../../src/workbook/readBook';
import { runInWorkbook } from '../../src/workbook/run';
import { indicatorHost, INDICATOR_ROWS, manyRows } from '../support/indicatorBook';

describe('reading the whole workbook', () => {
  test.each([10, 1_000, 10_000])('%i rows take two round trips', async (count) => {
    const host = await indicatorHost({ 指標: manyRows(count), メモ: [['x']] });
    host.stats.reset();
    const read = await runInWorkbook('refuse', readBook);
    expect(read.ok && read.value.book.sheets[0]?.values.length).toBe(count + 2);
    expect(host.stats.syncs).toBe(2);
  });

  test('an answer above the 5 MB of Excel on the web is fetched in chunks, and is the same', async () => {
    const rows = manyRows(9_000).map((row) => [...row, '長い備考'.repeat(20)]);
    const desktop = await indicatorHost({ 指標: rows });
    const whole = await runInWorkbook('refuse', readBook);
    const web = await indicatorHost({ 指標: rows }, { platform: 'web' });
    const chunked = await runInWorkbook('refuse', readBook);
    expect(chunked).toEqual(whole);
    expect(web.stats.syncs).toBeGreaterThan(desktop.stats.syncs);
  });

  test('where Excel fails at an answer as a whole, it is asked in parts, and the answer is the same', async () => {
    const sheets = { 指標: manyRows(30), メモ: [['x']] };
    const merge = async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('指標');
        for (let row = 3; row < 30; row += 2) sheet.getRange(`A${row}:A${row + 1}`).merge();
        await context.sync();
      });
    };
    await indicatorHost(sheets);
    await merge();
    const whole = await runInWorkbook('refuse', readBook);
    const host = await indicatorHost(sheets);
    await merge();
    host.stats.reset();
    // The last actions of the second request: loading the grids.
    await runInWorkbook('refuse', readBook);
    host.faults.failAction(host.stats.actions - 1, 'GeneralException');
    expect(await runInWorkbook('refuse', readBook)).toEqual(whole);
    expect(whole.ok && whole.value.book.sheets[0]?.merges.length).toBe(14);
  });

  test('more merges than Excel gives at once are fetched in bands', async () => {
    const host = await indicatorHost({ 指標: manyRows(1_300) });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('指標');
      for (let row = 3; row < 1_303; row += 2) sheet.getRange(`A${row}:A${row + 1}`).merge();
      await context.sync();
    });
    host.stats.reset();
    const read = await runInWorkbook('refuse', readBook);
    const rows = read.ok ? read.value.book.sheets[0]?.merges.map(({ row }) => row) : [];
    expect(rows).toEqual(Array.from({ length: 650 }, (_, index) => 2 + 2 * index));
    expect(host.stats.syncs).toBeLessThanOrEqual(5);
  });

  test('a cell forgotten at the far end of a sheet is refused, naming the sheet', async () => {
    await indicatorHost({ 指標: manyRows(5) });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('指標').getRange('H1048576').values = [['x']];
      await context.sync();
    });
    expect(await runInWorkbook('refuse', readBook)).toEqual({
      ok: false,
      error: { kind: 'tooLarge', sheet: '指標' },
    });
  });

  test.each([
    ['AccessDenied', 'protectedWorkbook'],
    ['NotImplemented', 'excelTooOld'],
    ['MemoryLimitReached', 'tooLarge'],
    ['ServiceNotAvailable', 'connectionLost'],
    ['RequestAborted', 'unexpected'],
    ['Conflict', 'unexpected'],
  ])('%s of Excel is %s', async (code, kind) => {
    const host = await indicatorHost();
    host.faults.failRequest(1, code);
    expect(await runInWorkbook('refuse', readBook)).toMatchObject({ ok: false, error: { kind } });
  });

  test('an empty sheet has no cells', async () => {
    await indicatorHost({ 空: [] });
    const read = await runInWorkbook('refuse', readBook);
    expect(read.ok && read.value.book.sheets[0]?.values).toEqual([]);
  });

  test('merges, hidden rows and columns, names, tables, filters and protection are seen', async () => {
    await indicatorHost({
      指標: INDICATOR_ROWS,
      表: [
        ['a', 'b'],
        [1, 2],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('指標');
      sheet.getRange('A1:F1').merge();
      sheet.getRange('4:4').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      context.workbook.names.add('下限', '=指標!$D$3');
      const other = context.workbook.worksheets.getItem('表');
      other.tables.add('A1:B2', true).name = '表1';
      other.protection.protect();
      await context.sync();
    });
    const read = await runInWorkbook('refuse', readBook);
    if (!read.ok) throw new Error(read.error.kind);
    const [sheet, other] = read.value.book.sheets;
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 6 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
    expect(read.value.book.names).toEqual([{ name: '下限', formula: '=指標!$D$3' }]);
    expect(other?.tables).toEqual([
      {
        name: '表1',
        range: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
        showHeaders: true,
        showTotals: false,
      },
    ]);
    expect([sheet?.protected, other?.protected]).toEqual([false, true]);
  });

  test('a person typing in a cell is asked to finish first', async () => {
    const host = await indicatorHost();
    host.setCellEditing(true);
    const read = await runInWorkbook('refuse', readBook);
    expect(read).toEqual({ ok: false, error: { kind: 'cellBeingEdited' } });
  });
});
