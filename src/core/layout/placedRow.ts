import { breakLines } from './lineBreak';
import { rowHeight } from './rowHeight';
import { TEXT_STYLES, type TextStyleName } from './textStyles';
import { type WidthModel } from './textWidth';

/** A text set in a column; lengths in points from the left edge of the print area. */
export interface PlacedCell {
  readonly from: number;
  readonly to: number;
  /** As it is wrapped; joined they are the text. */
  readonly lines: readonly string[];
  readonly style: TextStyleName;
}

/** The frame around labelled rows. Rows that share one frame share this very object. */
export interface Box {
  readonly from: number;
  /** Where the label ends and the content begins. */
  readonly contentFrom: number;
  readonly to: number;
  readonly label: string;
}

/** A row of the sheet before it has a number. */
export interface PlacedRow {
  /** Left to right, without overlap. */
  readonly cells: readonly PlacedCell[];
  /** Points. */
  readonly height: number;
  /** Must not be the last row of a page. */
  readonly keepWithNext: boolean;
  /** White space that is left out where a page begins. */
  readonly vanishesAtPageTop: boolean;
  /** Starts a page whatever stands before. */
  readonly startsPage: boolean;
  /** Rows put before this one when a page begins with it: a table's head. */
  readonly repeatedHead: readonly PlacedRow[];
  readonly box: Box | null;
}

/** Points that Excel keeps free inside a cell, left and right together. */
const CELL_PADDING = 4;

/** Part of a column's inner width that lines are computed for: programs and printers differ. */
const SAFE_PART = 0.95;

/** A text wrapped at 95% of its column's inner width. */
export function placeText(
  text: string,
  column: { readonly from: number; readonly to: number },
  style: TextStyleName,
  model: WidthModel,
): PlacedCell {
  const width = (column.to - column.from - CELL_PADDING) * SAFE_PART;
  const lines = breakLines(text, width / TEXT_STYLES[style].fontSize, model);
  return { from: column.from, to: column.to, lines, style };
}

/** Height in points that shows every line of every cell. */
export function heightOf(cells: readonly PlacedCell[]): number {
  return Math.max(
    ...cells.map(({ lines, style }) => {
      const { fontSize, padding } = TEXT_STYLES[style];
      return rowHeight(lines.length, fontSize, padding);
    }),
  );
}

/** A row of its own that shows the given cells whole. */
export function rowOf(
  cells: readonly PlacedCell[],
  rest: Partial<Omit<PlacedRow, 'cells'>> = {},
): PlacedRow {
  return {
    cells,
    height: heightOf(cells),
    keepWithNext: false,
    vanishesAtPageTop: false,
    startsPage: false,
    repeatedHead: [],
    box: null,
    ...rest,
  };
}
