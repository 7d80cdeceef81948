import { columnName } from '../../core/sheet/address';
import type { BookModel, SheetModel } from './model';

/** A copy of a sheet under Excel's name for it, 「指標 (2)」; tables get names of their own. */
export function copySheet(
  book: BookModel,
  sheet: SheetModel,
  serial: number,
  nextId: () => number,
): SheetModel {
  const copied = structuredClone(sheet);
  const id = sheet.id.replace(/^\{\w{8}/, `{${serial.toString(16).toUpperCase().padStart(8, '0')}`);
  return {
    ...copied,
    id,
    name: copyName(book, sheet.name),
    tables: copied.tables.map((table) => {
      const number = nextId();
      return { ...table, id: `{${number}}`, name: `${table.name}${columnName(number)}` };
    }),
  };
}

function copyName(book: BookModel, name: string): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (book.sheets.every((other) => other.name.toLowerCase() !== candidate.toLowerCase())) {
      return candidate;
    }
  }
}
