import { heightOf, type PlacedCell } from './placedCell';
import { type PlacedColumns } from './placedColumns';

/** The frame around labelled rows. Rows that share one frame share this very object. */
export interface Box {
  readonly from: number;
  /** Where the label ends. */
  readonly labelTo: number;
  /** The content stands off the frame on both sides. */
  readonly contentFrom: number;
  readonly contentTo: number;
  readonly to: number;
  /** Merged over the box's rows on a page. */
  readonly label: PlacedCell;
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
  /** Rows put after the upper part when this row is cut at the foot of a page. */
  readonly closing: readonly PlacedRow[];
  readonly box: Box | null;
  /** Columns side by side, which become rows of their own once the page is known. */
  readonly columns: PlacedColumns | null;
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
    closing: [],
    box: null,
    columns: null,
    ...rest,
  };
}
