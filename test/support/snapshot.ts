import { cellAddress } from '../../src/core/sheet/address';
import { isDeepStrictEqual } from 'node:util';
import type { BookModel } from '../../src/sandbox/host/model';
import { defaultFormat } from '../../src/sandbox/host/newBook';

/**
 * Everything a person could notice about a workbook, and the add-in's own parts, as plain data:
 * two snapshots are equal exactly when nothing was changed.
 */
export function snapshotOf(book: BookModel): unknown {
  const plain = defaultFormat(book);
  return structuredClone({
    sheets: book.sheets.map(({ cells, rows, columns, selection: _, ...sheet }) => ({
      ...sheet,
      // A cell that was touched and is empty again looks and reads like one that never was.
      cells: [...cells]
        .filter(([, { value, format }]) => value !== '' || !isDeepStrictEqual(format, plain))
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => [cellAddress(Math.floor(key / 16384), key % 16384), cell]),
      rows: [...rows].sort(([a], [b]) => a - b),
      columns: [...columns].sort(([a], [b]) => a - b),
    })),
    names: [...book.names].sort((a, b) => a.name.localeCompare(b.name)),
    customXml: book.customXmlParts.map(({ namespaceUri, xml }) => ({ namespaceUri, xml })),
    activeSheetId: book.activeSheetId,
    calculationMode: book.calculationMode,
  });
}
