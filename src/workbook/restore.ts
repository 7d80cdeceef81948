import { cellAddress } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/cell';
import { queueContents } from './cellText';
import { fingerprintOf, type PendingFingerprint, queueFingerprint } from './fingerprint';
import { type ColumnRun, decodeJournal, type Journal, JOURNAL_PART } from './journal';
import { Refusal, runInWorkbook } from './run';
import { decodeStore, EMPTY_STORE, encodeStore, type Store, STORE_PART } from './store';
import type { Result } from './workbookError';

/** What putting back would do, or did. */
export interface Restoration {
  readonly action: Journal['action'];
  readonly at: string;
  readonly restoredCells: number;
  readonly removedTabs: readonly string[];
  /** Cells and tabs someone has changed since the action: kept as they are. */
  readonly keptCells: readonly string[];
  readonly keptTabs: readonly string[];
}

/**
 * Puts back what the last action changed: cells, formats, added tabs, names and the store. Cells
 * and tabs that someone has changed since are kept and listed. Can be repeated: what is back
 * already stays.
 */
export function restoreLast(): Promise<Result<Restoration>> {
  return runInWorkbook('wait', async (context) => {
    const state = await lookAround(context);
    const restoration = await survey(state);
    queueRestore(context, state, restoration);
    await context.sync();
    return publicPart(restoration);
  });
}

/** Says what `restoreLast` would do, and changes nothing. */
export function previewRestore(): Promise<Result<Restoration>> {
  return runInWorkbook('refuse', async (context) =>
    publicPart(await survey(await lookAround(context))),
  );
}

interface State {
  readonly journal: Journal;
  readonly journalPart: Excel.CustomXmlPart;
  readonly storePart: Excel.CustomXmlPart | undefined;
  readonly store: Store | null;
  readonly runs: readonly RunState[];
  readonly tabs: readonly TabState[];
  readonly names: readonly { readonly item: Excel.NamedItem; readonly before: string | null }[];
}

interface RunState {
  readonly run: ColumnRun;
  /** What the cells hold now, in R1C1 notation; empty when the sheet is gone. */
  readonly current: readonly CellValue[];
}

interface TabState {
  readonly made: Excel.Worksheet | null;
  readonly fingerprint: PendingFingerprint | null;
  readonly replaced: { readonly sheet: Excel.Worksheet; readonly name: string } | null;
  readonly name: string;
  readonly expected: string;
}

async function lookAround(context: Excel.RequestContext): Promise<State> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const journalParts = workbook.customXmlParts.getByNamespace(JOURNAL_PART.namespace);
  const storeParts = workbook.customXmlParts.getByNamespace(STORE_PART.namespace);
  journalParts.load('items/id');
  storeParts.load('items/id');
  worksheets.load('items/id,items/name');
  await context.sync();

  const journalPart = journalParts.items.at(-1);
  if (!journalPart) throw new Refusal({ kind: 'nothingToRestore' });
  const storePart = storeParts.items.at(-1);
  const journalXml = journalPart.getXml();
  const storeXml = storePart?.getXml();
  await context.sync();

  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result, not a property
  const journal = decodeJournal(journalXml.value);
  if (!journal) throw new Refusal({ kind: 'nothingToRestore' });
  const sheets = worksheets.items;
  const tabs = journal.tabs.map((tab) => tabState(sheets, journal, tab));
  const names = journal.names.map(({ name, before }) => ({
    item: workbook.names.getItemOrNullObject(name).load('formula'),
    before,
  }));
  const runs = await readRuns(context, sheets, journal.runs);
  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result, not a property
  const store = storeXml ? decodeStore(storeXml.value) : null;
  return { journal, journalPart, storePart, store, runs, tabs, names };
}

/** Characters of formulas that one answer may carry: Excel on the web stops at 5 MB. */
const CHARACTERS_PER_ANSWER = 3_000_000;

/** Reads the journaled cells as they are now, in as few round trips as their size allows. */
async function readRuns(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  runs: readonly ColumnRun[],
): Promise<readonly RunState[]> {
  const pending: { readonly run: ColumnRun; readonly ranges: Excel.Range[] }[] = [];
  let queued = 0;
  for (const run of runs) {
    const sheet = sheets.find(({ id }) => id === run.sheetId);
    const ranges: Excel.Range[] = [];
    pending.push({ run, ranges });
    if (!sheet) continue;
    sheet.protection.load('protected');
    sheet.autoFilter.load('isDataFiltered');
    const longest = Math.max(...run.after.map((content) => String(content).length), 1);
    const rowsPerAnswer = Math.max(1, Math.floor(CHARACTERS_PER_ANSWER / longest));
    for (let offset = 0; offset < run.rowCount; offset += rowsPerAnswer) {
      const rowCount = Math.min(rowsPerAnswer, run.rowCount - offset);
      ranges.push(
        sheet.getRangeByIndexes(run.row + offset, run.column, rowCount, 1).load('formulasR1C1'),
      );
      queued += rowCount * longest;
      if (queued < CHARACTERS_PER_ANSWER) continue;
      // One answer may not carry more.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      queued = 0;
    }
  }
  await context.sync();
  return pending.map(({ run, ranges }) => {
    const sheet = sheets.find(({ id }) => id === run.sheetId);
    if (sheet?.protection.protected) {
      throw new Refusal({ kind: 'protectedSheet', sheet: sheet.name });
    }
    if (sheet?.autoFilter.isDataFiltered) {
      throw new Refusal({ kind: 'filteredSheet', sheet: sheet.name });
    }
    return {
      run,
      current: ranges.flatMap((range) =>
        (range.formulasR1C1 as CellValue[][]).map(([content = '']) => content),
      ),
    };
  });
}

function tabState(
  sheets: readonly Excel.Worksheet[],
  journal: Journal,
  tab: Journal['tabs'][number],
): TabState {
  const wasThere = new Set(journal.tabIdsBefore);
  const made = sheets.find(
    ({ id, name }) =>
      !wasThere.has(id) &&
      (id === tab.id || (tab.id === '' && (name === tab.name || name === tab.temporaryName))),
  );
  const { replaced } = tab;
  const aside = replaced && sheets.find(({ id }) => id === replaced.id);
  return {
    made: made ?? null,
    fingerprint: made && tab.id !== '' ? queueFingerprint(made) : null,
    replaced: replaced && aside ? { sheet: aside, name: replaced.name } : null,
    name: tab.name,
    expected: tab.fingerprint,
  };
}

/** What is to be put back, cell by cell and tab by tab. */
interface Survey {
  readonly journal: Journal;
  /** Per run: 0-based offsets of the rows that go back. */
  readonly rows: readonly (readonly number[])[];
  readonly keptCells: readonly string[];
  readonly tabs: readonly { readonly tab: TabState; readonly isKept: boolean }[];
}

async function survey({ journal, runs, tabs }: State): Promise<Survey> {
  const keptCells: string[] = [];
  const rows = runs.map(({ run, current }) =>
    run.after.flatMap((after, offset) => {
      const content = current[offset];
      if (content === after) return [offset];
      const isBackAlready = content === run.before[offset];
      if (!isBackAlready) {
        keptCells.push(`${run.sheet}!${cellAddress(run.row + offset, run.column)}`);
      }
      return [];
    }),
  );
  return {
    journal,
    rows,
    keptCells,
    tabs: await Promise.all(
      tabs.map(async (tab) => ({
        tab,
        isKept: tab.fingerprint !== null && (await fingerprintOf(tab.fingerprint)) !== tab.expected,
      })),
    ),
  };
}

function publicPart({ journal, rows, keptCells, tabs }: Survey): Restoration {
  return {
    action: journal.action,
    at: journal.at,
    restoredCells: rows.reduce((count, { length }) => count + length, 0),
    removedTabs: tabs.filter(({ tab, isKept }) => tab.made && !isKept).map(({ tab }) => tab.name),
    keptCells,
    keptTabs: tabs.filter(({ isKept }) => isKept).map(({ tab }) => tab.name),
  };
}

function queueRestore(context: Excel.RequestContext, state: State, { rows, tabs }: Survey): void {
  const { journal, journalPart, runs, names } = state;
  runs.forEach(({ run }, index) => {
    queueRunBack(context, run, rows[index] ?? []);
  });
  for (const { tab, isKept } of tabs) queueTabBack(tab, isKept);
  for (const { item, before } of names) {
    if (item.isNullObject) continue;
    if (before === null) item.delete();
    else item.formula = before;
  }
  queueStoreBack(state, journal.storeBefore);
  journalPart.delete();
}

/** Only what the action remembered goes back: settings and dismissals made since stay. */
function queueStoreBack({ storePart, store }: State, xmlBefore: string | null): void {
  if (!storePart || !store) return;
  const before = (xmlBefore === null ? null : decodeStore(xmlBefore)) ?? EMPTY_STORE;
  const { madeTabs, writtenValues } = before;
  const xml = encodeStore({ ...store, madeTabs, writtenValues });
  if (xmlBefore === null && xml === encodeStore(EMPTY_STORE)) storePart.delete();
  else storePart.setXml(xml);
}

function queueRunBack(
  context: Excel.RequestContext,
  run: ColumnRun,
  offsets: readonly number[],
): void {
  const sheet = context.workbook.worksheets.getItem(run.sheetId);
  for (const { start, end } of neighbours(offsets)) {
    const row = run.row + start;
    const range = sheet.getRangeByIndexes(row, run.column, end - start, 1);
    const formats = run.beforeFormats.slice(start, end);
    if (run.wasPlain) range.clear('All');
    range.numberFormat = formats.map((format) => [format]);
    queueContents(sheet, row, run.column, run.before.slice(start, end), formats);
  }
}

/** Ascending offsets as half-open runs of neighbours. */
function neighbours(
  offsets: readonly number[],
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const offset of offsets) {
    const last = found.at(-1);
    if (last?.end === offset) last.end += 1;
    else found.push({ start: offset, end: offset + 1 });
  }
  return found;
}

function queueTabBack({ made, replaced }: TabState, isKept: boolean): void {
  if (isKept) return;
  made?.delete();
  if (!replaced) return;
  replaced.sheet.name = replaced.name;
  replaced.sheet.visibility = 'Visible';
}
