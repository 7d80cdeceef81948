import { createJobs } from '../../src/taskpane/jobs';
import { type PaneActions } from '../../src/taskpane/paneActions';
import { INITIAL_INPUT, initialSession } from '../../src/taskpane/session';
import { createSessionStore } from '../../src/taskpane/sessionStore';
import { type JobReports } from '../../src/words/paneWords';
import { type Result } from '../../src/workbook/workbookError';
import { paneActions } from './paneActionsForTests';
import { sampleCheck } from './sampleYear';

function pending<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

function paneWith(changes: Partial<PaneActions['jobs']>, others: Partial<PaneActions> = {}) {
  const store = createSessionStore(initialSession(INITIAL_INPUT));
  const actions = paneActions({ ...others, jobs: { ...paneActions().jobs, ...changes } });
  return { store, jobs: createJobs(actions, store) };
}

describe('jobs', () => {
  it('tell the session when they begin and what came of them', async () => {
    const check = pending<Result<JobReports['check']>>();
    const { store, jobs } = paneWith({ check: () => check.promise });
    const done = jobs.start('check');
    expect(store.current().job).toMatchObject({ phase: 'running', job: 'check' });
    check.settle({ ok: true, value: sampleCheck() });
    await done;
    expect(store.current().job).toMatchObject({ phase: 'done', job: 'check' });
  });

  it('pass on the chosen form and the choice about an edited tab', async () => {
    const asked: unknown[] = [];
    const { jobs } = paneWith({
      summarize: (options) => {
        asked.push(options);
        return Promise.resolve({ ok: true, value: { tabs: [] } });
      },
    });
    await jobs.start('summarize');
    await jobs.start('summarize', 'keepBoth');
    expect(asked).toEqual([
      { formId: 'hirakata-results', editedTab: 'ask' },
      { formId: 'hirakata-results', editedTab: 'keepBoth' },
    ]);
  });

  it('run one at a time: a second press starts nothing', async () => {
    const check = pending<Result<JobReports['check']>>();
    let fills = 0;
    const { store, jobs } = paneWith({
      check: () => check.promise,
      fill: () => {
        fills += 1;
        return Promise.resolve({ ok: false, error: { kind: 'busy' } });
      },
    });
    const done = jobs.start('check');
    await jobs.start('fill');
    expect(fills).toBe(0);
    expect(store.current().job).toMatchObject({ job: 'check', pressedAgain: true });
    check.settle({ ok: true, value: sampleCheck() });
    await done;
  });

  it('turn a defect of ours into a sentence, and stay usable', async () => {
    const { store, jobs } = paneWith({
      fill: () => Promise.reject(new TypeError('a defect')),
    });
    await jobs.start('fill');
    expect(store.current().job).toEqual({
      phase: 'failed',
      job: 'fill',
      error: { kind: 'unexpected', code: 'TypeError' },
    });
    await jobs.start('restore');
    expect(store.current().job).toMatchObject({ job: 'restore', phase: 'done' });
  });

  it('give up a running check and ignore its late answer', async () => {
    const check = pending<Result<JobReports['check']>>();
    const { store, jobs } = paneWith({ check: () => check.promise });
    const done = jobs.start('check');
    jobs.cancel();
    expect(store.current().job).toMatchObject({ phase: 'failed', error: { kind: 'cancelled' } });
    check.settle({ ok: true, value: sampleCheck() });
    await done;
    expect(store.current()).toMatchObject({ job: { phase: 'failed' }, findings: null });
  });

  it('never give up a job that writes', () => {
    const { store, jobs } = paneWith({ fill: () => new Promise(() => undefined) });
    void jobs.start('fill');
    jobs.cancel();
    expect(store.current().job).toMatchObject({ phase: 'running', job: 'fill' });
  });

  it('say why a jump to a cell failed', async () => {
    const { store, jobs } = paneWith(
      {},
      { goTo: () => Promise.resolve({ ok: false, error: { kind: 'cellBeingEdited' } }) },
    );
    await jobs.goTo({ sheet: '指標', row: 0, column: 0 });
    expect(store.current().job).toEqual({
      phase: 'failed',
      job: 'goTo',
      error: { kind: 'cellBeingEdited' },
    });
  });

  it('list a finding until its dismissal has been kept in the workbook', async () => {
    const [finding] = sampleCheck().findings;
    if (!finding) throw new Error('The sample has no findings');
    const refused = paneWith(
      {},
      { dismiss: () => Promise.resolve({ ok: false, error: { kind: 'readOnlyWorkbook' } }) },
    );
    await refused.jobs.dismiss(finding, '確認済み');
    expect(refused.store.current().dismissed.size).toBe(0);
    expect(refused.store.current().job.phase).toBe('failed');

    const kept = paneWith({});
    await kept.jobs.dismiss(finding, '確認済み');
    expect(kept.store.current().dismissed.size).toBe(1);
  });

  it('check anew after dismissals were taken back', async () => {
    const { store, jobs } = paneWith({});
    await jobs.takeDismissalsBack();
    expect(store.current().job).toMatchObject({ phase: 'done', job: 'check' });
  });
});
