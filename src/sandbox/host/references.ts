import { columnIndex, columnName } from '../../core/sheet/address';
import { sheetPrefix } from './addresses';
import { COLUMNS, ROWS } from './grid';
import type { BookModel, SheetModel } from './model';

/** `count` empty rows or columns that came in before the one at `at` (0-based). */
export interface Insertion {
  readonly sheet: SheetModel;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

// Text, then a reference with the sheet it may name; anything else is copied.
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(.!])/gu;
const SHEET_PREFIX = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Renames a sheet in every formula and name of the workbook, as Excel does. */
export function renameInFormulas(book: BookModel, before: string, after: string): void {
  rewriteFormulas(book, (formula) =>
    formula.replace(SHEET_PREFIX, (token: string, prefix?: string) =>
      prefix !== undefined && unquoted(prefix).toLowerCase() === before.toLowerCase()
        ? `${sheetPrefix(after)}!`
        : token,
    ),
  );
}

/** Moves what formulas and names refer to along with inserted rows and columns. */
export function shiftInFormulas(book: BookModel, insertion: Insertion): void {
  rewriteFormulas(book, (formula, sheet) =>
    formula.replace(REFERENCE, (token: string, prefix?: string, reference?: string) => {
      if (reference === undefined) return token;
      const owner = prefix === undefined ? sheet?.name : unquoted(prefix.slice(0, -1));
      if (owner?.toLowerCase() !== insertion.sheet.name.toLowerCase()) return token;
      return `${prefix ?? ''}${shiftReference(reference, insertion)}`;
    }),
  );
}

function rewriteFormulas(
  book: BookModel,
  rewrite: (formula: string, sheet: SheetModel | null) => string,
): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, sheet);
    }
    for (const rule of sheet.conditionalFormats) rule.formula = rewrite(rule.formula, sheet);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, null);
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function shiftReference(reference: string, insertion: Insertion): string {
  const [first = '', last] = reference.split(':');
  const start = corner(first);
  const end = last === undefined ? start : corner(last);
  const line = insertion.axis;
  const from = start[line];
  const to = end[line];
  if (from === null || to === null) return reference;
  const span = shiftSpan(from, to, insertion);
  if (!span) return '#REF!';
  const moved = (part: Corner, index: number): string => cornerText({ ...part, [line]: index });
  return last === undefined
    ? moved(start, span.first)
    : `${moved(start, span.first)}:${moved(end, span.last)}`;
}

/** Where lines `first`–`last` (0-based, inclusive) are afterwards; null when they left the sheet. */
export function shiftSpan(
  first: number,
  last: number,
  { axis, at, count }: Pick<Insertion, 'axis' | 'at' | 'count'>,
): { readonly first: number; readonly last: number } | null {
  const limit = (axis === 'row' ? ROWS : COLUMNS) - 1;
  const moved = (index: number): number => (index >= at ? index + count : index);
  const start = moved(first);
  return start > limit ? null : { first: start, last: Math.min(moved(last), limit) };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: string;
  readonly fixedColumn: string;
}

function corner(text: string): Corner {
  const [, fixedColumn = '', letters, fixedRow = '', digits] =
    /^(\$?)([A-Z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  const onlyRow = letters === undefined;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: onlyRow ? null : columnIndex(letters),
    fixedRow: onlyRow ? fixedColumn : fixedRow,
    fixedColumn: onlyRow ? '' : fixedColumn,
  };
}

function cornerText({ row, column, fixedRow, fixedColumn }: Corner): string {
  const letters = column === null ? '' : `${fixedColumn}${columnName(column)}`;
  return row === null ? letters : `${letters}${fixedRow}${row + 1}`;
}
