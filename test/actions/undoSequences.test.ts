import { checkYear } from '../../src/actions/checkYear';
import { dismissFinding } from '../../src/actions/dismissFinding';
import { fillAchievement } from '../../src/actions/fillAchievement';
import { makeSummary } from '../../src/actions/makeSummary';
import { restore } from '../../src/actions/restore';
import { createHost, type Host } from '../../src/sandbox/host/host';
import { installGlobals } from '../../src/sandbox/host/nodeClient';
import { openXlsx, saveXlsx } from '../../src/sandbox/host/xlsx';
import { setAnswerDeadline } from '../../src/workbook/run';
import { indicatorHost, INDICATOR_ROWS, manyRows } from '../support/indicatorBook';
import { snapshotOf } from '../support/snapshot';

const TAB = '市長公室 取り組み実績';

function idOf(host: Host, name: string): string {
  return host.book.sheets.find((sheet) => sheet.name === name)?.id ?? '';
}

/** Rows are 1-based, columns 0-based. */
function type(host: Host, row: number, column: number, text: string, sheet = '指標'): void {
  host.userEdit(idOf(host, sheet), row - 1, column, text);
}

/** What a person sees, without what the add-in remembers. */
function seen({ book }: Host): unknown {
  return snapshotOf({ ...book, customXmlParts: [] });
}

async function edit(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('指標'), context);
    await context.sync();
  });
}

async function formulasOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('指標').getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}

function visibleTabs({ book }: Host): readonly string[] {
  return book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
}

/** Sheet ids as Excel may give them anew after saving. */
function giveNewIds({ book }: Host): void {
  const shifted = book.sheets.map(({ id }) => id);
  shifted.unshift(shifted.pop() ?? '');
  book.sheets.forEach((sheet, index) => {
    if (book.activeSheetId === sheet.id) book.activeSheetId = shifted[index] ?? '';
    sheet.id = shifted[index] ?? '';
  });
}

async function reopened(host: Host): Promise<Host> {
  const opened = await openXlsx(await saveXlsx(host.book), 'book.xlsx');
  if (!opened.ok) throw new Error(opened.why);
  const next = createHost({ book: opened.book });
  installGlobals(next);
  return next;
}

describe('達成率・達成度, then 元に戻す', () => {
  test('the second filling is taken back to the first, and once only', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    type(host, 6, 4, '延べ 630 人');
    const before = seen(host);
    await fillAchievement();
    expect((await restore()).ok).toBe(true);
    expect(seen(host)).toEqual(before);
    expect(await restore()).toEqual({ ok: false, error: { kind: 'nothingToRestore' } });
    expect(seen(host)).toEqual(before);
  });

  test('cells that were formatted as text hold formulas, and are text cells again', async () => {
    const host = await indicatorHost();
    await edit((sheet) => {
      sheet.getRange('G3:H8').numberFormat = '@' as unknown as string[][];
    });
    const before = snapshotOf(host.book);
    expect(await fillAchievement()).toMatchObject({ ok: true, value: { liveRows: 4 } });
    const cells = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('指標');
      const range = sheet.getRange('G3:H3').load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(cells).toEqual([[2.098233333333, 'A']]);
    expect((await restore()).ok).toBe(true);
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test("a person's own colours, rules and conditional formats beside the table stay", async () => {
    const host = await indicatorHost();
    await edit((sheet) => {
      sheet.getRange('A2:F8').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      sheet.getRange('A2:F8').format.fill.color = '#DDEEFF';
      sheet.getRange('G5:G6').format.fill.color = '#FFCC00';
      sheet.getRange('H4:H6').format.borders.getItem('InsideHorizontal').style = 'Double';
      const rule = sheet.getRange('A1:H20').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A1=""';
      rule.custom.format.fill.color = '#EEEEEE';
      sheet.getRange('G3:H8').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'A,B' },
      };
    });
    const before = snapshotOf(host.book);
    expect((await fillAchievement()).ok).toBe(true);
    expect((await restore()).ok).toBe(true);
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('after a column was inserted the two columns are found no more, and nothing is guessed', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    await edit((sheet) => sheet.getRange('C:C').insert('Right'));
    const before = await formulasOf('A1:J8');
    const result = await restore();
    expect(result.ok && result.value.keptCells.length).toBeGreaterThan(0);
    expect(await formulasOf('A1:J8')).toEqual(before);
    // The formulas that stayed go on working.
    expect(host.book.names.map(({ name }) => name)).toEqual(['SHIHYO_BOUNDS', 'SHIHYO_LETTERS']);
    expect(visibleTabs(host)).toContain('評価基準');
  });

  test('after the rows were sorted, each row gives back its own', async () => {
    const host = await indicatorHost();
    const rows = [3, 4, 5, 6, 7, 8];
    await fillAchievement();
    const formulas = await formulasOf('A3:H8');
    host.userEdit(idOf(host, '指標'), 0, 0, 'x');
    // Row 3 and row 8 change places, as sorting does it.
    const sorted = rows.map((row) => (row === 3 ? 8 : row === 8 ? 3 : row));
    sorted.forEach((from, index) => {
      (formulas[from - 3] ?? []).forEach((content, column) => {
        const moved = String(content).replaceAll(
          new RegExp(`(?<=[A-Z])${from}\\b`, 'g'),
          `${index + 3}`,
        );
        type(host, index + 3, column, moved);
      });
    });
    const result = await restore();
    expect(result).toMatchObject({ ok: true, value: { restoredCells: 14, keptCells: [] } });
    expect((await formulasOf('G2:H8')).flat().every((content) => content === '')).toBe(true);
  });

  test('an edited 評価基準 stays, the cells go back', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    type(host, 3, 2, '98%', '評価基準');
    expect(await restore()).toMatchObject({ ok: true, value: { keptTabs: ['評価基準'] } });
    expect(visibleTabs(host)).toEqual(['指標', '評価基準']);
    expect((await formulasOf('G2:H8')).flat().every((content) => content === '')).toBe(true);
  });

  test('a 評価基準 that was deleted by hand, and an indicator sheet that was', async () => {
    const host = await indicatorHost({ 指標: INDICATOR_ROWS, メモ: [['x']] });
    await fillAchievement();
    await edit((_, { workbook }) => {
      workbook.worksheets.getItem('評価基準').delete();
      workbook.worksheets.getItem('指標').delete();
    });
    const result = await restore();
    expect(result.ok && result.value.keptCells[0]).toBe('指標!G2');
    expect(visibleTabs(host)).toEqual(['メモ']);
    expect(host.book.names).toEqual([]);
  });

  test('rows hidden since, and a filter or protection put on since', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    await edit((sheet) => {
      sheet.getRange('4:5').rowHidden = true;
      sheet.protection.protect();
    });
    const before = snapshotOf(host.book);
    expect(await restore()).toEqual({
      ok: false,
      error: { kind: 'protectedSheet', sheet: '指標' },
    });
    expect(snapshotOf(host.book)).toEqual(before);
    await edit((sheet) => {
      sheet.protection.unprotect();
    });
    expect((await restore()).ok).toBe(true);
    expect((await formulasOf('G2:H8')).flat().every((content) => content === '')).toBe(true);
  });

  test('a workbook whose structure was protected since is left alone', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    host.book.structureProtected = true;
    const before = snapshotOf(host.book);
    expect(await restore()).toEqual({ ok: false, error: { kind: 'protectedWorkbook' } });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('saved and opened again in between, also with new sheet ids', async () => {
    const first = await indicatorHost({ 指標: INDICATOR_ROWS, メモ: [['x']] });
    const before = seen(await reopened(first));
    installGlobals(first);
    await fillAchievement();
    expect((await restoreIn(await reopened(first))).seen).toEqual(before);
    const shifted = await reopened(first);
    giveNewIds(shifted);
    const { result } = await restoreIn(shifted);
    expect(result).toMatchObject({
      ok: true,
      value: { restoredCells: 14, keptCells: [], removedTabs: ['評価基準'] },
    });
    expect(visibleTabs(shifted)).toEqual(['指標', 'メモ']);

    async function restoreIn(host: Host) {
      installGlobals(host);
      const result = await restore();
      return { result, seen: seen(host) };
    }
  });

  test('10,000 rows', async () => {
    const host = await indicatorHost({ 指標: manyRows(10_000) });
    const before = snapshotOf(host.book);
    expect((await fillAchievement()).ok).toBe(true);
    host.stats.reset();
    expect((await restore()).ok).toBe(true);
    expect(host.stats.syncs).toBeLessThanOrEqual(6);
    expect(snapshotOf(host.book)).toEqual(before);
  }, 60_000);
});

describe('集計シート作成, then 元に戻す', () => {
  test('a tab renamed by hand keeps its name when it is made anew, and gets it back', async () => {
    const host = await indicatorHost();
    await makeSummary();
    await edit((_, { workbook }) => {
      workbook.worksheets.getItem(TAB).name = '提出用';
    });
    const before = seen(host);
    expect((await makeSummary()).ok).toBe(true);
    expect(visibleTabs(host)).toEqual(['指標', '提出用']);
    expect((await restore()).ok).toBe(true);
    expect(seen(host)).toEqual(before);
  });

  test('a tab deleted by hand, then taken back', async () => {
    const host = await indicatorHost();
    const before = snapshotOf(host.book);
    await makeSummary();
    await edit((_, { workbook }) => {
      workbook.worksheets.getItem(TAB).delete();
    });
    expect(await restore()).toMatchObject({ ok: true, value: { removedTabs: [], keptTabs: [] } });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('the only visible tab may be the one that is made anew', async () => {
    const host = await indicatorHost();
    await makeSummary();
    await edit((sheet) => {
      sheet.visibility = 'Hidden';
    });
    expect((await makeSummary()).ok).toBe(true);
    expect(visibleTabs(host)).toEqual([TAB]);
    expect((await restore()).ok).toBe(true);
    expect(visibleTabs(host)).toEqual([TAB]);
  });

  test('the tab that was replaced comes back beside a new one that was edited', async () => {
    const host = await indicatorHost();
    await makeSummary();
    type(host, 1, 0, '手で直した題名', TAB);
    await makeSummary({ editedTab: 'replace' });
    type(host, 1, 0, 'もう一度直した', TAB);
    expect(await restore()).toMatchObject({ ok: true, value: { keptTabs: [TAB] } });
    const titles = host.book.sheets.map(({ cells }) => cells.get(0)?.value);
    expect(titles).toContain('手で直した題名');
    expect(titles).toContain('もう一度直した');
    expect(visibleTabs(host).length).toBe(3);
  });

  test('with new sheet ids, a made tab is still output, still replaced, and no other is touched', async () => {
    const host = await indicatorHost({ 指標: INDICATOR_ROWS, メモ: [['x']] });
    await makeSummary();
    giveNewIds(host);
    const checked = await checkYear();
    expect(checked.ok && checked.value.understanding.tables.map(({ sheet }) => sheet)).toEqual([
      '指標',
    ]);
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await makeSummary()).ok).toBe(true);
      expect(visibleTabs(host)).toEqual(['指標', 'メモ', TAB]);
      giveNewIds(host);
    }
    expect((await restore()).ok).toBe(true);
    expect(visibleTabs(host)).toEqual(['指標', 'メモ', TAB]);
  });

  test('a tab put aside that somebody has found and named is theirs', async () => {
    const host = await indicatorHost();
    await makeSummary();
    await makeSummary();
    const aside = host.book.sheets.find(({ visibility }) => visibility === 'VeryHidden');
    if (aside) Object.assign(aside, { name: '去年の控え', visibility: 'Visible' });
    await makeSummary();
    expect(visibleTabs(host)).toContain('去年の控え');
  });
});

describe('an action that was cut off', () => {
  afterEach(() => {
    setAnswerDeadline();
  });

  async function actionsOf(job: () => Promise<unknown>): Promise<number> {
    const probe = await indicatorHost();
    probe.stats.reset();
    await job();
    return probe.stats.actions;
  }

  test.each([
    ['達成率・達成度', fillAchievement],
    ['集計シート作成', makeSummary],
  ] as const)(
    '%s: every button says so, and 元に戻す restores all',
    async (_, job) => {
      const actions = await actionsOf(job);
      const step = Math.max(1, Math.floor(actions / 40));
      let torn = 0;
      for (let action = 1; action <= actions; action += step) {
        const host = await indicatorHost();
        const before = snapshotOf(host.book);
        setAnswerDeadline(30);
        host.faults.silentAtAction(action);
        const result = await job();
        setAnswerDeadline();
        host.faults.clear();
        installGlobals(createHost({ book: host.book }));
        if (result.ok) continue;
        expect(result.error.kind).toBe('connectionLost');
        const journal = host.book.customXmlParts.find(({ xml }) => xml.startsWith('<journal'));
        if (journal?.xml.includes('"state":"started"')) {
          torn += 1;
          const now = snapshotOf(host.book);
          for (const press of [checkYear, fillAchievement, makeSummary]) {
            expect(await press()).toEqual({ ok: false, error: { kind: 'interrupted' } });
          }
          expect(snapshotOf(host.book)).toEqual(now);
        }
        expect((await restore()).ok).toBe(journal !== undefined);
        expect(snapshotOf(host.book)).toEqual(before);
      }
      expect(torn).toBeGreaterThan(5);
    },
    60_000,
  );
});

describe('parts that are damaged or double', () => {
  function part(host: Host, namespace: string) {
    return host.book.customXmlParts.find(({ namespaceUri }) => namespaceUri === namespace);
  }

  test('a damaged journal: nothing to take back, nothing lost, the next action works', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    const journal = part(host, 'urn:shihyo:journal:1');
    if (journal) journal.xml = '<journal xmlns="urn:shihyo:journal:1">{"runs":</journal>';
    const before = seen(host);
    expect(await restore()).toEqual({ ok: false, error: { kind: 'nothingToRestore' } });
    expect(seen(host)).toEqual(before);
    expect((await fillAchievement()).ok).toBe(true);
    expect((await restore()).ok).toBe(true);
    expect(seen(host)).toEqual(before);
  });

  test('a damaged store: what was filled is asked about, never overwritten', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    const store = part(host, 'urn:shihyo:store:1');
    if (store) store.xml = '<store xmlns="urn:shihyo:store:1">{</store>';
    const before = await formulasOf('G2:J8');
    expect((await fillAchievement()).ok).toBe(true);
    expect(await formulasOf('G2:J8')).toEqual(before);
  });

  test('two journals: the later one counts, as when it was written', async () => {
    const host = await indicatorHost();
    const before = seen(host);
    await fillAchievement();
    const journal = part(host, 'urn:shihyo:journal:1');
    if (!journal) throw new Error('no journal');
    host.book.customXmlParts.unshift({
      ...journal,
      id: '{other}',
      xml: '<journal xmlns="urn:shihyo:journal:1">{}</journal>',
    });
    expect((await restore()).ok).toBe(true);
    expect(seen(host)).toEqual(before);
  });
});

describe('others at work', () => {
  test('a dismissal during a job is told to wait: the job would overwrite it', async () => {
    await indicatorHost();
    const checked = await checkYear();
    const finding = checked.ok ? checked.value.findings[0] : undefined;
    if (!finding) throw new Error('no finding');
    const [job, dismissal] = await Promise.all([
      fillAchievement(),
      dismissFinding(finding, '確認済'),
    ]);
    expect(job.ok).toBe(true);
    expect(dismissal).toEqual({ ok: false, error: { kind: 'busy' } });
    expect((await dismissFinding(finding, '確認済')).ok).toBe(true);
    const again = await checkYear();
    expect(again.ok && again.value.dismissedCount).toBe(1);
  });
});
