import { type Cell, EMPTY_CELL } from '../sheet/cell';
import { type SchemaColumn, type SchemaSheetSpec } from './schema';
import { textCell } from './schemaCells';

/**
 * A sheet of the workbook schema, ready to be written from A1. `rows[0]` holds the headings; every
 * row has one cell per column. A string value is text and must be written so that Excel keeps it as
 * text (its format is '@', or the one it had); a cell with `formula` is a formula.
 */
export interface SchemaSheet {
  readonly name: string;
  readonly columns: readonly SchemaColumn<string>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of one row by column; cells not given are empty. */
export type SchemaCells<Id extends string> = Readonly<Partial<Record<Id, Cell>>>;

/** Rows of cells in the order of the sheet's columns; cells not given are empty. */
export function schemaSheet<Id extends string>(
  spec: SchemaSheetSpec<Id>,
  rows: readonly SchemaCells<Id>[],
): SchemaSheet {
  return {
    name: spec.name,
    columns: spec.columns,
    rows: [
      spec.columns.map(({ heading }) => textCell(heading)),
      ...rows.map((row) => spec.columns.map(({ id }) => row[id] ?? EMPTY_CELL)),
    ],
  };
}
