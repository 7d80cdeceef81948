import type { Rect } from '../../core/sheet/address';
import { formatAt, isUnbounded } from './grid';
import { HostError } from './hostObject';
import type { BookModel, SheetModel } from './model';

/** Members of Excel's WorksheetProtectionOptions that the host looks at. */
export type Allowance =
  | 'allowAutoFilter'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertRows'
  | 'allowInsertColumns';

function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.');
}

/** Throws `AccessDenied` where a protected sheet locks one of the cells. */
export function refuseLocked(book: BookModel, sheet: SheetModel, rect: Rect): void {
  if (!sheet.protection.protected) return;
  if (isUnbounded(rect)) throw accessDenied();
  for (let row = rect.row; row < rect.row + rect.rowCount; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column += 1) {
      if (formatAt(book, sheet, row, column).locked) throw accessDenied();
    }
  }
}

/** Throws `AccessDenied` on a protected sheet unless its protection allows this. */
export function refuseUnlessAllowed(sheet: SheetModel, allowance: Allowance | null): void {
  if (!sheet.protection.protected) return;
  if (allowance === null || sheet.protection.options[allowance] !== true) throw accessDenied();
}
