import { parseRect, type Rect, withoutSheet } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/cell';
import type { BookData, SheetData } from '../core/sheet/sheetData';
import { decodeJournal, type Journal, JOURNAL_PART } from './journal';
import { isCutOff, MOST_MERGES, queueMerged, queueProbe, rectsOf } from './merges';
import { isPayloadTooLarge, isTooMuchAtOnce, Refusal } from './run';
import { sheetKnownAs } from './sheetKnownAs';
import { decodeStore, EMPTY_STORE, type Store, STORE_PART } from './store';

/** The workbook as read, with what the add-in keeps in it. */
export interface ReadBook {
  readonly book: BookData;
  readonly store: Store;
  /** The parts as they stand in the file; null where there is none. */
  readonly storeXml: string | null;
  readonly journal: Journal | null;
  readonly readOnly: boolean;
  /** Sheets can be neither added nor renamed. */
  readonly structureProtected: boolean;
}

/**
 * Reads every sheet whole, in two round trips whatever the length: first what is there, then
 * everything in it. Where Excel cannot answer that at once (above 5 MB on the web, more than 512
 * merges in a sheet), everything is fetched in parts instead.
 */
export async function readBook(context: Excel.RequestContext): Promise<ReadBook> {
  const contents = await queueContents(context);
  const handles = queueSheets(contents);
  const merged = handles.map(({ used }) => queueMerged(used));
  const probes = handles.map(({ sheet }) => queueProbe(sheet));
  handles.forEach(({ used }) => used.load('values,formulas,numberFormat'));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    return readInParts(context, isPayloadTooLarge(error) ? 'chunks' : 'whole');
  }
  handles.forEach(refuseHuge);
  // The merges of the tabs we made say nothing that we do not know.
  const made = storeOf(contents).madeTabs;
  const bands = handles.map(({ sheet, used }, index) => {
    const isWhole = sheet.id in made || !isCutOff(merged[index], probes[index]);
    return isWhole ? null : bandsOf(used, MOST_MERGES).map(queueMerged);
  });
  if (bands.some((areas) => areas !== null)) await context.sync();
  const merges = merged.map((areas, index) => (bands[index] ?? [areas]).flatMap(rectsOf));
  const grids = handles.map(({ used }) => gridOf(used));
  return assemble(contents, handles, merges, grids);
}

/**
 * Nothing of a failed answer arrives: asks for everything again, the merges little at a time, the
 * cells too where they are what was too much.
 */
async function readInParts(
  context: Excel.RequestContext,
  cells: 'whole' | 'chunks',
): Promise<ReadBook> {
  const contents = await queueContents(context);
  const handles = queueSheets(contents);
  if (cells === 'whole') handles.forEach(({ used }) => used.load('values,formulas,numberFormat'));
  try {
    await context.sync();
  } catch (error) {
    if (cells === 'chunks' || !isTooMuchAtOnce(error)) throw error;
    return readInParts(context, 'chunks');
  }
  handles.forEach(refuseHuge);
  const made = storeOf(contents).madeTabs;
  const bands = handles.map(({ sheet, used }) =>
    sheet.id in made ? [] : bandsOf(used, MOST_MERGES).map(queueMerged),
  );
  await context.sync();
  const merges = bands.map((areas) => areas.flatMap(rectsOf));
  const grids =
    cells === 'whole'
      ? handles.map(({ used }) => gridOf(used))
      : await readGridsInChunks(context, handles);
  return assemble(contents, handles, merges, grids);
}

interface Contents {
  readonly workbook: Excel.Workbook;
  readonly storeXml: OfficeExtension.ClientResult<string> | null;
  readonly journalXml: OfficeExtension.ClientResult<string> | null;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

interface SheetHandles {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

interface Grid {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** First round trip: names and ids; queues what follows from them. */
async function queueContents(context: Excel.RequestContext): Promise<Contents> {
  const workbook = context.workbook;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  workbook.names.load('items/name,items/formula');
  workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  const storeParts = workbook.customXmlParts.getByNamespace(STORE_PART.namespace);
  const journalParts = workbook.customXmlParts.getByNamespace(JOURNAL_PART.namespace);
  storeParts.load('items/id');
  journalParts.load('items/id');
  await context.sync();
  return {
    workbook,
    storeXml: storeParts.items.at(-1)?.getXml() ?? null,
    journalXml: journalParts.items.at(-1)?.getXml() ?? null,
    tables: workbook.tables.items.map((table) => ({
      table,
      range: table.getRange().load('address'),
    })),
  };
}

function queueSheets(contents: Contents): readonly SheetHandles[] {
  return contents.workbook.worksheets.items.map((sheet) => {
    sheet.protection.load('protected');
    sheet.autoFilter.load('isDataFiltered');
    const used = sheet.getUsedRange(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return {
      sheet,
      used,
      rows: used.getRowProperties({ rowHidden: true }),
      columns: used.getColumnProperties({ columnHidden: true }),
    };
  });
}

/**
 * Cells that Excel gives at most; above, it fails or gives null (OfficeDev/office-js#4783). A sheet
 * that large has something forgotten far below or to the right: the person is told which.
 */
const MOST_CELLS = 5_000_000;

function refuseHuge({ sheet, used }: SheetHandles): void {
  if (used.rowCount * used.columnCount > MOST_CELLS) {
    throw new Refusal({ kind: 'tooLarge', sheet: sheet.name });
  }
}

/** The range as bands of whole rows, each of at most `cells` cells where its width allows. */
function bandsOf(used: Excel.Range, cells: number): readonly Excel.Range[] {
  const bands: Excel.Range[] = [];
  const rowsPerBand = Math.max(1, Math.floor(cells / used.columnCount));
  for (let row = 0; row < used.rowCount; row += rowsPerBand) {
    const rowCount = Math.min(rowsPerBand, used.rowCount - row);
    bands.push(used.getCell(row, 0).getResizedRange(rowCount - 1, used.columnCount - 1));
  }
  return bands;
}

/** Cells whose values, formulas and formats surely stay under 5 MB together. */
const CELLS_PER_CHUNK = 8_000;

async function readGridsInChunks(
  context: Excel.RequestContext,
  handles: readonly SheetHandles[],
): Promise<readonly Grid[]> {
  const grids: Grid[] = [];
  for (const { used } of handles) {
    const chunks: Grid[] = [];
    for (const band of bandsOf(used, CELLS_PER_CHUNK)) {
      const chunk = band.load('values,formulas,numberFormat');
      // One answer may not carry more than a chunk.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      chunks.push(gridOf(chunk));
    }
    grids.push({
      values: chunks.flatMap((chunk) => chunk.values),
      formulas: chunks.flatMap((chunk) => chunk.formulas),
      numberFormats: chunks.flatMap((chunk) => chunk.numberFormats),
    });
  }
  return grids;
}

function gridOf(range: Excel.Range): Grid {
  return {
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    numberFormats: range.numberFormat as string[][],
  };
}

function assemble(
  contents: Contents,
  handles: readonly SheetHandles[],
  merges: readonly (readonly Rect[])[],
  grids: readonly Grid[],
): ReadBook {
  const { workbook, storeXml, journalXml } = contents;
  return {
    book: {
      sheets: handles.map((handle, index) =>
        sheetData(handle, merges[index] ?? [], grids[index], contents),
      ),
      names: workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    },
    store: storeOf(contents),
    storeXml: storeXml?.value ?? null,
    journal: journalXml && decodeJournal(journalXml.value),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
  };
}

/** The store with the made tabs under the ids and names that they have now. */
function storeOf({ workbook: { worksheets }, storeXml }: Contents): Store {
  const store = (storeXml && decodeStore(storeXml.value)) ?? EMPTY_STORE;
  const madeTabs = Object.entries(store.madeTabs)
    .sort(([, a], [, b]) => a.at.localeCompare(b.at))
    .map(([id, tab]): [string, Store['madeTabs'][string]] => {
      const sheet = sheetKnownAs(worksheets.items, id, tab.name);
      return sheet ? [sheet.id, { ...tab, name: sheet.name }] : [id, tab];
    });
  return { ...store, madeTabs: Object.fromEntries(madeTabs) };
}

function sheetData(
  { sheet, used, rows, columns }: SheetHandles,
  merges: readonly Rect[],
  grid: Grid | undefined,
  { tables }: Contents,
): SheetData {
  const { rowIndex: top, columnIndex: left } = used;
  const isEmpty = used.rowCount === 1 && used.columnCount === 1 && grid?.values[0]?.[0] === '';
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    top,
    left,
    ...(isEmpty || !grid ? { values: [], formulas: [], numberFormats: [] } : grid),
    merges,
    tables: tables.flatMap(({ table, range }) => {
      const rect = parseRect(withoutSheet(range.address));
      return rect && sheetOf(range.address) === sheet.name
        ? [
            {
              name: table.name,
              range: rect,
              showHeaders: table.showHeaders,
              showTotals: table.showTotals,
            },
          ]
        : [];
    }),
    hiddenRows: indexSet(
      rows.value.map((row) => row.rowHidden),
      top,
    ),
    hiddenColumns: indexSet(
      columns.value.map((column) => column.columnHidden),
      left,
    ),
    filtered: sheet.autoFilter.isDataFiltered,
    protected: sheet.protection.protected,
  };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** The sheet of an address as Excel gives it: "'指標 1'!A1:B2" → '指標 1'. */
function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function indexSet(
  flags: readonly (boolean | null | undefined)[],
  offset: number,
): ReadonlySet<number> {
  return new Set(flags.flatMap((flag, index) => (flag ? [index + offset] : [])));
}
