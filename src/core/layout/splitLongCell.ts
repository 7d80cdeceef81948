import { columnUnits, heightOfColumns, splitColumns, unitsThatFit } from './placedColumns';
import { heightOf, withText } from './placedCell';
import { type PlacedRow } from './placedRow';
import { linesWithin, MAX_ROW_HEIGHT } from './rowHeight';
import { TEXT_STYLES } from './textStyles';

/** How many lines of a row's cells fit a height in points; of columns, how many units. */
export function linesThatFit(row: PlacedRow, height: number): number {
  if (row.columns) return unitsThatFit(row.columns, height);
  return Math.min(
    ...row.cells.map(({ style }) => {
      const { fontSize, padding } = TEXT_STYLES[style];
      return linesWithin(height, fontSize, padding);
    }),
  );
}

/** Lines of the row's longest cell; of columns, the units of their height. */
export function lineCount(row: PlacedRow): number {
  if (row.columns) return columnUnits(row.columns);
  return Math.max(...row.cells.map(({ lines }) => lines.length));
}

/**
 * Cuts every cell of a row after at most `count` lines (at least 1, fewer than the row has). The
 * texts of the two rows joined are the text of the row. The cut is after a sentence where the lower
 * half of those lines has one (the short line then looks meant), otherwise at the line's end.
 */
export function splitRow(row: PlacedRow, count: number): readonly [PlacedRow, PlacedRow] {
  if (row.columns) {
    const [upper, lower] = splitColumns(row.columns, count);
    return [
      { ...row, columns: upper, height: heightOfColumns(upper), keepWithNext: false },
      { ...row, columns: lower, height: heightOfColumns(lower), startsPage: false },
    ];
  }
  const cuts = row.cells.map((cell) => {
    const text = cell.lines.join('');
    const cut = cutAfter(cell.lines.slice(0, count), text.length);
    return [withText(cell, text.slice(0, cut)), withText(cell, text.slice(cut))] as const;
  });
  const upper = cuts.map(([cell]) => cell);
  const lower = cuts.map(([, cell]) => cell);
  return [
    { ...row, cells: upper, height: heightOf(upper), keepWithNext: false },
    { ...row, cells: lower, height: heightOf(lower), startsPage: false },
  ];
}

/** Length of what stays above, in UTF-16 units of the whole text. */
function cutAfter(lines: readonly string[], textLength: number): number {
  const above = lines.join('');
  if (above.length === textLength) return textLength;
  const firstHalf = lines.slice(0, Math.ceil(lines.length / 2)).join('').length;
  const sentence = above.lastIndexOf('。') + 1;
  return sentence > firstHalf && !/^[」』）)]/.test(above.slice(sentence))
    ? sentence
    : above.length;
}

/** A row as rows no higher than Excel allows (409 points); columns become rows of the sheet later. */
export function splitLongRow(row: PlacedRow): readonly PlacedRow[] {
  if (row.columns) return [row];
  const rows: PlacedRow[] = [];
  let rest = row;
  while (rest.height > MAX_ROW_HEIGHT && lineCount(rest) > 1) {
    // One line less: the upper part may end with a typed line break.
    const [upper, lower] = splitRow(rest, Math.max(1, linesThatFit(rest, MAX_ROW_HEIGHT) - 1));
    rows.push(upper);
    rest = lower;
  }
  return [...rows, rest];
}
