import { cellAddress } from '../core/sheet/address';
import { queueContents } from './cellText';
import { fingerprintOf } from './fingerprint';
import type { ColumnRun, Journal } from './journal';
import { type RestoreState, readRestoreState, type TabState } from './restoreState';
import { Refusal, runInWorkbook } from './run';
import { decodeStore, EMPTY_STORE, encodeStore } from './store';
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
  return restoreAction(() => true);
}

/** Puts back the action that began at `at`, and never the one before it. */
export function restoreStarted(at: string): Promise<Result<Restoration>> {
  return restoreAction((journal) => journal.at === at);
}

function restoreAction(isMeant: (journal: Journal) => boolean): Promise<Result<Restoration>> {
  return runInWorkbook('wait', async (context) => {
    const state = await readRestoreState(context);
    if (!isMeant(state.journal)) throw new Refusal({ kind: 'nothingToRestore' });
    const restoration = await survey(state);
    queueRestore(context, state, restoration);
    await context.sync();
    return publicPart(restoration);
  });
}

/** Says what `restoreLast` would do, and changes nothing. */
export function previewRestore(): Promise<Result<Restoration>> {
  return runInWorkbook('refuse', async (context) =>
    publicPart(await survey(await readRestoreState(context))),
  );
}

/** What is to be put back, cell by cell and tab by tab. */
interface Survey {
  readonly journal: Journal;
  /** Per run: the cells that go back. */
  readonly rows: readonly (readonly BackRow[])[];
  readonly keptCells: readonly string[];
  readonly tabs: readonly { readonly tab: TabState; readonly isKept: boolean }[];
}

/** A cell that goes back: its row now (0-based), and its place in the journaled run. */
interface BackRow {
  readonly row: number;
  readonly offset: number;
}

async function survey({ journal, runs, tabs }: RestoreState): Promise<Survey> {
  const keptCells: string[] = [];
  const rows = runs.map(({ run, sheetName, rows: places }) =>
    places.flatMap((place, offset): BackRow[] => {
      if (place && place.content === run.after[offset]) return [{ row: place.row, offset }];
      const isBackAlready = place !== null && place.content === run.before[offset];
      const row = place?.row ?? run.row + offset;
      if (!isBackAlready) keptCells.push(`${sheetName}!${cellAddress(row, run.column)}`);
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

function queueRestore(
  context: Excel.RequestContext,
  state: RestoreState,
  { rows, tabs }: Survey,
): void {
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
function queueStoreBack({ storePart, store }: RestoreState, xmlBefore: string | null): void {
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
  rows: readonly BackRow[],
): void {
  const sheet = context.workbook.worksheets.getItem(run.sheetId);
  for (const { row, offset, count } of neighbours(rows)) {
    const range = sheet.getRangeByIndexes(row, run.column, count, 1);
    const formats = run.beforeFormats.slice(offset, offset + count);
    if (run.wasPlain) range.clear('All');
    range.numberFormat = formats.map((format) => [format]);
    queueContents(sheet, row, run.column, run.before.slice(offset, offset + count), formats);
  }
}

/** Rows that are neighbours both in the sheet and in the journal, as blocks. */
function neighbours(
  rows: readonly BackRow[],
): readonly { readonly row: number; readonly offset: number; readonly count: number }[] {
  const found: { row: number; offset: number; count: number }[] = [];
  for (const { row, offset } of rows) {
    const last = found.at(-1);
    if (last && last.row === row - last.count && last.offset === offset - last.count)
      last.count += 1;
    else found.push({ row, offset, count: 1 });
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
