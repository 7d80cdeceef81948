import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BookData } from '../../src/core/sheet/sheetData';
import { createHost } from '../../src/sandbox/host/host';
import { type BookModel } from '../../src/sandbox/host/model';
import { installGlobals } from '../../src/sandbox/host/nodeClient';
import { readBook } from '../../src/workbook/readBook';
import { runInWorkbook } from '../../src/workbook/run';

export const SEEDS = join(__dirname, '../../seeds');

export function seedText(path: string): string {
  return readFileSync(join(SEEDS, path), 'utf8');
}

/** The workbook as the add-in reads it: through Microsoft's client. */
export async function readThroughOffice(book: BookModel): Promise<BookData> {
  installGlobals(createHost({ book }));
  const read = await runInWorkbook('refuse', readBook);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.book;
}
