import { breakLines, type LineWidth } from './lineBreak';
import { rowHeight } from './rowHeight';
import { TEXT_STYLES, type TextStyleName } from './textStyles';
import { type WidthModel } from './textWidth';

/** What blocks are set into: width in points, and how the font sets characters. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly model: WidthModel;
}

/** A text set in a column; lengths in points from the left edge of the print area. */
export interface PlacedCell {
  readonly from: number;
  readonly to: number;
  /** As it is wrapped at `wrap`; joined they are the text. */
  readonly lines: readonly string[];
  readonly wrap: LineWidth;
  readonly style: TextStyleName;
  /** Rows it is merged down over, itself included; 1 unless given. */
  readonly rowCount?: number;
  /** Lines drawn besides those of its style. */
  readonly edges?: readonly Edge[];
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

/** Part of a column's width that lines are computed for: programs and printers differ. */
const SAFE_PART = 0.95;

/** Points that Excel keeps free inside a cell, left and right together, and a pixel for rounding. */
const CELL_PADDING = 5.25;

/** Points of one step of indent: three spaces of the standard font in Excel, 10 in LibreOffice. */
const INDENT = 10.5;

/** A text wrapped at 95% of its column's width. */
export function placeText(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  style: TextStyleName,
  model: WidthModel,
): PlacedCell {
  const { fontSize, cell } = TEXT_STYLES[style];
  const indented = to - from - (cell.indent ?? 0) * INDENT;
  const width = Math.min(indented * SAFE_PART, indented - CELL_PADDING);
  const wrap = { em: width / fontSize, model };
  return { from, to, lines: breakLines(text, wrap), wrap, style };
}

/** The same place for another text. */
export function withText(cell: PlacedCell, text: string): PlacedCell {
  return { ...cell, lines: breakLines(text, cell.wrap) };
}

/** A cell that holds nothing. */
export function emptyCell(from: number, to: number): PlacedCell {
  return placeText('', { from, to }, 'body', 'fixedPitch');
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
