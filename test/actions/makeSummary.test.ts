import { checkYear } from '../../src/actions/checkYear';
import { fillAchievement } from '../../src/actions/fillAchievement';
import { makeSummary } from '../../src/actions/makeSummary';
import { restore } from '../../src/actions/restore';
import type { Host } from '../../src/sandbox/host/host';
import { indicatorHost, INDICATOR_ROWS } from '../support/indicatorBook';
import { snapshotOf } from '../support/snapshot';

const TAB = '市長公室 取り組み実績';

function tabsOf({ book }: Host): readonly string[] {
  return book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
}

function editTab(host: Host): void {
  const tab = host.book.sheets.find(({ name }) => name === TAB);
  host.userEdit(tab?.id ?? '', 0, 0, '手で直した題名');
}

/** The workbook without the add-in's own parts, which carry the time of the action. */
function sheetsOf({ book }: Host): unknown {
  return snapshotOf({ ...book, customXmlParts: [] });
}

describe('集計シート作成', () => {
  test('makes the tab and takes it back', async () => {
    const host = await indicatorHost();
    const before = snapshotOf(host.book);
    expect(await makeSummary()).toMatchObject({ ok: true, value: { tabs: [{ name: TAB }] } });
    expect(tabsOf(host)).toEqual(['指標', TAB]);
    expect(await restore()).toMatchObject({
      ok: true,
      value: { removedTabs: [TAB], keptTabs: [] },
    });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('made anew it takes the place of the unedited one, again and again', async () => {
    const host = await indicatorHost({ 指標: INDICATOR_ROWS, メモ: [['x']] });
    await makeSummary();
    const [first] = host.book.sheets.slice(2);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await makeSummary()).toMatchObject({ ok: true });
      expect(tabsOf(host)).toEqual(['指標', 'メモ', TAB]);
    }
    // Only the tab put aside last is still there, for 元に戻す.
    expect(host.book.sheets.length).toBe(4);
    expect(host.book.sheets.some(({ id }) => id === first?.id)).toBe(false);
  });

  test('putting back gives the replaced tab back as it was', async () => {
    const host = await indicatorHost();
    await makeSummary();
    const before = snapshotOf({ ...host.book, customXmlParts: [] });
    host.userEdit(host.book.sheets[0]?.id ?? '', 2, 4, '15000');
    const beforeSecond = snapshotOf({ ...host.book, customXmlParts: [] });
    await makeSummary();
    await restore();
    expect(snapshotOf({ ...host.book, customXmlParts: [] })).toEqual(beforeSecond);
    expect(beforeSecond).not.toEqual(before);
  });

  test('an edited tab is asked about, and nothing is written', async () => {
    const host = await indicatorHost();
    await makeSummary();
    editTab(host);
    const before = snapshotOf(host.book);
    expect(await makeSummary()).toEqual({ ok: false, error: { kind: 'editedTab', tab: TAB } });
    expect(snapshotOf(host.book)).toEqual(before);
    expect((await makeSummary({ editedTab: 'keepBoth' })).ok).toBe(true);
    expect(tabsOf(host)).toEqual(['指標', TAB, `${TAB} (2)`]);
  });

  test('an edited tab stays when the making is taken back', async () => {
    const host = await indicatorHost();
    await makeSummary();
    editTab(host);
    expect(await restore()).toMatchObject({
      ok: true,
      value: { removedTabs: [], keptTabs: [TAB] },
    });
    expect(tabsOf(host)).toEqual(['指標', TAB]);
  });

  test('a tab that formulas elsewhere refer to stays beside the new one', async () => {
    const host = await indicatorHost({ 指標: INDICATOR_ROWS, メモ: [['x']] });
    await makeSummary();
    host.userEdit(host.book.sheets[1]?.id ?? '', 1, 0, `='${TAB}'!A1`);
    expect((await makeSummary()).ok).toBe(true);
    expect(tabsOf(host)).toEqual(['指標', 'メモ', TAB, `${TAB} (2)`]);
  });

  test('so does one that a name of the workbook refers to', async () => {
    await indicatorHost();
    await makeSummary();
    await Excel.run(async (context) => {
      context.workbook.names.add('題名', `='${TAB}'!$A$1`);
      await context.sync();
    });
    expect(await makeSummary()).toMatchObject({
      ok: true,
      value: { tabs: [{ name: `${TAB} (2)` }] },
    });
  });

  test('a made tab is output: it is not read as a sheet of indicators', async () => {
    await indicatorHost();
    await makeSummary();
    const checked = await checkYear();
    expect(checked.ok && checked.value.understanding.tables.map(({ sheet }) => sheet)).toEqual([
      '指標',
    ]);
  });

  test('goals without indicators make a form, and have nothing to rate', async () => {
    const host = await indicatorHost({
      重点目標: [
        ['番号', '重点目標', '目標ID'],
        ['1', '情報発信の強化', 'G1'],
      ],
    });
    expect(await makeSummary({ form: 'hirakata-plan' })).toMatchObject({ ok: true });
    const before = snapshotOf(host.book);
    expect(await fillAchievement()).toMatchObject({
      ok: false,
      error: { kind: 'noIndicatorSheet' },
    });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('whichever action fails, no tab is left behind', async () => {
    const probe = await indicatorHost();
    probe.stats.reset();
    await makeSummary();
    const { actions } = probe.stats;
    const step = Math.max(1, Math.floor(actions / 40));
    const after = sheetsOf(probe);
    let failures = 0;
    for (let action = 1; action <= actions; action += step) {
      const host = await indicatorHost();
      const before = snapshotOf(host.book);
      host.faults.failAction(action, 'InvalidOperation');
      const result = await makeSummary();
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
