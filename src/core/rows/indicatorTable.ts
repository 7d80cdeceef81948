import { type Cell } from '../sheet/cell';

/** The columns an indicator sheet may have. */
export type IndicatorField =
  | 'id'
  | 'department'
  | 'section'
  | 'goalNo'
  | 'goal'
  | 'name'
  | 'direction'
  | 'method'
  | 'unit'
  | 'baseline'
  | 'priorActual'
  | 'target'
  | 'actual'
  | 'achievement'
  | 'rating'
  | 'reason'
  | 'note';

/** One indicator row of a sheet, not yet understood. */
export interface IndicatorRow {
  readonly sheet: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Names this indicator whatever row it stands in (see `subjectKey`). */
  readonly key: string;
  /** The typed id, '' when the sheet has no ID column. */
  readonly id: string;
  /** Filled down over merged or blank cells. */
  readonly department: string;
  readonly section: string;
  readonly goalNo: string;
  readonly goal: string;
  readonly name: string;
  readonly direction: string;
  readonly method: string;
  readonly unit: string;
  readonly baseline: Cell;
  readonly priorActual: Cell;
  readonly target: Cell;
  readonly actual: Cell;
  readonly achievement: Cell;
  readonly rating: Cell;
  readonly reason: string;
  readonly note: string;
  /** Hidden by hand or by a filter; read all the same, and said so. */
  readonly hidden: boolean;
}

/** A block of indicator rows under one header. */
export interface IndicatorTable {
  readonly sheet: string;
  readonly sheetId: string;
  /** 0-based, first and last row of the header (equal for a one-row header). */
  readonly headerRow: number;
  readonly headerEndRow: number;
  /** 0-based sheet column of each field that was found. `name`, `target` and `actual` always are. */
  readonly columns: Readonly<Partial<Record<IndicatorField, number>>>;
  /** From the sheet's name, title or header; null when none says it. */
  readonly fiscalYear: number | null;
  readonly rows: readonly IndicatorRow[];
  /** Rows inside the block that are no indicators, 0-based, with what they are. */
  readonly otherRows: readonly {
    readonly row: number;
    readonly kind: 'blank' | 'heading' | 'subtotal' | 'note' | 'repeatedHeader';
  }[];
}
