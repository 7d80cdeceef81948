import type { Severity } from '../core/checks/finding';

/** How many findings there are of each severity. */
export type CountBySeverity = Readonly<Record<Severity, number>>;

/** What the command line says about a workbook it read, for people. */
export interface CliReportWords {
  /** 1-based rows; columns as 'F 目標値'. */
  readonly table: (table: {
    readonly sheet: string;
    readonly headerRows: readonly [number, number];
    readonly indicators: number;
    readonly hidden: number;
    readonly columns: readonly string[];
  }) => readonly string[];
  readonly finding: (place: string, severity: Severity, message: string) => string;
  readonly total: (indicators: number, counts: CountBySeverity, dismissed: number) => string;
}
