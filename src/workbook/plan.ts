import type { CellValue } from '../core/sheet/cell';
import type { SheetLayout } from '../core/layout/sheetLayout';
import type { Journal } from './journal';
import type { Store } from './store';

/** A run of cells in one column that the plan owns. Rows and columns are 0-based. */
export interface ColumnWrite {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** One per row: formulas in R1C1 notation (leading '='), everything else as it is; text stays text. */
  readonly contents: readonly CellValue[];
  /** What the plan saw there, one per row (formulas in A1): anything else refuses the whole plan. */
  readonly expected: readonly CellValue[];
  /** 0-based column that names the rows (指標名): by it a row is found again when putting back. */
  readonly anchorColumn: number;
  /** Null keeps the cells' number format. */
  readonly numberFormat: string | null;
  /** A column whose look the new cells take on while they still look like empty ones. */
  readonly styleFromColumn: number | null;
}

/** A tab to be made. */
export interface TabWrite {
  readonly layout: SheetLayout;
  /** Form id, or 'rating-scale' for the tab with the scale. */
  readonly form: string;
  readonly department: string;
  /** The tab this one takes the place of: made by the add-in and not edited since. */
  readonly replacesId: string | null;
}

export interface NameWrite {
  readonly name: string;
  readonly formula: string;
}

/** Cells that the written contents follow from. Rows and columns are 0-based. */
export interface ReliedCells {
  readonly sheetId: string;
  readonly row: number;
  readonly rowCount: number;
  readonly columns: readonly number[];
}

/** Everything one action changes. Whatever is not in the plan is not touched. */
export interface ChangePlan {
  readonly action: Journal['action'];
  readonly columns: readonly ColumnWrite[];
  /** Anything else there than was read refuses the whole plan: it would write what is outdated. */
  readonly reliesOn: readonly ReliedCells[];
  readonly tabs: readonly TabWrite[];
  readonly names: readonly NameWrite[];
  /** The store after the action, made tabs excepted: the writer adds those. */
  readonly store: Store;
}
