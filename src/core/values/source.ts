import { type UnitColumn } from './unitNames';

/** What every step of the reader needs to know of the cell. */
export interface Source {
  /** Folded. */
  readonly text: string;
  readonly column: UnitColumn;
  readonly field: 'target' | 'actual' | 'baseline' | 'priorActual';
  /** Western year in which the sheet's fiscal year starts, null when unknown. */
  readonly fiscalYear: number | null;
  /** A number out of a cell holds no thousands points; typed text may. */
  readonly origin: 'text' | 'number';
  /** What was typed at a stretch of folded text. */
  readonly typed: (start: number, end: number) => string;
}
