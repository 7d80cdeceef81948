import { type CellRef } from '../sheet/address';
import { type SheetData } from '../sheet/sheetData';
import { type CheckContext, type Found } from './rule';
import { type CellFix } from './finding';

/** The sheets of the workbook schema that hold text; other sheets are none of our business. */
const TEXT_SHEETS: ReadonlySet<string> = new Set([
  '基本情報',
  '重点目標',
  '取組',
  '指標',
  '中期目標',
]);

/** A constant text in a cell. */
export interface TextCell {
  readonly cell: CellRef;
  readonly text: string;
}

/** Every typed text of the sheets that hold the year: its indicators and the schema's sheets. */
export function* textCells(context: CheckContext): Generator<TextCell> {
  const ofTables = new Set(context.tables.map((table) => table.sheet));
  for (const sheet of context.book.sheets) {
    if (ofTables.has(sheet.name) || TEXT_SHEETS.has(sheet.name)) yield* textsOf(sheet);
  }
}

function* textsOf(sheet: SheetData): Generator<TextCell> {
  for (const [r, values] of sheet.values.entries()) {
    for (const [c, value] of values.entries()) {
      if (typeof value !== 'string' || value === '') continue;
      const formula = sheet.formulas[r]?.[c];
      if (typeof formula === 'string' && formula !== value) continue;
      yield {
        cell: { sheet: sheet.name, row: sheet.top + r, column: sheet.left + c },
        text: value,
      };
    }
  }
}

const AROUND = 12;

/**
 * A finding in a text: quotes the place with some characters around it. The subject is the quoted
 * text itself, so that it stays the same finding when rows move.
 */
export function foundInText(
  { cell, text }: TextCell,
  at: { readonly start: number; readonly end: number },
  facts: Found['facts'],
  fixed?: string,
): Found {
  const from = Math.max(0, at.start - AROUND);
  const to = Math.min(text.length, at.end + AROUND);
  const quote =
    (from > 0 ? '…' : '') +
    text.slice(from, to).replace(/\s+/g, ' ').trim() +
    (to < text.length ? '…' : '');
  const fixes: readonly CellFix[] =
    fixed === undefined ? [] : [{ cell, before: text, after: fixed }];
  return { cell, subject: `${cell.sheet}/${quote}`, facts: { quote, ...facts }, fixes };
}

/** Every place a global pattern matches. */
export function* matches(
  text: string,
  pattern: RegExp,
): Generator<{ readonly start: number; readonly end: number; readonly groups: readonly string[] }> {
  for (const match of text.matchAll(pattern)) {
    const [whole, ...groups] = match;
    yield { start: match.index, end: match.index + whole.length, groups };
  }
}
