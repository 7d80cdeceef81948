import type { Finding } from '../core/checks/finding';
import type { Understanding } from '../core/pipeline';

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
  /** Tabs someone has edited since: kept. */
  readonly keptTabs: readonly string[];
}
