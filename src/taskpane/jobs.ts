import { type Finding } from '../core/checks/finding';
import { type CellRef } from '../core/sheet/address';
import { type JobName } from '../words/paneWords';
import { type Result } from '../workbook/workbookError';
import { type JobOptions, type PaneActions } from './paneActions';
import { type DoneJob, isRunning } from './session';
import { type SessionStore } from './sessionStore';

/** Starts what a person pressed, in the pane or on the ribbon, and tells the session how it ended. */
export interface Jobs {
  /** Resolves when the job has ended; a press while another job runs is answered, not obeyed. */
  readonly start: (job: JobName, editedTab?: JobOptions['editedTab']) => Promise<void>;
  /** Gives up a running check; nothing else can be left half done safely. */
  readonly cancel: () => void;
  readonly goTo: (cell: CellRef) => Promise<void>;
  readonly dismiss: (finding: Finding, reason: string) => Promise<void>;
  /** Takes every dismissal back and checks anew, so that the findings are listed again. */
  readonly takeDismissalsBack: () => Promise<void>;
}

/** Jobs that write nothing, so that giving up on them leaves nothing half done. */
export const CANCELLABLE_JOBS: ReadonlySet<JobName> = new Set(['check']);

export function createJobs(actions: PaneActions, store: SessionStore): Jobs {
  // A given-up job may still answer: only the answer of the latest run counts.
  let latestRun = 0;

  const start: Jobs['start'] = async (job, editedTab = 'ask') => {
    const wasRunning = isRunning(store.current());
    store.send({ type: 'jobPressed', job });
    if (wasRunning) return;
    latestRun += 1;
    const run = latestRun;
    const { formId } = store.current().input;
    const result = await settled(() => runJob(actions, job, { formId, editedTab }));
    if (run !== latestRun) return;
    store.send(
      result.ok
        ? { type: 'jobDone', done: result.value }
        : { type: 'failed', job, error: result.error },
    );
  };

  const cancel: Jobs['cancel'] = () => {
    const { job } = store.current();
    if (job.phase !== 'running' || !CANCELLABLE_JOBS.has(job.job)) return;
    latestRun += 1;
    store.send({ type: 'failed', job: job.job, error: { kind: 'cancelled' } });
  };

  const goTo: Jobs['goTo'] = async (cell) => {
    const result = await settled(() => actions.goTo(cell));
    if (!result.ok) store.send({ type: 'failed', job: 'goTo', error: result.error });
  };

  const dismiss: Jobs['dismiss'] = async (finding, reason) => {
    const result = await settled(() => actions.dismiss(finding, reason));
    store.send(
      result.ok
        ? { type: 'findingDismissed', finding }
        : { type: 'failed', job: 'dismiss', error: result.error },
    );
  };

  const takeDismissalsBack: Jobs['takeDismissalsBack'] = async () => {
    const result = await settled(actions.takeDismissalsBack);
    if (result.ok) await start('check');
    else store.send({ type: 'failed', job: 'dismiss', error: result.error });
  };

  return { start, cancel, goTo, dismiss, takeDismissalsBack };
}

async function runJob(
  { jobs }: PaneActions,
  job: JobName,
  options: JobOptions,
): Promise<Result<DoneJob>> {
  switch (job) {
    case 'check':
      return mapped(await jobs.check(options), (report) => ({ job, report }));
    case 'fill':
      return mapped(await jobs.fill(options), (report) => ({ job, report }));
    case 'summarize':
      return mapped(await jobs.summarize(options), (report) => ({ job, report }));
    case 'restore':
      return mapped(await jobs.restore(options), (report) => ({ job, report }));
  }
}

function mapped<From, To>(result: Result<From>, change: (value: From) => To): Result<To> {
  return result.ok ? { ok: true, value: change(result.value) } : result;
}

/** An action that throws is a defect of ours: the person still gets a sentence and a usable pane. */
async function settled<T>(action: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    return { ok: false, error: { kind: 'unexpected', code } };
  }
}
