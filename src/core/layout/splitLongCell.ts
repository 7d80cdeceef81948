import { heightOf, type PlacedCell, type PlacedRow } from './placedRow';
import { linesWithin, MAX_ROW_HEIGHT } from './rowHeight';
import { TEXT_STYLES } from './textStyles';

/** How many lines of a row's cells fit a height in points. */
export function linesThatFit(row: PlacedRow, height: number): number {
  return Math.min(
    ...row.cells.map(({ style }) => {
      const { fontSize, padding } = TEXT_STYLES[style];
      return linesWithin(height, fontSize, padding);
    }),
  );
}

/** Lines of the row's longest cell. */
export function lineCount(row: PlacedRow): number {
  return Math.max(...row.cells.map(({ lines }) => lines.length));
}

/**
 * Cuts every cell of a row after `count` lines (at least 1, fewer than the row has). The texts of
 * the two rows joined are the text of the row: the cut is at a line end that was computed anyway.
 */
export function splitRow(row: PlacedRow, count: number): readonly [PlacedRow, PlacedRow] {
  const upper = row.cells.map((cell) => ({ ...cell, lines: upperLines(cell.lines, count) }));
  const lower = row.cells.map((cell): PlacedCell => {
    const lines = cell.lines.slice(count);
    return { ...cell, lines: lines.length > 0 ? lines : [''] };
  });
  return [
    { ...row, cells: upper, height: heightOf(upper), keepWithNext: false },
    { ...row, cells: lower, height: heightOf(lower), startsPage: false },
  ];
}

/** A typed line break that ends the upper part opens one more, empty line in its cell. */
function upperLines(lines: readonly string[], count: number): readonly string[] {
  const upper = lines.slice(0, count);
  return upper.length < lines.length && /[\r\n]$/.test(upper.at(-1) ?? '') ? [...upper, ''] : upper;
}

/** A row as rows no higher than Excel allows (409 points). */
export function splitLongRow(row: PlacedRow): readonly PlacedRow[] {
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
