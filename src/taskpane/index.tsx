/**
 * The composition root: the one page of the shared runtime, which runs the ribbon's functions with
 * the pane closed and shows the pane when it is open. Here alone Office.js, the product's actions
 * and the pane meet.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type CommandName, registerCommands } from '../commands/commands';
import { languageOf } from '../words/language';
import { type JobName } from '../words/paneWords';
import { isExcelSupported } from '../workbook/support';
import { App } from './App';
import { followSelection } from './followSelection';
import { createJobs } from './jobs';
import { lazyActions } from './lazyActions';
import { browserMemory, keepInput, recallInput } from './paneMemory';
import { initialSession } from './session';
import { createSessionStore } from './sessionStore';
import { awaitHost, type HostState } from './startup';
import { themeNameFor } from './theme';

const actions = lazyActions(async () => {
  const { productActions } = await import(/* webpackChunkName: "actions" */ './productActions');
  return productActions;
});

const JOB_OF_COMMAND: Readonly<Record<Exclude<CommandName, 'showPane'>, JobName>> = {
  checkYear: 'check',
  fillAchievement: 'fill',
  makeSummary: 'summarize',
  restore: 'restore',
};

const memory = browserMemory();
const store = createSessionStore(initialSession(recallInput(memory)));
const jobs = createJobs(actions, store);

// office.js is a file of its own, which may not have arrived.
const office = typeof Office === 'undefined' ? null : Office;
const host = awaitHost(
  office && { onReady: () => office.onReady(), isSupported: isExcelSupported },
);

if (office) {
  registerCommands(async (command) => {
    // The pane says how it went, so a ribbon button opens it.
    await office.addin.showAsTaskpane().catch(() => undefined);
    if (command !== 'showPane' && (await host).kind === 'ready') {
      await jobs.start(JOB_OF_COMMAND[command]);
    }
  });
}

store.subscribe(() => {
  keepInput(memory, store.current().input);
});

const root = createRoot(document.getElementById('root') ?? document.body);
const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');
const forcedColors = window.matchMedia('(forced-colors: active)');

function render(state: HostState): void {
  const context = state.kind === 'ready' ? Office.context : undefined;
  root.render(
    <StrictMode>
      <App
        host={state}
        store={store}
        jobs={jobs}
        theme={themeNameFor({
          // Typed as always there, but missing in Excel on the web (office-js #6134).
          hostBackground: (context?.officeTheme as Office.OfficeTheme | undefined)
            ?.bodyBackgroundColor,
          prefersDark: darkScheme.matches,
          forcedColors: forcedColors.matches,
        })}
        hostLanguage={languageOf(context?.displayLanguage ?? navigator.language)}
        version={SHIHYO_VERSION}
        onReload={() => {
          window.location.reload();
        }}
      />
    </StrictMode>,
  );
}

render({ kind: 'starting' });
void host.then((state) => {
  render(state);
  const renderAgain = () => {
    render(state);
  };
  darkScheme.addEventListener('change', renderAgain);
  forcedColors.addEventListener('change', renderAgain);
  if (state.kind === 'ready') void followSelection(actions, store);
});
