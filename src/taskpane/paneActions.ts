import { type Finding } from '../core/checks/finding';
import { type CellRef } from '../core/sheet/address';
import { type FormId } from '../core/forms/form';
import { type JobName, type JobReports } from '../words/paneWords';
import { type Result } from '../workbook/workbookError';

/** What the person has chosen for the jobs. */
export interface JobOptions {
  readonly formId: FormId;
  /** What to do with a summary sheet that somebody has edited since it was made. */
  readonly editedTab: 'ask' | 'keepBoth' | 'replace';
}

/**
 * Everything the pane asks of the workbook. The composition root binds it to the product's actions;
 * tests bind it to plain functions.
 */
export interface PaneActions {
  readonly jobs: {
    readonly [Job in JobName]: (options: JobOptions) => Promise<Result<JobReports[Job]>>;
  };
  /** Sets a finding aside for good, with the reason a person gave; kept in the workbook. */
  readonly dismiss: (finding: Finding, reason: string) => Promise<Result<null>>;
  /** Takes every dismissal of the workbook back. */
  readonly takeDismissalsBack: () => Promise<Result<null>>;
  /** Shows a cell to the person. */
  readonly goTo: (cell: CellRef) => Promise<Result<void>>;
  readonly selectedCell: () => Promise<Result<CellRef>>;
  /** Calls `changed` on every new selection; resolves to the way to stop. */
  readonly onSelectionChanged: (changed: () => void) => Promise<Result<() => Promise<void>>>;
}
