import { isExcelSupported } from '../workbook/support';
import type { Result } from '../workbook/workbookError';

let isRunning = false;

/**
 * Runs one job at a time: a second press while a job runs gets `busy` and changes nothing. An Excel
 * that is too old is refused here, before anything is asked of it.
 */
export async function exclusively<T>(job: () => Promise<Result<T>>): Promise<Result<T>> {
  if (isRunning) return { ok: false, error: { kind: 'busy' } };
  if (!isExcelSupported()) return { ok: false, error: { kind: 'excelTooOld' } };
  isRunning = true;
  try {
    return await job();
  } finally {
    isRunning = false;
  }
}
