import { type RatedRow } from '../core/achievement/rated';
import { type Finding, findingIdentity, type Severity } from '../core/checks/finding';
import { type FormId } from '../core/forms/form';
import { type Understanding } from '../core/pipeline';
import { type CellRef } from '../core/sheet/address';
import { type Language } from '../words/language';
import { type JobName, type JobReports } from '../words/paneWords';
import { type WorkbookError } from '../workbook/workbookError';

/** What a person chose or typed in the pane; survives a reload. */
export interface PaneInput {
  readonly formId: FormId;
  /** 'auto' follows the host. */
  readonly language: Language | 'auto';
  readonly hiddenSeverities: readonly Severity[];
}

export const INITIAL_INPUT: PaneInput = {
  formId: 'hirakata-results',
  language: 'auto',
  hiddenSeverities: [],
};

/** A job with its report. */
export type DoneJob = {
  readonly [Job in JobName]: { readonly job: Job; readonly report: JobReports[Job] };
}[JobName];

/** The three steps, in order; 元に戻す is none of them. */
export const STEPS = ['check', 'fill', 'summarize'] as const;

export type Step = (typeof STEPS)[number];

export type JobState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly job: JobName;
      /** Another button was pressed meanwhile. */
      readonly pressedAgain: boolean;
    }
  | ({ readonly phase: 'done' } & DoneJob)
  | { readonly phase: 'failed'; readonly job: FailedPress; readonly error: WorkbookError };

/** A job, or one of the small things that may fail as well. */
export type FailedPress = JobName | 'goTo' | 'dismiss';

/** Everything the pane shows; no Office in it. */
export interface Session {
  readonly job: JobState;
  readonly understanding: Understanding | null;
  /** null until the first check. */
  readonly findings: readonly Finding[] | null;
  /** Findings dismissed in this workbook, whether now or earlier. */
  readonly dismissedCount: number;
  /** Identities of those dismissed since the last check. */
  readonly dismissed: ReadonlySet<string>;
  /** Something was written since the findings were made. */
  readonly findingsAreStale: boolean;
  /** Steps that have been carried out and not been put back. */
  readonly doneSteps: readonly Step[];
  readonly selection: CellRef | null;
  readonly input: PaneInput;
}

export type SessionEvent =
  | { readonly type: 'jobPressed'; readonly job: JobName }
  | { readonly type: 'jobDone'; readonly done: DoneJob }
  | { readonly type: 'failed'; readonly job: FailedPress; readonly error: WorkbookError }
  | { readonly type: 'messageClosed' }
  | { readonly type: 'findingDismissed'; readonly finding: Finding }
  | { readonly type: 'selected'; readonly cell: CellRef }
  | { readonly type: 'severityToggled'; readonly severity: Severity }
  | { readonly type: 'inputChanged'; readonly input: Partial<PaneInput> };

/** The session at the start, with the input kept from before the reload. */
export function initialSession(input: PaneInput): Session {
  return {
    job: { phase: 'idle' },
    understanding: null,
    findings: null,
    dismissedCount: 0,
    dismissed: new Set(),
    findingsAreStale: false,
    doneSteps: [],
    selection: null,
    input,
  };
}

/** The session after an event. Never changes the one given. */
export function nextSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'jobPressed':
      return { ...session, job: pressed(session.job, event.job) };
    case 'jobDone':
      return { ...session, job: { phase: 'done', ...event.done }, ...learned(session, event.done) };
    case 'failed':
      return { ...session, ...failed(session, event.job, event.error) };
    case 'messageClosed':
      return isRunning(session) ? session : { ...session, job: { phase: 'idle' } };
    case 'findingDismissed':
      return {
        ...session,
        dismissed: new Set([...session.dismissed, findingIdentity(event.finding)]),
        dismissedCount: session.dismissedCount + 1,
      };
    case 'selected':
      return { ...session, selection: event.cell };
    case 'severityToggled':
      return {
        ...session,
        input: {
          ...session.input,
          hiddenSeverities: toggled(session.input.hiddenSeverities, event.severity),
        },
      };
    case 'inputChanged':
      return { ...session, input: { ...session.input, ...event.input } };
  }
}

/** Whether a job is running: a further press will be answered, not obeyed. */
export function isRunning(session: Session): boolean {
  return session.job.phase === 'running';
}

/** The findings to list: neither dismissed nor of a hidden severity. */
export function shownFindings(session: Session): readonly Finding[] {
  return (session.findings ?? []).filter(
    (finding) =>
      !session.dismissed.has(findingIdentity(finding)) &&
      !session.input.hiddenSeverities.includes(finding.severity),
  );
}

/** The rated row in which the selected cell lies, as last read; null for any other cell. */
export function selectedRow(session: Session): RatedRow | null {
  const { selection, understanding } = session;
  if (!selection || !understanding) return null;
  return (
    understanding.rows.find(
      ({ row }) => row.sheet === selection.sheet && row.row === selection.row,
    ) ?? null
  );
}

/** The step to take next; null when all have been taken. */
export function nextStep(session: Session): Step | null {
  return STEPS.find((step) => !session.doneSteps.includes(step)) ?? null;
}

function pressed(job: JobState, pressedJob: JobName): JobState {
  return job.phase === 'running'
    ? { ...job, pressedAgain: true }
    : { phase: 'running', job: pressedJob, pressedAgain: false };
}

/** What a finished job taught about the workbook. */
function learned(session: Session, done: DoneJob): Partial<Session> {
  switch (done.job) {
    case 'check':
      return {
        understanding: done.report.understanding,
        findings: done.report.findings,
        dismissedCount: done.report.dismissedCount,
        dismissed: new Set(),
        findingsAreStale: false,
        doneSteps: withStep(session, 'check'),
      };
    case 'fill':
      return {
        understanding: done.report.understanding,
        doneSteps: withStep(session, 'fill'),
        ...madeStale(session),
      };
    case 'restore':
      return { doneSteps: withoutRestored(session, done.report.action), ...madeStale(session) };
    case 'summarize':
      return { doneSteps: withStep(session, 'summarize') };
  }
}

/**
 * A failure ends the running job. A failed jump or dismissal is said too, but never in the place of
 * a job that is still running.
 */
function failed(session: Session, press: FailedPress, error: WorkbookError): Partial<Session> {
  const isJob = press !== 'goTo' && press !== 'dismiss';
  if (!isJob && isRunning(session)) return {};
  const mayHaveWritten =
    error.kind === 'interrupted' || error.kind === 'connectionLost' || error.kind === 'unexpected';
  return {
    job: { phase: 'failed', job: press, error },
    ...(mayHaveWritten && isJob && press !== 'check' ? madeStale(session) : {}),
  };
}

function withStep({ doneSteps }: Session, step: Step): readonly Step[] {
  return doneSteps.includes(step) ? doneSteps : [...doneSteps, step];
}

function withoutRestored(
  { doneSteps }: Session,
  action: JobReports['restore']['action'],
): readonly Step[] {
  const step: Step = action === 'fillAchievement' ? 'fill' : 'summarize';
  return doneSteps.filter((done) => done !== step);
}

function madeStale(session: Session): Partial<Session> {
  return { findingsAreStale: session.findings !== null };
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
