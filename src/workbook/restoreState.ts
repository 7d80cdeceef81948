import type { CellValue } from '../core/sheet/cell';
import { anchorOf, locateRows } from './anchor';
import { type PendingFingerprint, queueFingerprint } from './fingerprint';
import { isFormula } from './cellText';
import { type ColumnRun, decodeJournal, type Journal, JOURNAL_PART } from './journal';
import { Refusal } from './run';
import { sheetKnownAs } from './sheetKnownAs';
import { decodeStore, type Store, STORE_PART } from './store';

/** The journal and what has become of what it names. */
export interface RestoreState {
  readonly journal: Journal;
  readonly journalPart: Excel.CustomXmlPart;
  readonly storePart: Excel.CustomXmlPart | undefined;
  readonly store: Store | null;
  readonly runs: readonly RunState[];
  readonly tabs: readonly TabState[];
  /** The names of all tabs there are. */
  readonly tabNames: readonly string[];
  readonly names: readonly { readonly item: Excel.NamedItem; readonly before: string | null }[];
}

export interface RunState {
  readonly run: ColumnRun;
  /** Null where the sheet is gone. */
  readonly sheet: Excel.Worksheet | null;
  /** Where each journaled cell is now and what it holds (R1C1); null where that is uncertain. */
  readonly rows: readonly (ColumnCell | null)[];
  /** Every formula in and around the run (R1C1). */
  readonly formulas: readonly ColumnCell[];
}

interface ColumnCell {
  readonly row: number;
  readonly content: CellValue;
}

export interface TabState {
  readonly made: Excel.Worksheet | null;
  readonly fingerprint: PendingFingerprint | null;
  readonly replaced: { readonly sheet: Excel.Worksheet; readonly name: string } | null;
  readonly name: string;
  readonly expected: string;
}

/** Reads the journal and everything it names. Refuses where there is none, or no way back now. */
export async function readRestoreState(context: Excel.RequestContext): Promise<RestoreState> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const journalParts = workbook.customXmlParts.getByNamespace(JOURNAL_PART.namespace);
  const storeParts = workbook.customXmlParts.getByNamespace(STORE_PART.namespace);
  journalParts.load('items/id');
  storeParts.load('items/id');
  worksheets.load('items/id,items/name');
  workbook.load('readOnly');
  workbook.protection.load('protected');
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
  if (workbook.readOnly) throw new Refusal({ kind: 'readOnlyWorkbook' });
  if (workbook.protection.protected && journal.tabs.length > 0) {
    throw new Refusal({ kind: 'protectedWorkbook' });
  }
  const sheets = worksheets.items;
  const tabs = journal.tabs.map((tab) => tabState(sheets, journal, tab));
  const names = journal.names.map(({ name, before }) => ({
    item: workbook.names.getItemOrNullObject(name).load('formula'),
    before,
  }));
  const runs = await readRuns(context, sheets, journal.runs);
  const store = storeXml ? decodeStore(storeXml.value) : null;
  const tabNames = sheets.map(({ name }) => name);
  return { journal, journalPart, storePart, store, runs, tabs, tabNames, names };
}

/** Characters of formulas that one answer may carry: Excel on the web stops at 5 MB. */
const CHARACTERS_PER_ANSWER = 3_000_000;

/** Rows above and below the journaled ones in which a moved row is looked for. */
const SEARCHED_ROWS = 500;

/** Reads the journaled columns as they are now, in as few round trips as their size allows. */
async function readRuns(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  runs: readonly ColumnRun[],
): Promise<readonly RunState[]> {
  const pending: (PendingRun | ColumnRun)[] = [];
  let queued = 0;
  for (const run of runs) {
    const sheet = sheetKnownAs(sheets, run.sheetId, run.sheet);
    if (!sheet) {
      pending.push(run);
      continue;
    }
    const request = queueRun(sheet, run);
    pending.push(request);
    queued += request.characters;
    if (queued < CHARACTERS_PER_ANSWER) continue;
    // One answer may not carry more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    queued = 0;
  }
  await context.sync();
  return pending.map((run) =>
    'contents' in run ? runState(run) : { run, sheet: null, rows: [], formulas: [] },
  );
}

interface PendingRun {
  readonly run: ColumnRun;
  readonly sheet: Excel.Worksheet;
  readonly firstRow: number;
  readonly contents: Excel.Range;
  readonly anchors: Excel.Range;
  /** Estimated length of the answer. */
  readonly characters: number;
}

function queueRun(sheet: Excel.Worksheet, run: ColumnRun): PendingRun {
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  const firstRow = Math.max(0, run.row - SEARCHED_ROWS);
  const rowCount = run.row + run.rowCount + SEARCHED_ROWS - firstRow;
  const column = (index: number) => sheet.getRangeByIndexes(firstRow, index, rowCount, 1);
  return {
    run,
    sheet,
    firstRow,
    contents: column(run.column).load('formulasR1C1'),
    anchors: column(run.anchorColumn).load('values'),
    characters: run.after.reduce<number>((sum, content) => sum + String(content).length + 20, 0),
  };
}

function runState({ run, sheet, firstRow, contents, anchors }: PendingRun): RunState {
  if (sheet.protection.protected) throw new Refusal({ kind: 'protectedSheet', sheet: sheet.name });
  if (sheet.autoFilter.isDataFiltered) {
    throw new Refusal({ kind: 'filteredSheet', sheet: sheet.name });
  }
  const current = (contents.formulasR1C1 as CellValue[][]).map(([content = '']) => content);
  const anchorsNow = (anchors.values as CellValue[][]).map(([text = '']) => anchorOf(text));
  const places = locateRows(run.anchors, anchorsNow, run.row - firstRow);
  return {
    run,
    sheet,
    rows: places.map((place) =>
      place < 0 ? null : { row: firstRow + place, content: current[place] ?? '' },
    ),
    formulas: current.flatMap((content, index) =>
      isFormula(content) ? [{ row: firstRow + index, content }] : [],
    ),
  };
}

function tabState(
  sheets: readonly Excel.Worksheet[],
  journal: Journal,
  tab: Journal['tabs'][number],
): TabState {
  const { replaced } = tab;
  // Renamed before anything else happens to it; one that has another name now is somebody's.
  const aside = sheets.find(({ name }) => name === replaced?.asideName);
  const made = tab.id === '' ? tornTab() : sheetKnownAs(sheets, tab.id, tab.name);
  return {
    made,
    fingerprint: made && tab.id !== '' ? queueFingerprint(made) : null,
    replaced: replaced && aside ? { sheet: aside, name: replaced.name } : null,
    name: tab.name,
    expected: tab.fingerprint,
  };

  function tornTab(): Excel.Worksheet | null {
    const wasThere = new Set(journal.tabIdsBefore);
    // Until the replaced tab is put aside, the name is still its own.
    const isNameFree = !replaced || aside !== undefined;
    const names = isNameFree ? [tab.temporaryName, tab.name] : [tab.temporaryName];
    return sheets.find(({ id, name }) => !wasThere.has(id) && names.includes(name)) ?? null;
  }
}
