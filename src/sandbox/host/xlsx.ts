import { type BookModel } from './model';
import { type Loss } from './xlsx/losses';
import { readWorkbook } from './xlsx/readWorkbook';
import { Refusal, type WhyNotOpened } from './xlsx/refusal';
import { writeWorkbook } from './xlsx/writeWorkbook';

export type { Loss, LossKind } from './xlsx/losses';
export type { WhyNotOpened } from './xlsx/refusal';

export type OpenedXlsx =
  | { readonly ok: true; readonly book: BookModel; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly why: WhyNotOpened };

/**
 * Opens the bytes of an .xlsx (or .xlsm) file as the host's workbook. `losses` names what the file
 * holds that `saveXlsx` would leave out. Formulas keep the values the file has for them; nothing is
 * recalculated. Never rejects: what cannot be opened says why.
 */
export async function openXlsx(bytes: Uint8Array, fileName: string): Promise<OpenedXlsx> {
  // A microtask apart, so that a pane can show that it is working.
  await Promise.resolve();
  try {
    return { ok: true, ...readWorkbook(bytes, fileName) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: error.why };
    // A damaged file can break any assumption of the readers, and memory can run out.
    return { ok: false, why: error instanceof RangeError ? 'tooLarge' : 'corrupt' };
  }
}

/**
 * The workbook as the bytes of an .xlsx file that Excel and LibreOffice open. The same workbook gives
 * the same bytes. Rejects when a chart is of a type outside CHART_TYPES.
 */
export async function saveXlsx(book: BookModel): Promise<Uint8Array> {
  await Promise.resolve();
  return writeWorkbook(book);
}
