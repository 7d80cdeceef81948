import { findingIdentity } from '../../src/core/checks/finding';
import {
  INITIAL_INPUT,
  initialSession,
  isRunning,
  nextSession,
  nextStep,
  selectedRow,
  type Session,
  type SessionEvent,
  shownFindings,
} from '../../src/taskpane/session';
import { sampleCheck, sampleRating } from './sampleYear';

const START = initialSession(INITIAL_INPUT);
const CHECKED: SessionEvent = { type: 'jobDone', done: { job: 'check', report: sampleCheck() } };
const FILLED: SessionEvent = { type: 'jobDone', done: { job: 'fill', report: sampleRating() } };
const RESTORED: SessionEvent = {
  type: 'jobDone',
  done: {
    job: 'restore',
    report: {
      action: 'fillAchievement',
      restoredCells: 8,
      removedTabs: [],
      keptCells: [],
      keptTabs: [],
    },
  },
};

function after(...events: readonly SessionEvent[]): Session {
  return events.reduce(nextSession, START);
}

describe('a session of the pane', () => {
  it('begins idle, with nothing known and the kept input', () => {
    const input = { ...INITIAL_INPUT, language: 'en' } as const;
    expect(initialSession(input)).toMatchObject({
      job: { phase: 'idle' },
      understanding: null,
      findings: null,
      input,
    });
  });

  it('runs a pressed job', () => {
    const session = after({ type: 'jobPressed', job: 'check' });
    expect(session.job).toEqual({ phase: 'running', job: 'check', pressedAgain: false });
    expect(isRunning(session)).toBe(true);
  });

  it('answers a press while a job runs, and keeps that job', () => {
    const session = after(
      { type: 'jobPressed', job: 'check' },
      { type: 'jobPressed', job: 'fill' },
    );
    expect(session.job).toEqual({ phase: 'running', job: 'check', pressedAgain: true });
  });

  it('forgets the second press when the next job runs', () => {
    const session = after(
      { type: 'jobPressed', job: 'check' },
      { type: 'jobPressed', job: 'fill' },
      CHECKED,
      { type: 'jobPressed', job: 'fill' },
    );
    expect(session.job).toEqual({ phase: 'running', job: 'fill', pressedAgain: false });
  });

  it('learns from a check', () => {
    const session = after({ type: 'jobPressed', job: 'check' }, CHECKED);
    expect(session.job.phase).toBe('done');
    expect(session.understanding?.rows).toHaveLength(7);
    expect(session.findings?.length).toBeGreaterThan(0);
    expect(session.findingsAreStale).toBe(false);
  });

  it('says that findings are stale after something was written, until the next check', () => {
    expect(after(CHECKED, FILLED).findingsAreStale).toBe(true);
    expect(after(CHECKED, RESTORED).findingsAreStale).toBe(true);
    expect(after(CHECKED, FILLED, CHECKED).findingsAreStale).toBe(false);
  });

  it('has no stale findings where there are none', () => {
    expect(after(FILLED).findingsAreStale).toBe(false);
  });

  it.each(['interrupted', 'connectionLost'] as const)(
    'holds findings for stale when a writing job ends with %s',
    (kind) => {
      expect(after(CHECKED, { type: 'failed', job: 'fill', error: { kind } })).toMatchObject({
        findingsAreStale: true,
      });
      expect(after(CHECKED, { type: 'failed', job: 'check', error: { kind } })).toMatchObject({
        findingsAreStale: false,
      });
    },
  );

  it('keeps what it knows when a job fails', () => {
    const session = after(CHECKED, {
      type: 'failed',
      job: 'check',
      error: { kind: 'cellBeingEdited' },
    });
    expect(session.job).toEqual({
      phase: 'failed',
      job: 'check',
      error: { kind: 'cellBeingEdited' },
    });
    expect(session.findings).not.toBeNull();
  });

  it('does not let a failed jump hide a running job', () => {
    const session = after(
      { type: 'jobPressed', job: 'fill' },
      { type: 'failed', job: 'goTo', error: { kind: 'cellBeingEdited' } },
    );
    expect(isRunning(session)).toBe(true);
  });

  it('closes a message but never a running job', () => {
    expect(after(CHECKED, { type: 'messageClosed' }).job).toEqual({ phase: 'idle' });
    expect(isRunning(after({ type: 'jobPressed', job: 'check' }, { type: 'messageClosed' }))).toBe(
      true,
    );
  });

  it('leads through the steps and back', () => {
    expect(nextStep(START)).toBe('check');
    expect(nextStep(after(CHECKED))).toBe('fill');
    expect(nextStep(after(CHECKED, FILLED))).toBe('summarize');
    expect(nextStep(after(CHECKED, FILLED, RESTORED))).toBe('fill');
    const summarized: SessionEvent = {
      type: 'jobDone',
      done: { job: 'summarize', report: { tabs: [] } },
    };
    expect(nextStep(after(CHECKED, FILLED, summarized))).toBeNull();
  });

  it('hides the findings of a severity and shows them again', () => {
    const hidden = after(CHECKED, { type: 'severityToggled', severity: 'info' });
    expect(shownFindings(hidden).map(({ severity }) => severity)).not.toContain('info');
    expect(shownFindings(hidden).length).toBeGreaterThan(0);
    const shown = nextSession(hidden, { type: 'severityToggled', severity: 'info' });
    expect(shownFindings(shown)).toEqual(shown.findings);
  });

  it('takes a dismissed finding off the list and counts it', () => {
    const checked = after(CHECKED);
    const finding = checked.findings?.[0];
    if (!finding) throw new Error('The sample has no findings');
    const session = nextSession(checked, { type: 'findingDismissed', finding });
    expect(shownFindings(session).map(findingIdentity)).not.toContain(findingIdentity(finding));
    expect(shownFindings(session)).toHaveLength(shownFindings(checked).length - 1);
    expect(session.dismissedCount).toBe(1);
  });

  it('finds the row of the selected cell on its own sheet only', () => {
    const session = after(CHECKED, {
      type: 'selected',
      cell: { sheet: '指標', row: 2, column: 0 },
    });
    expect(selectedRow(session)?.row.name).toBe('出前講座等の参加者数');
    const elsewhere: SessionEvent = {
      type: 'selected',
      cell: { sheet: '基本情報', row: 2, column: 0 },
    };
    expect(selectedRow(nextSession(session, elsewhere))).toBeNull();
    expect(selectedRow(after(elsewhere))).toBeNull();
  });

  it('keeps changed input', () => {
    expect(after({ type: 'inputChanged', input: { language: 'en' } }).input).toEqual({
      ...INITIAL_INPUT,
      language: 'en',
    });
  });

  it('never changes the session it was given', () => {
    const frozen = Object.freeze({ ...START, input: Object.freeze({ ...START.input }) });
    const events: readonly SessionEvent[] = [
      { type: 'jobPressed', job: 'check' },
      CHECKED,
      FILLED,
      { type: 'severityToggled', severity: 'error' },
      { type: 'inputChanged', input: { language: 'ja' } },
    ];
    expect(() => {
      for (const event of events) nextSession(frozen, event);
    }).not.toThrow();
    expect(frozen).toEqual(START);
  });
});
