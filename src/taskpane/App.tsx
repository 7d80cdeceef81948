import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Finding, type Severity } from '../core/checks/finding';
import { findingSentence } from '../words/findings';
import { type Language } from '../words/language';
import { wordsFor } from '../words/words';
import { Findings } from './components/Findings/Findings';
import { StartingScreen, TroubleScreen } from './components/HostScreen/HostScreen';
import { Settings } from './components/Settings/Settings';
import { Status } from './components/Status/Status';
import { Steps } from './components/Steps/Steps';
import { Understood } from './components/Understood/Understood';
import { Why } from './components/Why/Why';
import { type Jobs } from './jobs';
import { type PaneInput } from './session';
import { type SessionStore } from './sessionStore';
import { type HostState } from './startup';
import { type ThemeName, themeNamed } from './theme';
import { WordsContext } from './wordsContext';

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
  },
  regions: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

interface AppProps {
  readonly host: HostState;
  readonly store: SessionStore;
  readonly jobs: Jobs;
  readonly theme: ThemeName;
  /** The host's language; the person's choice in the settings outranks it. */
  readonly hostLanguage: Language;
  readonly version: string;
  readonly onReload: () => void;
}

/** The task pane. It shows the session and passes on what is pressed; it talks to no host itself. */
export function App({ host, store, jobs, theme, hostLanguage, version, onReload }: AppProps) {
  const session = useSyncExternalStore(store.subscribe, store.current);
  const styles = useStyles();
  const { input } = session;
  const language = input.language === 'auto' ? hostLanguage : input.language;
  const words = useMemo(() => wordsFor(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.pane.productName;
  }, [language, words]);

  const onGoTo = useCallback((finding: Finding) => void jobs.goTo(finding.cell), [jobs]);
  const onDismiss = useCallback(
    (finding: Finding, reason: string) => void jobs.dismiss(finding, reason),
    [jobs],
  );

  return (
    <WordsContext.Provider value={words}>
      <FluentProvider theme={themeNamed(theme)} className={styles.provider}>
        {host.kind === 'starting' && <StartingScreen />}
        {host.kind === 'trouble' && <TroubleScreen trouble={host.trouble} onReload={onReload} />}
        {host.kind === 'ready' && (
          <div className={styles.pane}>
            <main className={styles.regions}>
              <Steps session={session} onPress={(job) => void jobs.start(job)} />
              <Findings
                session={session}
                sentenceFor={(finding) => findingSentence(finding, language)}
                onToggle={(severity: Severity) => {
                  store.send({ type: 'severityToggled', severity });
                }}
                onGoTo={onGoTo}
                onDismiss={onDismiss}
                onTakeBack={() => void jobs.takeDismissalsBack()}
              />
              <Why session={session} />
              <Understood understanding={session.understanding} />
              <Settings
                input={input}
                understanding={session.understanding}
                version={version}
                onChange={(change: Partial<PaneInput>) => {
                  store.send({ type: 'inputChanged', input: change });
                }}
              />
            </main>
            <Status
              job={session.job}
              jobs={jobs}
              onClose={() => {
                store.send({ type: 'messageClosed' });
              }}
            />
          </div>
        )}
      </FluentProvider>
    </WordsContext.Provider>
  );
}
