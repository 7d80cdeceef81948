import { type CellRef } from '../core/sheet/address';
import { runInWorkbook } from './run';
import type { Result } from './workbookError';

/** The selected cell, 0-based: the top-left one of a larger selection. */
export function selectedCell(): Promise<Result<CellRef>> {
  return runInWorkbook('wait', async (context) => {
    const range = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
  });
}

/**
 * Calls `changed` whenever the person selects something else, on whatever sheet. Returns the way to
 * stop listening.
 */
export function onSelectionChanged(changed: () => void): Promise<Result<() => Promise<void>>> {
  return runInWorkbook('wait', async (context) => {
    // Not workbook.onSelectionChanged: that one goes through Office.context.document.
    const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await runInWorkbook('wait', async () => {
        handler.remove();
        await handler.context.sync();
      });
    };
  });
}
