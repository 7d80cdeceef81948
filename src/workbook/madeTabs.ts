import { fingerprintOf, queueFingerprint } from './fingerprint';
import type { ReadBook } from './readBook';
import { runInWorkbook } from './run';
import type { Result } from './workbookError';

/** A tab the add-in made earlier for the same form and department. */
export interface EarlierTab {
  readonly id: string;
  readonly name: string;
  /** Somebody has changed it since: it is not the add-in's to replace. */
  readonly isEdited: boolean;
}

/** Looks for the latest tab made earlier; null when there is none (any more). */
export function findEarlierTab(
  { store, book }: ReadBook,
  form: string,
  department: string,
): Promise<Result<EarlierTab | null>> {
  const present = new Map(book.sheets.map(({ id, name }) => [id, name]));
  const latest = Object.entries(store.madeTabs)
    .filter(([id, tab]) => present.has(id) && tab.form === form && tab.department === department)
    .sort(([, a], [, b]) => a.at.localeCompare(b.at))
    .at(-1);
  if (!latest) return Promise.resolve({ ok: true, value: null });
  const [id, tab] = latest;
  return runInWorkbook('refuse', async (context) => {
    const pending = queueFingerprint(context.workbook.worksheets.getItem(id));
    await context.sync();
    const isEdited = (await fingerprintOf(pending)) !== tab.fingerprint;
    return { id, name: present.get(id) ?? tab.name, isEdited };
  });
}
