import {
  type CheckReport,
  type RateReport,
  type RestoreReport,
  type SummaryReport,
} from '../actions/report';
import { type NextGrade } from '../core/achievement/nextGrade';
import { type Grade } from '../core/achievement/ratingScale';
import { type Severity } from '../core/checks/finding';
import { type FormId } from '../core/forms/form';
import { type IndicatorField } from '../core/rows/indicatorTable';

/** The jobs a person can start, in the order of the ribbon. */
export type JobName = 'check' | 'fill' | 'summarize' | 'restore';

/** What each job reports when it is done. */
export interface JobReports {
  readonly check: CheckReport;
  readonly fill: RateReport;
  readonly summarize: SummaryReport;
  readonly restore: RestoreReport;
}

/** Why the pane cannot work at all. */
export type HostTrouble = 'noHost' | 'timedOut' | 'officeMissing' | 'excelTooOld';

/** Everything the pane says; a missing sentence does not compile. */
export interface PaneWords {
  readonly productName: string;
  readonly starting: string;
  readonly regions: {
    readonly understood: string;
    readonly steps: string;
    readonly findings: string;
    readonly why: string;
    readonly settings: string;
    readonly status: string;
  };
  readonly jobs: {
    readonly [Job in JobName]: {
      readonly button: string;
      /** What pressing it does to the sheet. */
      readonly hint: string;
      readonly running: string;
      /** The result in numbers, one sentence a line. */
      readonly done: (report: JobReports[Job]) => readonly string[];
    };
  };
  /** Beside a step that has been carried out. */
  readonly stepDone: string;
  readonly cancel: string;
  readonly close: string;
  /** A second press while a job runs. */
  readonly busy: (running: JobName) => string;
  /** What to do with a summary sheet that was edited since it was made. */
  readonly keepBoth: string;
  readonly showTab: (name: string) => string;
  readonly replaceEdited: string;
  readonly understood: {
    readonly empty: string;
    readonly department: (city: string, department: string) => string;
    readonly fiscalYear: (fiscalYear: number) => string;
    readonly noFiscalYear: string;
    readonly table: (sheet: string, indicators: number) => string;
    readonly header: (firstRow: number, lastRow: number) => string;
    readonly columns: string;
    readonly column: (field: string, column: string) => string;
    readonly hiddenRows: (count: number) => string;
    readonly leftOut: (count: number) => string;
    readonly goals: (count: number) => string;
    readonly fields: Readonly<Record<IndicatorField, string>>;
  };
  readonly findings: {
    readonly empty: string;
    readonly none: string;
    readonly noneShown: string;
    readonly stale: string;
    readonly filter: string;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly group: (severity: string, count: number) => string;
    readonly goTo: (place: string) => string;
    readonly dismiss: string;
    readonly dismissReason: string;
    readonly dismissConfirm: string;
    readonly dismissCancel: string;
    readonly dismissed: (count: number) => string;
    readonly takeBack: string;
    readonly more: (count: number) => string;
  };
  readonly why: {
    readonly empty: string;
    readonly otherRow: string;
    readonly asOfReading: string;
    readonly place: (sheet: string, row: number) => string;
    readonly target: string;
    readonly actual: string;
    readonly baseline: string;
    readonly direction: string;
    readonly method: string;
    readonly achievement: string;
    readonly rating: string;
    readonly typed: (text: string) => string;
    readonly read: (text: string) => string;
    /** `exact` is null when the shown percentage is the exact one. */
    readonly percent: (shown: string, exact: string | null) => string;
    readonly bound: (grade: Grade, percent: string) => string;
    readonly next: (next: NextGrade) => string;
  };
  readonly settings: {
    readonly form: string;
    readonly forms: Readonly<Record<FormId, string>>;
    readonly language: string;
    readonly languages: {
      readonly auto: string;
      readonly ja: string;
      readonly en: string;
    };
    readonly scale: string;
    readonly scaleUnknown: string;
    readonly scaleFromBook: string;
    readonly scalePreset: string;
    readonly gradeBound: (percent: string) => string;
    readonly gradeWithoutBound: string;
    readonly version: (version: string) => string;
  };
  readonly trouble: Readonly<
    Record<
      HostTrouble,
      { readonly title: string; readonly why: string; readonly todo: readonly string[] }
    >
  >;
  readonly reload: string;
}
