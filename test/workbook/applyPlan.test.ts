import fc from 'fast-check';
import { applyPlan } from '../../src/workbook/applyPlan';
import type { ChangePlan, ColumnWrite } from '../../src/workbook/plan';
import { readBook } from '../../src/workbook/readBook';
import { previewRestore, restoreLast } from '../../src/workbook/restore';
import { runInWorkbook, setAnswerDeadline } from '../../src/workbook/run';
import { EMPTY_STORE } from '../../src/workbook/store';
import type { WorkbookError } from '../../src/workbook/workbookError';
import type { Host } from '../../src/sandbox/host/host';
import { indicatorHost } from '../support/indicatorBook';
import { snapshotOf } from '../support/snapshot';

async function read() {
  const result = await runInWorkbook('refuse', readBook);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function sheetId(host: Host): string {
  return host.book.sheets[0]?.id ?? '';
}

/** Writes beside the data: G3:G8, a new column whose rows are named by column B. */
function columnPlan(host: Host, change: Partial<ColumnWrite> = {}): ChangePlan {
  const contents = ['=RC[-2]/RC[-3]', '5-2', '=RC[-2]/RC[-3]', '007', 1.5, '未集計'];
  return {
    action: 'fillAchievement',
    columns: [
      {
        sheetId: sheetId(host),
        sheet: '指標',
        row: 2,
        column: 6,
        contents,
        expected: contents.map(() => ''),
        anchorColumn: 1,
        numberFormat: '0.0%',
        styleFromColumn: 5,
        ...change,
      },
    ],
    reliesOn: [],
    tabs: [],
    names: [{ name: 'SHIHYO_BOUNDS', formula: '=指標!$D$3' }],
    store: EMPTY_STORE,
  };
}

async function edit(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('指標'), context);
    await context.sync();
  });
}

async function contentsOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('指標').getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}

describe('writing', () => {
  test('text stays text, formulas and numbers arrive, in three round trips', async () => {
    const host = await indicatorHost();
    const book = await read();
    host.stats.reset();
    expect((await applyPlan(book, columnPlan(host))).ok).toBe(true);
    expect(host.stats.syncs).toBe(3);
    expect(await contentsOf('G3:G8')).toEqual([
      ['=E3/D3'],
      ['5-2'],
      ['=E5/D5'],
      ['007'],
      [1.5],
      ['未集計'],
    ]);
  });

  test('any text arrives unchanged, never as a number, a date or a formula', async () => {
    const host = await indicatorHost();
    const awkward = fc.oneof(
      fc.constantFrom('5-2', '1/3', '007', '10%', '+1', '-', '@x', "'a", '１２３', 'TRUE', '#REF!'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 8 }), async (texts) => {
        const safe = texts.filter((text) => !text.startsWith('='));
        fc.pre(safe.length > 0);
        await edit((sheet) => sheet.getRange('G:G').clear());
        const plan = columnPlan(host, {
          contents: safe,
          expected: safe.map(() => ''),
          numberFormat: null,
          styleFromColumn: null,
        });
        expect((await applyPlan(await read(), plan)).ok).toBe(true);
        expect(await contentsOf(`G3:G${safe.length + 2}`)).toEqual(safe.map((text) => [text]));
      }),
      { numRuns: 40 },
    );
  });
});

describe('refusing before anything is written', () => {
  const cases: readonly [string, WorkbookError['kind'], (host: Host) => Promise<void>][] = [
    ['a protected sheet', 'protectedSheet', () => edit((sheet) => sheet.protection.protect())],
    [
      'a filter that is on',
      'filteredSheet',
      () =>
        edit((sheet) => {
          sheet.autoFilter.apply('A2:F8', 0, { filterOn: 'Values', values: ['広報'] });
        }),
    ],
    ['merged cells', 'mergedTarget', () => edit((sheet) => sheet.getRange('G4:G5').merge())],
    [
      'another table in the way',
      'tableCollision',
      () => edit((sheet) => void sheet.tables.add('G3:H8', true)),
    ],
    [
      'something typed where nothing was',
      'occupiedTarget',
      () => edit((sheet) => (sheet.getRange('G5').values = [['手入力']])),
    ],
  ];

  test.each(cases)('%s', async (_, kind, prepare) => {
    const host = await indicatorHost();
    const isSeenByReading = kind !== 'occupiedTarget';
    const early = isSeenByReading ? null : await read();
    await prepare(host);
    const book = early ?? (await read());
    const before = snapshotOf(host.book);
    const result = await applyPlan(book, columnPlan(host));
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('a workbook opened read-only', async () => {
    const host = await indicatorHost();
    host.book.readOnly = true;
    const before = snapshotOf(host.book);
    const result = await applyPlan(await read(), columnPlan(host));
    expect(result).toEqual({ ok: false, error: { kind: 'readOnlyWorkbook' } });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test.each([
    [
      'a figure that was changed',
      (sheet: Excel.Worksheet) => (sheet.getRange('E5').values = [[9]]),
    ],
    [
      'a row that was put in',
      (sheet: Excel.Worksheet) => void sheet.getRange('4:4').insert('Down'),
    ],
  ])('%s between reading and writing', async (_, change) => {
    const host = await indicatorHost();
    const book = await read();
    const relied = { sheetId: sheetId(host), row: 2, rowCount: 6, columns: [1, 3, 4] };
    await edit((sheet) => {
      change(sheet);
    });
    const before = snapshotOf(host.book);
    const result = await applyPlan(book, { ...columnPlan(host), reliesOn: [relied] });
    expect(result).toMatchObject({ ok: false, error: { kind: 'changedMeanwhile' } });
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('a cell that says something else than the plan saw', async () => {
    const host = await indicatorHost();
    const book = await read();
    const plan = columnPlan(host, { column: 5, expected: ['', '', '', '', '', '3月末に確定'] });
    await edit((sheet) => (sheet.getRange('F8').values = [['4月末に確定']]));
    const before = snapshotOf(host.book);
    expect(await applyPlan(book, plan)).toEqual({
      ok: false,
      error: { kind: 'changedMeanwhile', sheet: '指標', address: 'F8' },
    });
    expect(snapshotOf(host.book)).toEqual(before);
  });
});

describe('faults', () => {
  afterEach(() => {
    setAnswerDeadline();
  });

  test('an answer that comes after the person was told that none came is not acted upon', async () => {
    const host = await indicatorHost();
    const book = await read();
    const before = snapshotOf(host.book);
    setAnswerDeadline(30);
    // Somebody has left a cell in edit mode.
    host.setCellEditing(true);
    const result = await applyPlan(book, columnPlan(host));
    expect(result).toEqual({ ok: false, error: { kind: 'connectionLost' } });
    host.setCellEditing(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(snapshotOf(host.book)).toEqual(before);
  });

  test('whichever action fails, the workbook is as before and the person is told', async () => {
    const first = await indicatorHost();
    const book = await read();
    first.stats.reset();
    await applyPlan(book, columnPlan(first));
    const actions = first.stats.actions;
    expect(actions).toBeGreaterThan(20);
    for (let action = 1; action <= actions; action += 1) {
      const host = await indicatorHost();
      const plan = columnPlan(host);
      const readNow = await read();
      const before = snapshotOf(host.book);
      host.stats.reset();
      host.faults.failAction(action, 'GeneralException');
      const result = await applyPlan(readNow, plan);
      expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
      expect(snapshotOf(host.book)).toEqual(before);
    }
  }, 60_000);

  test.each([1, 2, 3])(
    'silence from request %i on: putting back later restores everything',
    async (n) => {
      const host = await indicatorHost();
      const book = await read();
      const before = snapshotOf(host.book);
      setAnswerDeadline(100);
      host.stats.reset();
      host.faults.silentFromRequest(n);
      const result = await applyPlan(book, columnPlan(host));
      expect(result).toEqual({ ok: false, error: { kind: 'connectionLost' } });
      host.faults.clear();
      setAnswerDeadline();
      const restored = await restoreLast();
      expect(restored.ok || restored.error.kind === 'nothingToRestore').toBe(true);
      expect(snapshotOf(host.book)).toEqual(before);
    },
  );
});

describe('putting back', () => {
  test('restores values, formats, names and the store exactly', async () => {
    const host = await indicatorHost();
    const before = snapshotOf(host.book);
    await applyPlan(await read(), columnPlan(host));
    const preview = await previewRestore();
    expect(preview).toMatchObject({ ok: true, value: { restoredCells: 6, keptCells: [] } });
    expect(await restoreLast()).toEqual(preview);
    expect(snapshotOf(host.book)).toEqual(before);
    expect(await restoreLast()).toEqual({ ok: false, error: { kind: 'nothingToRestore' } });
  });

  test('keeps and lists what someone has typed over since', async () => {
    const host = await indicatorHost();
    await applyPlan(await read(), columnPlan(host));
    host.userEdit(sheetId(host), 4, 6, '手で直した');
    expect(await restoreLast()).toMatchObject({
      ok: true,
      value: { restoredCells: 5, keptCells: ['指標!G5'] },
    });
    expect((await contentsOf('G3:G8')).flat()).toEqual(['', '', '手で直した', '', '', '']);
  });

  test('finds its rows again after a row was inserted above and between', async () => {
    const host = await indicatorHost();
    await applyPlan(await read(), columnPlan(host));
    await edit((sheet) => {
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('6:6').insert('Down');
    });
    expect(await restoreLast()).toMatchObject({
      ok: true,
      value: { restoredCells: 6, keptCells: [] },
    });
    expect((await contentsOf('G1:G12')).flat().every((content) => content === '')).toBe(true);
  });

  test('works in another session of the same workbook', async () => {
    const host = await indicatorHost();
    const before = snapshotOf(host.book);
    await applyPlan(await read(), columnPlan(host));
    const { createHost } = await import('../../src/sandbox/host/host');
    const { installGlobals } = await import('../../src/sandbox/host/nodeClient');
    installGlobals(createHost({ book: host.book }));
    expect((await restoreLast()).ok).toBe(true);
    expect(snapshotOf(host.book)).toEqual(before);
  });
});
