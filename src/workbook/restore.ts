import { cellAddress, rectAddress } from '../core/sheet/address';
import { queueLookBack } from './cellLook';
import { isFormula, queueContents, queueFormats } from './cellText';
import { fingerprintOf } from './fingerprint';
import type { Journal } from './journal';
import { type RestoreState, readRestoreState, type RunState, type TabState } from './restoreState';
import { Refusal, runInWorkbook } from './run';
import { decodeStore, EMPTY_STORE, encodeStore } from './store';
import { uniqueTabName } from './tabName';
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

async function restoreAction(isMeant: (journal: Journal) => boolean): Promise<Result<Restoration>> {
  let hasStarted = false;
  const result = await runInWorkbook('wait', async (context) => {
    const state = await readRestoreState(context);
    if (!isMeant(state.journal)) throw new Refusal({ kind: 'nothingToRestore' });
    const restoration = await survey(state);
    queueRestore(context, state, restoration);
    hasStarted = true;
    await context.sync();
    return publicPart(restoration);
  });
  // The journal goes last: it is still there, and putting back can be repeated.
  const isTorn = !result.ok && hasStarted && result.error.kind !== 'connectionLost';
  return isTorn ? { ok: false, error: { kind: 'interrupted' } } : result;
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
  /** Formulas that stay refer to the action's names: those stay too, with the tab they point to. */
  readonly areNamesUsed: boolean;
}

/** A cell that goes back: its row now (0-based), and its place in the journaled run. */
interface BackRow {
  readonly row: number;
  readonly offset: number;
  /** It holds what it held before: only its look goes back. */
  readonly isBackAlready: boolean;
}

async function survey({ journal, runs, tabs }: RestoreState): Promise<Survey> {
  const rows = runs.map((state) => {
    const { run, rows: places } = state;
    if (!isFound(journal, state)) return [];
    return places.flatMap((place, offset): BackRow[] => {
      if (!place) return [];
      const isAsWritten = place.content === run.after[offset];
      const isAsBefore = place.content === run.before[offset];
      const isBackAlready = isAsBefore && !isAsWritten;
      return isAsWritten || isAsBefore ? [{ row: place.row, offset, isBackAlready }] : [];
    });
  });
  const areNamesUsed = isAnyNameUsed(journal, runs, rows);
  return {
    journal,
    rows,
    keptCells: runs.flatMap((state) => keptCells(journal, state)),
    tabs: await Promise.all(
      tabs.map(async (tab) => ({
        tab,
        isKept:
          tab.made !== null &&
          (areNamesUsed ||
            (tab.fingerprint !== null && (await fingerprintOf(tab.fingerprint)) !== tab.expected)),
      })),
    ),
    areNamesUsed,
  };
}

/**
 * Whether anything of a run is where it was written. Where nothing is, the column may have been moved:
 * what stands there now is somebody's. A torn action may have written nothing of it yet.
 */
function isFound({ state }: Journal, { run, sheet, rows }: RunState): boolean {
  if (!sheet) return false;
  return state === 'started' || rows.some((place, offset) => place?.content === run.after[offset]);
}

/** Cells that are neither as the action left them nor back already. */
function keptCells(journal: Journal, state: RunState): readonly string[] {
  const { run, sheet, rows } = state;
  if (!sheet || !isFound(journal, state)) {
    return [`${sheet?.name ?? run.sheet}!${rectAddress({ ...run, columnCount: 1 })}`];
  }
  return rows.flatMap((place, offset) => {
    const isKnown = place?.content === run.after[offset] || place?.content === run.before[offset];
    if (place && isKnown) return [];
    return [`${sheet.name}!${cellAddress(place?.row ?? run.row + offset, run.column)}`];
  });
}

function isAnyNameUsed(journal: Journal, runs: readonly RunState[], rows: Survey['rows']): boolean {
  const placeOf = ({ run, sheet }: RunState, row: number) =>
    `${sheet?.id ?? ''}:${run.column}:${row}`;
  const back = new Set(
    runs.flatMap((state, index) => (rows[index] ?? []).map(({ row }) => placeOf(state, row))),
  );
  return runs.some((state) => {
    const isMoved = state.sheet !== null && !isFound(journal, state);
    if (isMoved && state.run.after.some(isFormula)) return true;
    return state.formulas.some(
      ({ row, content }) =>
        !back.has(placeOf(state, row)) &&
        journal.names.some(({ name }) => String(content).includes(name)),
    );
  });
}

function publicPart({ journal, rows, keptCells, tabs }: Survey): Restoration {
  return {
    action: journal.action,
    at: journal.at,
    restoredCells: rows.flat().filter(({ isBackAlready }) => !isBackAlready).length,
    removedTabs: tabs.filter(({ tab, isKept }) => tab.made && !isKept).map(({ tab }) => tab.name),
    keptCells,
    keptTabs: tabs.filter(({ isKept }) => isKept).map(({ tab }) => tab.name),
  };
}

function queueRestore(
  context: Excel.RequestContext,
  state: RestoreState,
  { rows, tabs, areNamesUsed }: Survey,
): void {
  const { journal, journalPart, runs, names, tabNames } = state;
  runs.forEach((run, index) => {
    queueRunBack(context, run, rows[index] ?? []);
  });
  for (const { tab, isKept } of tabs) queueTabBack(tab, isKept, tabNames);
  for (const { item, before } of names) {
    if (areNamesUsed || item.isNullObject) continue;
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
  { run, sheet: found }: RunState,
  rows: readonly BackRow[],
): void {
  if (!found) return;
  const sheet = context.workbook.worksheets.getItem(found.id);
  for (const { row, offset, count, isBackAlready } of neighbours(rows)) {
    const range = sheet.getRangeByIndexes(row, run.column, count, 1);
    const formats = run.beforeFormats.slice(offset, offset + count);
    const contents = run.before.slice(offset, offset + count);
    if (run.lookBefore) queueLookBack(range, run.lookBefore, count);
    queueFormats(range, formats);
    if (!isBackAlready) queueContents(sheet, row, run.column, contents, formats);
    // A formula in a General cell takes over the format of the cells it refers to.
    if (!isBackAlready && contents.some(isFormula)) queueFormats(range, formats);
    if (run.wrapBefore !== null) range.format.wrapText = run.wrapBefore;
  }
}

/** Cells that go back in the same way and are neighbours both in the sheet and in the journal. */
interface Block extends BackRow {
  readonly count: number;
}

function neighbours(rows: readonly BackRow[]): readonly Block[] {
  const found: Block[] = [];
  for (const back of rows) {
    const last = found.at(-1);
    const isNext =
      last !== undefined &&
      last.row === back.row - last.count &&
      last.offset === back.offset - last.count &&
      last.isBackAlready === back.isBackAlready;
    if (isNext) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ ...back, count: 1 });
  }
  return found;
}

function queueTabBack(
  { made, replaced }: TabState,
  isKept: boolean,
  tabNames: readonly string[],
): void {
  // Shown first: Excel refuses to delete the last visible sheet.
  if (replaced) replaced.sheet.visibility = 'Visible';
  if (made && !isKept) made.delete();
  if (!replaced) return;
  const others = tabNames.filter((name) => isKept || name !== made?.name);
  replaced.sheet.name = uniqueTabName(replaced.name, others);
}
