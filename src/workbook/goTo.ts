import type { CellRef } from '../core/sheet/address';
import { runInWorkbook } from './run';
import type { Result } from './workbookError';

/** Shows a cell to the person: its sheet comes to the front and the cell is selected. */
export function goTo(cell: CellRef): Promise<Result<void>> {
  return runInWorkbook('refuse', async (context) => {
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    sheet.activate();
    sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
    await context.sync();
  });
}
