import { type RatedPart, type RatedRow } from '../achievement/rated';
import {
  type IndicatorField,
  type IndicatorRow,
  type IndicatorTable,
} from '../rows/indicatorTable';
import { type CellRef } from '../sheet/address';
import { type CheckContext, type Found } from './rule';

/** The fields of a row that hold figures a person typed. */
export const FIGURE_FIELDS = ['baseline', 'target', 'actual'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** The table a row stands in: the last one above it on its sheet. */
export function tableOf(context: CheckContext, row: IndicatorRow): IndicatorTable | null {
  let nearest: IndicatorTable | null = null;
  for (const table of context.tables) {
    if (table.sheet !== row.sheet || table.headerEndRow >= row.row) continue;
    if (!nearest || table.headerEndRow > nearest.headerEndRow) nearest = table;
  }
  return nearest;
}

/** Whether a row's sheet has a column for a field. */
export function hasColumn(
  context: CheckContext,
  row: IndicatorRow,
  field: IndicatorField,
): boolean {
  return tableOf(context, row)?.columns[field] !== undefined;
}

/** The cell of a row's field; its name cell where the sheet has no such column. */
export function cellOf(context: CheckContext, row: IndicatorRow, field: IndicatorField): CellRef {
  const columns = tableOf(context, row)?.columns;
  return { sheet: row.sheet, row: row.row, column: columns?.[field] ?? columns?.name ?? 0 };
}

/** A finding at a row's field. Its subject names indicator, field and part, never the row. */
export function foundAt(
  context: CheckContext,
  row: IndicatorRow,
  field: IndicatorField,
  facts: Found['facts'],
  label = '',
): Found {
  const subject = label === '' ? `${row.key}/${field}` : `${row.key}/${field}/${label}`;
  return { cell: cellOf(context, row, field), subject, facts: { name: row.name, ...facts } };
}

/** A part with the row it belongs to. */
export interface PartOfRow {
  readonly rated: RatedRow;
  readonly part: RatedPart;
}

/** Every part of every row. */
export function allParts(context: CheckContext): readonly PartOfRow[] {
  return context.rows.flatMap((rated) => rated.parts.map((part) => ({ rated, part })));
}
