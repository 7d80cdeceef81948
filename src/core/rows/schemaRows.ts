import { isBlankValue } from '../sheet/cell';
import { halfWidth } from '../sheet/halfWidth';
import { mergeLookup } from '../sheet/merges';
import { type BookData, cellAt, endColumn, endRow, type SheetData } from '../sheet/sheetData';
import { parseHeaderText } from './headerText';
import { type SchemaSheetSpec } from './schema';

/** A row of a schema sheet. */
export interface SchemaRow<Id extends string> {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** 0-based sheet column; null for columns the sheet does not have. */
  readonly columnOf: (column: Id) => number | null;
  /** As typed, through merges from above; '' for blank cells and columns the sheet does not have. */
  readonly text: (column: Id) => string;
  readonly isNumber: (column: Id) => boolean;
  readonly numberFormat: (column: Id) => string;
}

const HEADER_ROWS = 20;

/**
 * The filled rows of a schema sheet, under its header, wherever that stands in the first 20 rows and
 * in whatever order its columns are. Null when the book has no such sheet.
 */
export function schemaRows<Id extends string>(
  book: BookData,
  spec: SchemaSheetSpec<Id>,
): readonly SchemaRow<Id>[] | null {
  const sheet = book.sheets.find((candidate) => hasName(candidate, spec));
  const header = sheet && headerOf(sheet, spec);
  if (!sheet || !header) return null;
  const mergeAt = mergeLookup(sheet);
  const rows: SchemaRow<Id>[] = [];
  for (let row = header.row + 1; row < endRow(sheet); row++) {
    const cell = (id: Id) => {
      const column = header.columns.get(id);
      if (column === undefined) return null;
      const merge = mergeAt(row, column);
      return merge && merge.column !== column ? null : cellAt(sheet, merge?.row ?? row, column);
    };
    const isFilled = [...header.columns.values()].some(
      (column) => cellAt(sheet, row, column).value !== '',
    );
    if (!isFilled) continue;
    rows.push({
      sheet: sheet.name,
      row,
      columnOf: (id) => header.columns.get(id) ?? null,
      text: (id) => String(cell(id)?.value ?? ''),
      isNumber: (id) => typeof cell(id)?.value === 'number',
      numberFormat: (id) => cell(id)?.numberFormat ?? 'General',
    });
  }
  return rows;
}

/** Whether a sheet is this sheet of the schema, by its name and its headings. */
export function isSchemaSheet<Id extends string>(
  sheet: SheetData,
  spec: SchemaSheetSpec<Id>,
): boolean {
  return hasName(sheet, spec) && headerOf(sheet, spec) !== null;
}

function hasName(sheet: SheetData, spec: { readonly name: string }): boolean {
  return halfWidth(sheet.name).trim() === spec.name;
}

function headerOf<Id extends string>(
  sheet: SheetData,
  spec: SchemaSheetSpec<Id>,
): { readonly row: number; readonly columns: ReadonlyMap<Id, number> } | null {
  const byHeading = new Map(spec.columns.map(({ id, heading }) => [baseOf(heading), id]));
  for (let row = sheet.top; row < Math.min(endRow(sheet), sheet.top + HEADER_ROWS); row++) {
    const columns = new Map<Id, number>();
    for (let column = sheet.left; column < endColumn(sheet); column++) {
      const { value } = cellAt(sheet, row, column);
      if (typeof value !== 'string' || isBlankValue(value)) continue;
      const id = byHeading.get(baseOf(value));
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
    }
    if (spec.required.every((id) => columns.has(id))) return { row, columns };
  }
  return null;
}

function baseOf(heading: string): string {
  return parseHeaderText(heading).base;
}
