import type { CellValue } from '../../src/core/sheet/cell';
import { createHost, type Host, type HostOptions } from '../../src/sandbox/host/host';
import { type ExcelClient, loadExcelClient } from '../../src/sandbox/host/nodeClient';
import { newBook } from '../../src/sandbox/host/newBook';
import type { BookModel } from '../../src/sandbox/host/model';

export type Rows = readonly (readonly (CellValue | null)[])[];

/** A workbook with the given sheets, written from A1 as if typed. */
export async function bookOf(sheets: Readonly<Record<string, Rows>>): Promise<BookModel> {
  const host = createHost({ book: newBook() });
  const { Excel } = loadExcelClient(host);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [index, [name, rows]] of Object.entries(sheets).entries()) {
      const sheet = index === 0 ? worksheets.getFirst() : worksheets.add();
      sheet.name = name;
      const columnCount = Math.max(0, ...rows.map((row) => row.length));
      if (rows.length === 0 || columnCount === 0) continue;
      const padded = rows.map((row) => [
        ...row,
        ...Array<null>(columnCount - row.length).fill(null),
      ]);
      sheet.getRangeByIndexes(0, 0, rows.length, columnCount).values = padded;
    }
    await context.sync();
  });
  return host.book;
}

/** A host over such a workbook, with Microsoft's client connected to it. */
export async function hostOf(
  sheets: Readonly<Record<string, Rows>> = { Sheet1: [] },
  options: Omit<HostOptions, 'book'> = {},
): Promise<{ readonly host: Host } & ExcelClient> {
  const host = createHost({ ...options, book: await bookOf(sheets) });
  return { host, ...loadExcelClient(host) };
}

/** The code of the error a call ends with; '' when it succeeds. */
export async function errorCode(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return '';
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error);
  }
}
