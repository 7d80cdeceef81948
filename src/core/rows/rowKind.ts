import { cellAt } from '../sheet/sheetData';
import { isBlankValue } from '../sheet/cell';
import { halfWidth } from '../sheet/halfWidth';
import { type HeaderGrid } from './headerBlock';
import { type IndicatorField, type IndicatorTable } from './indicatorTable';
import { headingMeaning } from './headings';

type Columns = IndicatorTable['columns'];

/** The sheet columns a table takes, 0-based and inclusive. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

export type RowKind = 'indicator' | 'blank' | 'heading' | 'subtotal' | 'note';

const SUBTOTAL =
  /^(?:.*小計|合計|総計|累計|計|平均|総平均|(?:全体|全庁|市|部|課|局|室)(?:合計|計|平均)|.*(?:部|局|課|室)計)$/;
const NOTE = /^\s*(?:※|＊|\*|注\s*[0-9０-９:：)）]|[(（]注|注意)/;
/** Words a measure's name ends in: such a name without values is an indicator still to be filled. */
const MEASURE =
  /(?:数|率|額|量|割合|度|時間|日数|得点|ポイント|面積|距離|比|費)(?:[(（].*[)）])?\s*$/;
const GROUPING: readonly IndicatorField[] = ['department', 'section', 'goalNo', 'goal'];

/**
 * What a row under an indicator header is. A row with a typed id, or with a name and a value, is an
 * indicator; a value without a name is one too, so that nothing is lost. `row` is 0-based.
 */
export function rowKind(
  grid: HeaderGrid,
  columns: Columns,
  range: ColumnRange,
  row: number,
): RowKind {
  const typed = typedColumns(grid, range, row);
  const [first] = typed;
  if (first === undefined) return 'blank';
  const has = (field: IndicatorField): boolean =>
    columns[field] !== undefined && typed.includes(columns[field]);
  if (has('id')) return 'indicator';
  const shows = (field: IndicatorField): boolean =>
    columns[field] !== undefined && ownText(grid, row, columns[field]) !== '';
  const labels = typed
    .filter((column) => column < (columns.target ?? Number.POSITIVE_INFINITY))
    .map((column) => ownText(grid, row, column));
  if (labels.some((label) => SUBTOTAL.test(halfWidth(label).replace(/\s/g, '')))) return 'subtotal';

  const valueTyped = has('target') || has('actual');
  const valueShown = shows('target') || shows('actual');
  if (shows('name') && valueShown) return has('name') || valueTyped ? 'indicator' : 'note';
  const text = ownText(grid, row, first);
  if (NOTE.test(text)) return 'note';
  if (has('name')) return namedWithoutValues(grid, columns, row, typed);
  if (valueTyped) return typed.length > 1 || /[0-9]/.test(halfWidth(text)) ? 'indicator' : 'note';
  const beforeName = columns.name !== undefined && first < columns.name;
  return beforeName || isSpread(grid, row, first) ? 'heading' : 'note';
}

/** A name with neither target nor actual: an indicator to be filled in, or a heading. */
function namedWithoutValues(
  grid: HeaderGrid,
  columns: Columns,
  row: number,
  typed: readonly number[],
): RowKind {
  const name = columns.name ?? 0;
  if (isSpread(grid, row, name)) return 'heading';
  const grouping = GROUPING.map((field) => columns[field]);
  const others = typed.filter((column) => column !== name && !grouping.includes(column));
  const mapped = new Set(Object.values(columns));
  if (others.some((column) => mapped.has(column))) return 'indicator';
  if (grouping.some((column) => column !== undefined && column < name)) return 'indicator';
  const text = ownText(grid, row, name);
  if (headingMeaning(text).kind !== 'other') return 'heading';
  return MEASURE.test(text) ? 'indicator' : 'heading';
}

/**
 * Whether a row starts another kind of table (予算額, 氏名, …): after a blank row, at least three
 * short texts without digits, two of them headings that no indicator table has.
 */
export function startsForeignTable(grid: HeaderGrid, range: ColumnRange, row: number): boolean {
  const texts = typedColumns(grid, range, row).map((column) => ownText(grid, row, column));
  if (texts.length < 3) return false;
  const plain = texts.map((text) => halfWidth(text).replace(/\s/g, ''));
  return (
    plain.every((text) => text.length <= 15 && !/[0-9]/.test(text)) &&
    plain.filter((text) => FOREIGN.test(text)).length >= 2
  );
}

const FOREIGN =
  /^(?:.*予算額?|.*決算額?|.*金額|執行率|氏名|役職|職名|補職|住所|電話.*|連絡先|日付|曜日|場所|会場|開催日|担当者|人数|内線)$/;

const COLUMN_LABEL =
  /^(?:[(（【]?[A-Za-zＡ-Ｚａ-ｚ①-⑳](?:\s*[/／÷]\s*[A-Za-zＡ-Ｚａ-ｚ①-⑳])?[)）】]?|[(（][^()（）0-9０-９]{1,8}[)）])$/;

/** Whether a nameless row under a header only letters its columns, (A) (B) (B/A), or gives units. */
export function labelsColumns(
  grid: HeaderGrid,
  columns: Columns,
  range: ColumnRange,
  row: number,
): boolean {
  const typed = typedColumns(grid, range, row);
  const named = [columns.name, columns.id].some(
    (column) => column !== undefined && typed.includes(column),
  );
  if (typed.length === 0 || named) return false;
  return typed.every((column) => COLUMN_LABEL.test(ownText(grid, row, column).trim()));
}

/** 0-based columns whose cell holds something of its own in this row (not a merge from above). */
export function typedColumns(grid: HeaderGrid, range: ColumnRange, row: number): number[] {
  const { sheet, mergeAt } = grid;
  const cells = sheet.values[row - sheet.top] ?? [];
  const typed: number[] = [];
  for (let column = range.first; column <= range.last; column++) {
    const value = cells[column - sheet.left];
    if (value === undefined || isBlankValue(value)) continue;
    const merge = mergeAt(row, column);
    if (!merge || (merge.row === row && merge.column === column)) typed.push(column);
  }
  return typed;
}

/** The text of a cell through a merge from above, not through one from the left; '' when blank. */
export function ownText(grid: HeaderGrid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  if (merge && merge.column !== column) return '';
  const { value } = cellAt(grid.sheet, merge?.row ?? row, column);
  return isBlankValue(value) ? '' : String(value);
}

function isSpread(grid: HeaderGrid, row: number, column: number): boolean {
  return (grid.mergeAt(row, column)?.columnCount ?? 1) > 1;
}
