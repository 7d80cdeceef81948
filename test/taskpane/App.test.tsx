/* The pane's components in every state, in both languages, as a person finds them: by their names. */
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type CellRef } from '../../src/core/sheet/address';
import { App } from '../../src/taskpane/App';
import { createJobs } from '../../src/taskpane/jobs';
import { type PaneActions } from '../../src/taskpane/paneActions';
import { INITIAL_INPUT, initialSession, type SessionEvent } from '../../src/taskpane/session';
import { createSessionStore } from '../../src/taskpane/sessionStore';
import { type HostState } from '../../src/taskpane/startup';
import { errorSentences } from '../../src/words/errorWords';
import { type Language } from '../../src/words/language';
import { type HostTrouble } from '../../src/words/paneWords';
import { wordsFor } from '../../src/words/words';
import { paneActions } from './paneActionsForTests';
import { sampleCheck } from './sampleYear';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const CHECKED: SessionEvent = { type: 'jobDone', done: { job: 'check', report: sampleCheck() } };

interface Setup {
  readonly language?: Language;
  readonly host?: HostState;
  readonly events?: readonly SessionEvent[];
  readonly actions?: Partial<PaneActions>;
}

function showPane({ language = 'ja', host = { kind: 'ready' }, events = [], actions }: Setup = {}) {
  const store = createSessionStore(initialSession(INITIAL_INPUT));
  for (const event of events) store.send(event);
  let reloads = 0;
  render(
    <App
      host={host}
      store={store}
      jobs={createJobs(paneActions(actions), store)}
      theme="light"
      hostLanguage={language}
      version="1.2.3"
      onReload={() => (reloads += 1)}
    />,
  );
  return { store, pane: wordsFor(language).pane, user: userEvent.setup(), reloads: () => reloads };
}

const region = (name: string) => screen.getByRole('region', { name });

describe.each(LANGUAGES)('the pane in %s', (language) => {
  const words = wordsFor(language);

  it('has its named regions and says what each is for before anything was checked', () => {
    const { pane } = showPane({ language });
    for (const name of Object.values(pane.regions)) expect(region(name)).toBeInTheDocument();
    expect(region(pane.regions.understood)).toHaveTextContent(pane.understood.empty);
    expect(region(pane.regions.findings)).toHaveTextContent(pane.findings.empty);
    expect(region(pane.regions.why)).toHaveTextContent(pane.why.empty);
    expect(document.documentElement.lang).toBe(language);
  });

  it.each<HostTrouble>(['noHost', 'timedOut', 'officeMissing', 'excelTooOld'])(
    'says what to check when the host is in trouble: %s',
    (trouble) => {
      const { pane } = showPane({ language, host: { kind: 'trouble', trouble } });
      const { title, why, todo } = pane.trouble[trouble];
      expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
      expect(screen.getByText(why)).toBeInTheDocument();
      expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(todo);
    },
  );

  it('shows what was read', () => {
    const { pane } = showPane({ language, events: [CHECKED] });
    const understood = within(region(pane.regions.understood));
    expect(understood.getByText(pane.understood.fiscalYear(2024))).toBeInTheDocument();
    expect(understood.getByText(pane.understood.table('指標', 7))).toBeInTheDocument();
    expect(understood.getByText(pane.understood.header(2, 2))).toBeInTheDocument();
    expect(understood.getByText(pane.understood.hiddenRows(1))).toBeInTheDocument();
    const columns = understood.getByRole('list', { name: pane.understood.columns });
    expect(columns).toHaveTextContent(pane.understood.column(pane.understood.fields.target, 'F'));
  });

  it('says every failure in three sentences and can be closed', async () => {
    const error = { kind: 'filteredSheet', sheet: '指標' } as const;
    const { pane, user } = showPane({
      language,
      events: [{ type: 'failed', job: 'fill', error }],
    });
    const { happened, why, todo } = errorSentences(words.errors, error);
    const status = screen.getByRole('status');
    for (const sentence of [happened, why, todo]) expect(status).toHaveTextContent(sentence);
    await user.click(within(status).getByRole('button', { name: pane.close }));
    expect(status).toBeEmptyDOMElement();
  });

  it('says results in numbers, in the live region', async () => {
    const { pane, user } = showPane({ language });
    await user.click(screen.getByRole('button', { name: pane.jobs.summarize.button }));
    expect(screen.getByRole('status')).toHaveTextContent(
      pane.jobs.summarize.done({ tabs: [{ name: '取り組み実績_市民部', pageCount: 3 }] })[0] ?? '?',
    );
    await user.click(screen.getByRole('button', { name: pane.jobs.restore.button }));
    expect(screen.getByRole('status')).toHaveTextContent('12');
    expect(screen.getByRole('status')).toHaveTextContent('指標!H4');
  });

  it('offers to show the tab it made', async () => {
    const shown: CellRef[] = [];
    const { pane, user } = showPane({
      language,
      actions: {
        goTo: (cell) => {
          shown.push(cell);
          return Promise.resolve({ ok: true, value: undefined });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: pane.jobs.summarize.button }));
    await user.click(screen.getByRole('button', { name: pane.showTab('取り組み実績_市民部') }));
    expect(shown).toEqual([{ sheet: '取り組み実績_市民部', row: 0, column: 0 }]);
  });

  it('explains the selected row', () => {
    const { pane } = showPane({
      language,
      events: [CHECKED, { type: 'selected', cell: { sheet: '指標', row: 2, column: 0 } }],
    });
    const why = region(pane.regions.why);
    expect(why).toHaveTextContent('出前講座等の参加者数');
    expect(why).toHaveTextContent(words.rated.method.actualOverTarget);
    expect(why).toHaveTextContent(pane.why.percent('87.4', '87.375%'));
    expect(why).toHaveTextContent('70%');
  });

  it('says that another cell is no indicator row', () => {
    const { pane } = showPane({
      language,
      events: [CHECKED, { type: 'selected', cell: { sheet: '指標', row: 0, column: 0 } }],
    });
    expect(region(pane.regions.why)).toHaveTextContent(pane.why.otherRow);
  });
});

describe('the pane', () => {
  it('runs the steps in the order of the ribbon and marks those done', async () => {
    const { pane, user } = showPane();
    const steps = within(region(pane.regions.steps));
    expect(steps.getAllByRole('button').map((button) => button.textContent)).toEqual([
      pane.jobs.check.button,
      pane.jobs.fill.button,
      pane.jobs.summarize.button,
      pane.jobs.restore.button,
    ]);
    await user.click(steps.getByRole('button', { name: pane.jobs.check.button }));
    expect(steps.getAllByRole('listitem')[0]).toHaveTextContent(pane.stepDone);
  });

  it('moves at once, answers a second press and lets a check be given up', async () => {
    const { pane, user, store } = showPane({
      actions: { jobs: { ...paneActions().jobs, check: () => new Promise(() => undefined) } },
    });
    await user.click(screen.getByRole('button', { name: pane.jobs.check.button }));
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent(pane.jobs.check.running);
    expect(within(status).getByRole('progressbar')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: pane.jobs.fill.button }));
    expect(status).toHaveTextContent(pane.busy('check'));
    await user.click(screen.getByRole('button', { name: pane.cancel }));
    expect(store.current().job).toMatchObject({ error: { kind: 'cancelled' } });
  });

  it('offers no way to give up a job that writes', async () => {
    const { pane, user } = showPane({
      actions: { jobs: { ...paneActions().jobs, fill: () => new Promise(() => undefined) } },
    });
    await user.click(screen.getByRole('button', { name: pane.jobs.fill.button }));
    expect(screen.getByRole('status')).toHaveTextContent(pane.jobs.fill.running);
    expect(screen.queryByRole('button', { name: pane.cancel })).not.toBeInTheDocument();
  });

  it('lists findings by severity, hides a severity, and says when nothing is left', async () => {
    const { pane, user, store } = showPane({ events: [CHECKED] });
    const findings = within(region(pane.regions.findings));
    const headings = findings.getAllByRole('heading', { level: 3 });
    expect(headings[0]).toHaveTextContent(pane.findings.severity.error);
    const chips = within(findings.getByRole('group', { name: pane.findings.filter }));
    for (const chip of chips.getAllByRole('button')) {
      expect(chip).toHaveAttribute('aria-pressed', 'true');
      await user.click(chip);
      expect(chip).toHaveAttribute('aria-pressed', 'false');
    }
    expect(findings.getByText(pane.findings.noneShown)).toBeInTheDocument();
    expect(store.current().input.hiddenSeverities).toHaveLength(3);
  });

  it('shows no rule id: every finding is a sentence', () => {
    const { pane } = showPane({ events: [CHECKED] });
    const text = region(pane.regions.findings).textContent;
    for (const { rule } of sampleCheck().findings) expect(text).not.toContain(rule);
  });

  it('jumps to the cell of a finding', async () => {
    const visited: CellRef[] = [];
    const { pane, user } = showPane({
      events: [CHECKED],
      actions: {
        goTo: (cell) => {
          visited.push(cell);
          return Promise.resolve({ ok: true, value: undefined });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: pane.findings.goTo('指標!G9') }));
    expect(visited).toEqual([{ sheet: '指標', row: 8, column: 6 }]);
  });

  it('dismisses a finding only with a reason, by keyboard alone', async () => {
    const reasons: string[] = [];
    const { pane, user, store } = showPane({
      events: [CHECKED],
      actions: {
        dismiss: (_, reason) => {
          reasons.push(reason);
          return Promise.resolve({ ok: true, value: null });
        },
      },
    });
    const before = store.current().findings?.length ?? 0;
    screen.getAllByRole('button', { name: pane.findings.dismiss })[0]?.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox')).toHaveFocus();
    await user.keyboard('  {Enter}');
    expect(reasons).toEqual([]);
    await user.keyboard('担当課に確認済み{Enter}');
    expect(reasons).toEqual(['担当課に確認済み']);
    const findings = within(region(pane.regions.findings));
    expect(findings.getAllByRole('button', { name: pane.findings.dismiss })).toHaveLength(
      before - 1,
    );
    expect(findings.getByText(pane.findings.dismissed(1))).toBeInTheDocument();
  });

  it('draws many findings a page at a time', async () => {
    const { findings, ...rest } = sampleCheck();
    const [first] = findings;
    if (!first) throw new Error('The sample has no findings');
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...first,
      subject: `s${String(index)}`,
    }));
    const { pane, user } = showPane({
      events: [{ type: 'jobDone', done: { job: 'check', report: { ...rest, findings: many } } }],
    });
    const shown = () => screen.getAllByText(pane.findings.dismiss).length;
    expect(shown()).toBe(50);
    await user.click(screen.getByText(pane.findings.more(50)));
    await user.click(screen.getByText(pane.findings.more(20)));
    expect(shown()).toBe(120);
  });

  it('says that there is nothing to object to', () => {
    const { pane } = showPane({
      events: [
        { type: 'jobDone', done: { job: 'check', report: { ...sampleCheck(), findings: [] } } },
      ],
    });
    expect(region(pane.regions.findings)).toHaveTextContent(pane.findings.none);
  });

  it('asks what to do with an edited tab', async () => {
    const choices: string[] = [];
    const { pane, user } = showPane({
      events: [
        { type: 'failed', job: 'summarize', error: { kind: 'editedTab', tab: '取り組み実績' } },
      ],
      actions: {
        jobs: {
          ...paneActions().jobs,
          summarize: ({ editedTab }) => {
            choices.push(editedTab);
            return Promise.resolve({
              ok: false,
              error: { kind: 'editedTab', tab: '取り組み実績' },
            });
          },
        },
      },
    });
    await user.click(screen.getByRole('button', { name: pane.keepBoth }));
    await user.click(screen.getByRole('button', { name: pane.replaceEdited }));
    expect(choices).toEqual(['keepBoth', 'replace']);
  });

  it('changes its language at once and keeps the choice', async () => {
    const { pane, user, store } = showPane({ events: [CHECKED] });
    const settings = within(region(pane.regions.settings));
    await user.click(settings.getByRole('button', { name: pane.regions.settings }));
    expect(settings.getByRole('table', { name: pane.settings.scale })).toHaveTextContent('70%');
    expect(settings.getByText(pane.settings.version('1.2.3'))).toBeInTheDocument();
    await user.click(settings.getByRole('radio', { name: pane.settings.languages.en }));
    expect(region(wordsFor('en').pane.regions.findings)).toBeInTheDocument();
    expect(store.current().input.language).toBe('en');
  });

  it('waits visibly while Excel has not answered', () => {
    const { pane } = showPane({ host: { kind: 'starting' } });
    expect(screen.getByText(pane.starting)).toBeInTheDocument();
  });

  it('can be loaded anew when Excel did not answer', async () => {
    const { pane, user, reloads } = showPane({ host: { kind: 'trouble', trouble: 'timedOut' } });
    await user.click(screen.getByRole('button', { name: pane.reload }));
    expect(reloads()).toBe(1);
  });

  it('shows what a ribbon button did while it was open', () => {
    const { pane, store } = showPane();
    act(() => {
      store.send({ type: 'jobPressed', job: 'restore' });
    });
    expect(screen.getByRole('status')).toHaveTextContent(pane.jobs.restore.running);
  });
});
