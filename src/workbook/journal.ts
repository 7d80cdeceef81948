import * as v from 'valibot';
import { givenLookSchema } from './cellLook';
import { decodeJsonPart, encodeJsonPart, type JsonPart } from './jsonPart';

/**
 * What the last action replaced, kept in the workbook itself, written before the first change and
 * until the next action. 元に戻す replays it, also after the pane was reloaded, and it tells an
 * action that was torn in the middle from one that was done.
 */
export const JOURNAL_PART: JsonPart = { namespace: 'urn:shihyo:journal:1', root: 'journal' };

const cellContent = v.union([v.string(), v.number(), v.boolean()]);

/** A run of cells in one column; contents in R1C1 notation, one for all rows or one per row. */
const columnRunSchema = v.object({
  sheetId: v.string(),
  sheet: v.string(),
  row: v.number(),
  column: v.number(),
  rowCount: v.number(),
  before: v.array(cellContent),
  beforeFormats: v.array(v.string()),
  after: v.array(cellContent),
  /** The column that names the rows, with an anchor per row; see `anchor.ts`. */
  anchorColumn: v.number(),
  anchors: v.array(v.string()),
  /** Whether the cells wrapped their text, null where they differ: a line break turns it on. */
  wrapBefore: v.nullable(v.boolean()),
  /** Null where the cells were given no look. */
  lookBefore: v.nullable(givenLookSchema),
});

const journalSchema = v.object({
  action: v.picklist(['fillAchievement', 'makeSummary']),
  at: v.string(),
  state: v.picklist(['started', 'done']),
  runs: v.array(columnRunSchema),
  /** The tabs there were: a tab of the names below that is not among them is the action's own. */
  tabIdsBefore: v.array(v.string()),
  /** New tabs, built under a temporary name; `replaced` is the tab put aside, hidden, for one. */
  tabs: v.array(
    v.object({
      name: v.string(),
      temporaryName: v.string(),
      /** Known once the action is done. */
      id: v.string(),
      fingerprint: v.string(),
      replaced: v.nullable(v.object({ id: v.string(), name: v.string(), asideName: v.string() })),
    }),
  ),
  names: v.array(v.object({ name: v.string(), before: v.nullable(v.string()) })),
  /** The store's XML before the action, null when there was none. */
  storeBefore: v.nullable(v.string()),
});

export type ColumnRun = v.InferOutput<typeof columnRunSchema>;
export type Journal = v.InferOutput<typeof journalSchema>;

/** The XML of the journal's part. */
export function encodeJournal(journal: Journal): string {
  return encodeJsonPart(JOURNAL_PART, {
    ...journal,
    runs: journal.runs.map((run) => ({
      ...run,
      before: pack(run.before),
      beforeFormats: pack(run.beforeFormats),
      after: pack(run.after),
    })),
  });
}

/** The journal held by a part's XML, null when it is damaged or of another version. */
export function decodeJournal(xml: string): Journal | null {
  const packed = decodeJsonPart(JOURNAL_PART, xml, packedJournalSchema);
  return (
    packed && {
      ...packed,
      runs: packed.runs.map((run) => ({
        ...run,
        before: unpack(run.before),
        beforeFormats: unpack(run.beforeFormats),
        after: unpack(run.after),
      })),
    }
  );
}

// Run lengths: a column of 10,000 equal formulas is one entry, which keeps the part small.
const packedArray = <T extends v.GenericSchema>(item: T) => v.array(v.tuple([v.number(), item]));
const packedJournalSchema = v.object({
  ...journalSchema.entries,
  runs: v.array(
    v.object({
      ...columnRunSchema.entries,
      before: packedArray(cellContent),
      beforeFormats: packedArray(v.string()),
      after: packedArray(cellContent),
    }),
  ),
});

function pack<T>(items: readonly T[]): [number, T][] {
  const packed: [number, T][] = [];
  for (const item of items) {
    const last = packed.at(-1);
    if (last && last[1] === item) last[0] += 1;
    else packed.push([1, item]);
  }
  return packed;
}

function unpack<T>(packed: readonly [number, T][]): T[] {
  return packed.flatMap(([count, item]) => Array.from({ length: count }, () => item));
}
