import { understand, type Understanding } from '../core/pipeline';
import { type ReadBook, readBook } from '../workbook/readBook';
import { runInWorkbook } from '../workbook/run';
import type { Store } from '../workbook/store';
import type { Result } from '../workbook/workbookError';

/** The workbook as read and as understood: where every job begins. */
export interface ReadYear {
  readonly read: ReadBook;
  readonly understanding: Understanding;
}

/** Reads the whole workbook and understands it; nothing is written. */
export async function readYear(): Promise<Result<ReadYear>> {
  const read = await runInWorkbook('refuse', readBook);
  if (!read.ok) return read;
  const { book, store, journal } = read.value;
  // Half of a change is in the sheets: neither to be checked nor to be built upon.
  if (journal?.state === 'started') return { ok: false, error: { kind: 'interrupted' } };
  const understood = understand(book, {
    ...store.settings,
    confirmedDirections: store.directions,
    madeSheetIds: summaryTabIds(store),
  });
  return understood.ok
    ? { ok: true, value: { read: read.value, understanding: understood.value } }
    : { ok: false, error: understood.problem };
}

/** Form under which the tab with the rating scale is remembered: made by us, but input from then on. */
export const SCALE_TAB_FORM = 'rating-scale';

function summaryTabIds(store: Store): ReadonlySet<string> {
  return new Set(
    Object.entries(store.madeTabs)
      .filter(([, { form }]) => form !== SCALE_TAB_FORM)
      .map(([id]) => id),
  );
}
