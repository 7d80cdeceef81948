import type { RatedRow } from '../core/achievement/rated';
import type { RatingScale } from '../core/achievement/ratingScale';
import type { Finding } from '../core/checks/finding';
import type { DepartmentYear } from '../core/rows/departmentYear';
import type { IndicatorTable } from '../core/rows/indicatorTable';

/** What was understood of the workbook: the pane's first region. */
export interface Understanding {
  readonly tables: readonly IndicatorTable[];
  readonly departmentYear: DepartmentYear;
  readonly scale: RatingScale;
  readonly rows: readonly RatedRow[];
}

export interface CheckReport {
  readonly understanding: Understanding;
  /** In sheet order, dismissed ones left out. */
  readonly findings: readonly Finding[];
  readonly dismissedCount: number;
}

export interface RateReport {
  readonly understanding: Understanding;
  /** Rows whose cells hold live formulas, rows that hold a value, rows left as they were. */
  readonly liveRows: number;
  readonly valueRows: number;
  readonly keptRows: number;
  readonly askRows: number;
  readonly pendingRows: number;
  /** Letter → rows, in the scale's order. */
  readonly countByLetter: Readonly<Record<string, number>>;
}

export interface SummaryReport {
  readonly tabs: readonly { readonly name: string; readonly pageCount: number }[];
}

export interface RestoreReport {
  /** The action that was put back. */
  readonly action: 'fillAchievement' | 'makeSummary';
  readonly restoredCells: number;
  readonly removedTabs: readonly string[];
  /** Cells someone has typed over since: kept, listed as A1 with the sheet. */
  readonly keptCells: readonly string[];
}
