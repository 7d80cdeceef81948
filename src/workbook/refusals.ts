import { rectAddress, rectsOverlap } from '../core/sheet/address';
import type { SheetData } from '../core/sheet/sheetData';
import type { ChangePlan, ColumnWrite } from './plan';
import type { ReadBook } from './readBook';
import type { WorkbookError } from './workbookError';

/** Why a plan may not be carried out in the workbook as it was read; null when nothing objects. */
export function refusalOf(read: ReadBook, plan: ChangePlan): WorkbookError | null {
  if (read.readOnly) return { kind: 'readOnlyWorkbook' };
  if (read.journal?.state === 'started') return { kind: 'interrupted' };
  if (read.structureProtected && plan.tabs.length > 0) return { kind: 'protectedWorkbook' };
  for (const write of plan.columns) {
    const sheet = read.book.sheets.find(({ id }) => id === write.sheetId);
    const refusal = sheet ? columnRefusal(sheet, write) : null;
    if (refusal) return refusal;
  }
  return null;
}

function columnRefusal(sheet: SheetData, write: ColumnWrite): WorkbookError | null {
  if (sheet.protected) return { kind: 'protectedSheet', sheet: sheet.name };
  // Under a filter Excel writes past hidden rows: values would land in the wrong rows.
  if (sheet.filtered) return { kind: 'filteredSheet', sheet: sheet.name };
  const target = targetOf(write);
  if (sheet.merges.some((merge) => rectsOverlap(merge, target))) {
    return { kind: 'mergedTarget', sheet: sheet.name, address: rectAddress(target) };
  }
  const isNewColumn = write.styleFromColumn !== null;
  const table = sheet.tables.find(({ range }) => isNewColumn && rectsOverlap(range, target));
  return table ? { kind: 'tableCollision', sheet: sheet.name, table: table.name } : null;
}

/** The cells of a column write. */
export function targetOf(write: ColumnWrite): {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: 1;
} {
  return { row: write.row, column: write.column, rowCount: write.contents.length, columnCount: 1 };
}
