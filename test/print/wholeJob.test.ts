import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillAchievement } from '../../src/actions/fillAchievement';
import { makeSummary } from '../../src/actions/makeSummary';
import { createHost } from '../../src/sandbox/host/host';
import type { BookModel } from '../../src/sandbox/host/model';
import { installGlobals } from '../../src/sandbox/host/nodeClient';
import { openXlsx, saveXlsx } from '../../src/sandbox/host/xlsx';
import { hirakataLayout } from '../support/hirakataYear';
import { indicatorHost, manyRows } from '../support/indicatorBook';
import { print } from '../support/libreOffice';
import { printed } from '../support/printing';

async function opened(bytes: Uint8Array): Promise<BookModel> {
  const result = await openXlsx(bytes, 'book.xlsx');
  if (!result.ok) throw new Error(result.why);
  return result.book;
}

async function seedBook(): Promise<BookModel> {
  return opened(readFileSync('seeds/hirakata-r6.xlsx'));
}

/** The book as LibreOffice gives it back after computing every formula anew. */
async function recalculated(book: BookModel): Promise<BookModel> {
  const folder = mkdtempSync(join(tmpdir(), 'shihyo-job-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), await saveXlsx(withoutResults(book)));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'ods',
        '--outdir',
        folder,
        join(folder, 'in.xlsx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.ods'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return await opened(readFileSync(join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The book with every formula's result taken away: what comes back was computed elsewhere. */
function withoutResults(book: BookModel): BookModel {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, cell]) => [
        key,
        cell.formula === undefined ? cell : { ...cell, value: 'not computed', isError: false },
      ]),
    ),
  }));
  return { ...book, sheets };
}

/** Formula cells of a sheet: key → value. */
function formulaValues(book: BookModel, name: string): ReadonlyMap<number, unknown> {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  const found = new Map<number, unknown>();
  for (const [key, cell] of sheet?.cells ?? []) {
    if (cell.formula !== undefined) found.set(key, cell.value);
  }
  return found;
}

printed()('the jobs of the ribbon, judged by LibreOffice', () => {
  test('the tab that 集計シート作成 writes prints on the computed number of A4 pages, every word', async () => {
    const host = createHost({ book: await seedBook() });
    installGlobals(host);
    const made = await makeSummary();
    if (!made.ok) throw new Error(made.error.kind);
    const [tab] = made.value.tabs;
    // LibreOffice prints every sheet that has a print area, hidden ones too.
    const sheets = host.book.sheets.filter(({ name }) => name === tab?.name);
    const onlyTab: BookModel = {
      ...host.book,
      sheets,
      names: [],
      activeSheetId: sheets[0]?.id ?? '',
    };
    const paper = print(await saveXlsx(onlyTab));
    expect(paper.pageCount).toBe(tab?.pageCount);
    const text = paper.text.replace(/\s/g, '');
    const lost = hirakataLayout()
      .cells.flatMap(({ content }) => (content?.kind === 'text' ? [content.text] : []))
      .filter((each) => !text.includes(each.replace(/\s/g, '')));
    expect(lost).toEqual([]);
  }, 120_000);

  test('formulas of the real year compute to the same values', async () => {
    const host = createHost({ book: await seedBook() });
    installGlobals(host);
    expect((await fillAchievement()).ok).toBe(true);
    const ours = formulaValues(host.book, '指標');
    expect(ours.size).toBeGreaterThanOrEqual(8);
    expect(close(formulaValues(await recalculated(host.book), '指標'), ours)).toEqual([]);
  }, 120_000);

  test('and so do those of 2,000 rows, open figures, zeros and texts among them', async () => {
    const rows = manyRows(2_000).map((row, index) =>
      index < 2 ? row : row.map((value, column) => (column === 4 ? actual(index, value) : value)),
    );
    const host = await indicatorHost({ 指標: rows });
    expect((await fillAchievement()).ok).toBe(true);
    // Figures change after the formulas were written: they must follow without the add-in.
    host.userEdit(host.book.sheets[0]?.id ?? '', 2, 4, '');
    host.userEdit(host.book.sheets[0]?.id ?? '', 3, 4, '集計中');
    host.userEdit(host.book.sheets[0]?.id ?? '', 4, 3, '0');
    const ours = formulaValues(host.book, '指標');
    expect(ours.size).toBeGreaterThan(3_500);
    expect([...new Set(ours.values())].filter((value) => String(value).startsWith('#'))).toEqual(
      [],
    );
    expect(close(formulaValues(await recalculated(host.book), '指標'), ours)).toEqual([]);
  }, 180_000);
});

function actual(index: number, value: unknown) {
  if (index % 97 === 0) return '';
  if (index % 89 === 0) return 0;
  if (index % 83 === 0) return '集計中';
  return Number(value) / (index % 3 === 0 ? 8 : 1);
}

/** Cells in which two computations differ beyond the last digits of a binary number. */
function close(
  theirs: ReadonlyMap<number, unknown>,
  ours: ReadonlyMap<number, unknown>,
): readonly string[] {
  return [...ours].flatMap(([key, value]) => {
    const other = theirs.get(key);
    const same =
      typeof value === 'number' && typeof other === 'number'
        ? Math.abs(value - other) < 1e-11
        : value === other;
    const place = `row ${Math.floor(key / 16384) + 1} column ${(key % 16384) + 1}`;
    return same ? [] : [`${place}: ${String(value)} here, ${String(other)} there`];
  });
}
