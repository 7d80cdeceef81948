import { type SheetModel, type TableModel } from '../model';
import { type Place } from './function';
import { type Node } from './syntax';
import { NAME, REF, VALUE, type Value } from './values';

export interface PlacedTable {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/**
 * What a structured reference means (Microsoft: "Using structured references with Excel tables"):
 * #NAME? for a table that is not there, #REF! for a column, #VALUE! for 'this row' outside the table.
 */
export function tableArea(
  node: Node & { kind: 'table' },
  place: Place,
  tableNamed: (name: string) => PlacedTable | undefined,
): Value {
  const found =
    node.table === null
      ? place.sheet.tables
          .filter(
            ({ range }) =>
              place.row >= range.row &&
              place.row < range.row + range.rowCount &&
              place.column >= range.column &&
              place.column < range.column + range.columnCount,
          )
          .map((table) => ({ sheet: place.sheet, table }))[0]
      : tableNamed(node.table);
  if (!found) return node.table === null ? VALUE : NAME;
  const { sheet, table } = found;
  const { range } = table;
  const last = range.row + range.rowCount - 1;
  const dataTop = range.row + (table.showHeaders ? 1 : 0);
  const dataBottom = last - (table.showTotals ? 1 : 0);
  let [top, bottom] = [dataTop, dataBottom];
  if (node.part === 'all') [top, bottom] = [range.row, last];
  else if (node.part === 'headers') [top, bottom] = [range.row, range.row];
  else if (node.part === 'totals') [top, bottom] = [last, last];
  else if (node.part === 'thisRow') {
    if (place.row < dataTop || place.row > dataBottom) return VALUE;
    [top, bottom] = [place.row, place.row];
  }
  let [left, right] = [range.column, range.column + range.columnCount - 1];
  if (node.columns) {
    const headers = new Map<string, number>();
    for (let column = left; column <= right; column++) {
      const header = sheet.cells.get(range.row * 16384 + column)?.value ?? '';
      headers.set(String(header).toLowerCase(), column);
    }
    const first = headers.get(node.columns.first.toLowerCase());
    const end = headers.get(node.columns.last.toLowerCase());
    if (first === undefined || end === undefined) return REF;
    [left, right] = [Math.min(first, end), Math.max(first, end)];
  }
  return { kind: 'reference', sheet, area: { top, left, bottom, right } };
}
