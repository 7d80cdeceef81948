import { cellAddress } from '../../src/core/sheet/address';
import type { BookModel } from '../../src/sandbox/host/model';

/**
 * Everything a person could notice about a workbook, and the add-in's own parts, as plain data:
 * two snapshots are equal exactly when nothing was changed.
 */
export function snapshotOf(book: BookModel): unknown {
  return structuredClone({
    sheets: book.sheets.map(({ cells, rows, columns, selection: _, ...sheet }) => ({
      ...sheet,
      cells: [...cells]
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => [cellAddress(Math.floor(key / 16384), key % 16384), cell])
        .filter(([, cell]) => cell !== undefined),
      rows: [...rows].sort(([a], [b]) => a - b),
      columns: [...columns].sort(([a], [b]) => a - b),
    })),
    names: [...book.names].sort((a, b) => a.name.localeCompare(b.name)),
    customXml: book.customXmlParts.map(({ namespaceUri, xml }) => ({ namespaceUri, xml })),
    activeSheetId: book.activeSheetId,
    calculationMode: book.calculationMode,
  });
}
