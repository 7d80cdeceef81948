import { restoreLast } from '../workbook/restore';
import type { Result } from '../workbook/workbookError';
import { exclusively } from './job';
import type { RestoreReport } from './report';

/** 元に戻す: puts back what the last action changed. */
export function restore(): Promise<Result<RestoreReport>> {
  return exclusively(restoreLast);
}
