/**
 * How a made tab looked: contents, widths and heights. A tab whose fingerprint still agrees was not
 * edited and may be replaced; otherwise a person is asked. Fonts and colours are left out: reading
 * them cell by cell costs more than the whole tab. So are merges: Excel gives up to 512 of them, and
 * a long tab has more. Its name is no part of it: a tab that was renamed keeps its new name.
 */
export interface PendingFingerprint {
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Queues what the fingerprint is made of; call `fingerprintOf` after the next sync. */
export function queueFingerprint(sheet: Excel.Worksheet): PendingFingerprint {
  const used = sheet.getUsedRange(true).load('formulas,rowIndex,columnIndex');
  return {
    used,
    rows: used.getRowProperties({ format: { rowHeight: true } }),
    columns: used.getColumnProperties({ format: { columnWidth: true } }),
  };
}

/** SHA-256 in hexadecimal. */
export async function fingerprintOf(pending: PendingFingerprint): Promise<string> {
  const { used, rows, columns } = pending;
  const looks = JSON.stringify([
    used.rowIndex,
    used.columnIndex,
    used.formulas,
    rows.value.map((row) => pixels(row.format?.rowHeight)),
    columns.value.map((column) => pixels(column.format?.columnWidth)),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(looks));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Excel keeps sizes in pixels of 0.75 points: the same tab may come back a fraction wider.
function pixels(size: number | undefined): number {
  return Math.round((size ?? 0) / 0.75);
}
