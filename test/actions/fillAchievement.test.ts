import { fillAchievement } from '../../src/actions/fillAchievement';
import { restore } from '../../src/actions/restore';
import type { Host } from '../../src/sandbox/host/host';
import { HEADER, indicatorHost, INDICATOR_ROWS, manyRows } from '../support/indicatorBook';
import { snapshotOf } from '../support/snapshot';

async function valuesOf(address: string, sheet = '指標'): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

function type(host: Host, row: number, column: number, text: string): void {
  host.userEdit(host.book.sheets[0]?.id ?? '', row - 1, column, text);
}

/** The workbook without the add-in's own parts, which carry the time of the action. */
function sheetsOf({ book }: Host): unknown {
  return snapshotOf({ ...book, customXmlParts: [] });
}

describe('達成率・達成度', () => {
  test('adds two columns beside the data: formulas for plain figures, values for the rest', async () => {
    await indicatorHost();
    const report = await fillAchievement();
    expect(report).toMatchObject({
      ok: true,
      value: { liveRows: 4, valueRows: 2, keptRows: 0, askRows: 1, pendingRows: 2 },
    });
    expect(await valuesOf('G2:H8')).toEqual([
      ['達成率', '達成度'],
      [2.098233333333, 'A'],
      ['個人版 80.0%\n企業版 40.0%', '個人版 B\n企業版 D'],
      [0.973333333333, 'B'],
      [expect.closeTo(0.579365079365, 12), 'C'],
      ['未入力', '未入力'],
      ['要確認', '要確認'],
    ]);
    expect(await valuesOf('A1:C3', '評価基準')).toEqual([
      ['記号', 'ことば', '下限'],
      ['A', '達成', 1],
      ['B', '概ね達成', 0.7],
    ]);
  });

  test('formulas follow the figures without the add-in, and never show an error', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    type(host, 3, 4, '21000');
    type(host, 5, 4, '#REF!');
    type(host, 7, 4, '2500');
    type(host, 8, 4, '400');
    expect(await valuesOf('G3:H8')).toEqual([
      [0.7, 'B'],
      expect.anything(),
      ['要確認', '要確認'],
      expect.anything(),
      [1, 'A'],
      [0.5, 'C'],
    ]);
  });

  test('a changed scale changes every live rating', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    const scale = host.book.sheets.find(({ name }) => name === '評価基準');
    host.userEdit(scale?.id ?? '', 2, 2, '98%');
    expect((await valuesOf('H5'))[0]).toEqual(['C']);
  });

  test('what staff typed in the two columns is kept, and counted', async () => {
    const rows = INDICATOR_ROWS.map((row, index) =>
      index === 0 ? row : [...row, ...(index === 1 ? ['達成率', '達成度'] : ['', ''])],
    );
    const host = await indicatorHost({ 指標: rows });
    type(host, 3, 7, 'B');
    type(host, 5, 6, '=1-0.1');
    const before = snapshotOf(host.book);
    const report = await fillAchievement();
    expect(report).toMatchObject({ ok: true });
    expect(await valuesOf('G3:H5')).toEqual([[2.098233333333, 'B'], expect.anything(), [0.9, 'B']]);
    await restore();
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('a second press brings everything up to date and adds no further column', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    type(host, 6, 4, '延べ 630 人');
    expect((await fillAchievement()).ok).toBe(true);
    expect(await valuesOf('G6:J6')).toEqual([[1, 'A', '', '']]);
    type(host, 6, 7, 'C');
    await fillAchievement();
    expect(await valuesOf('G6:H6')).toEqual([[1, 'C']]);
  });

  test('a sheet named 評価基準 that holds something else is left alone: ratings become values', async () => {
    const host = await indicatorHost({
      指標: INDICATOR_ROWS,
      評価基準: [['メモ'], ['来年見直す']],
    });
    const report = await fillAchievement();
    expect(report).toMatchObject({ ok: true, value: { liveRows: 0, valueRows: 6 } });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['指標', '評価基準']);
    expect(await valuesOf('G3:H3')).toEqual([[expect.closeTo(2.098233333333, 12), 'A']]);
  });

  test('selection, active sheet and calculation mode stay', async () => {
    const host = await indicatorHost();
    host.book.calculationMode = 'Manual';
    host.select(host.book.sheets[0]?.id ?? '', { row: 4, column: 2, rowCount: 2, columnCount: 1 });
    const { activeSheetId } = host.book;
    await fillAchievement();
    expect(host.book.activeSheetId).toBe(activeSheetId);
    expect(host.book.calculationMode).toBe('Manual');
    expect(host.book.sheets[0]?.selection).toEqual({
      row: 4,
      column: 2,
      rowCount: 2,
      columnCount: 1,
    });
  });

  test.each([10, 100, 1_000])('%i rows take at most six round trips', async (count) => {
    const host = await indicatorHost({ 指標: manyRows(count) });
    host.stats.reset();
    expect((await fillAchievement()).ok).toBe(true);
    expect(host.stats.syncs).toBeLessThanOrEqual(6);
  });

  test('two presses at once: the second says that the first is running', async () => {
    await indicatorHost();
    const [first, second] = await Promise.all([fillAchievement(), fillAchievement()]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: { kind: 'busy' } });
  });

  test('whichever action fails, everything is as before', async () => {
    const small = {
      指標: [
        ['令和６年度'],
        HEADER,
        ['a', 'b', '件', 10, 7, ''],
        ['a', 'c', '', '約5件', '4件', ''],
      ],
    };
    const probe = await indicatorHost(small);
    probe.stats.reset();
    await fillAchievement();
    const { actions } = probe.stats;
    const step = Math.max(1, Math.floor(actions / 60));
    const after = sheetsOf(probe);
    let failures = 0;
    for (let action = 1; action <= actions; action += step) {
      const host = await indicatorHost(small);
      const before = snapshotOf(host.book);
      host.faults.failAction(action, 'InvalidOperation');
      const result = await fillAchievement();
      if (result.ok) {
        // A failed reading is asked again in parts: then everything is there.
        expect(sheetsOf(host)).toEqual(after);
      } else {
        failures += 1;
        expect(snapshotOf(host.book)).toEqual(before);
      }
    }
    expect(failures).toBeGreaterThan(30);
  }, 60_000);
});
