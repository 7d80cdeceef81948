import type { BookModel } from '../host/model';
import { saveXlsx } from '../host/xlsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook to the browser as a download; nothing leaves the machine. */
export async function saveToDisk(book: BookModel, fileName: string): Promise<void> {
  const bytes = await saveXlsx(book);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName.replace(/\.xls[mx]?$/i, '') + '.xlsx';
  link.click();
  URL.revokeObjectURL(address);
}
