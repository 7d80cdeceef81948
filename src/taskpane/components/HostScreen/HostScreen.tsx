import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type HostTrouble } from '../../../words/paneWords';
import { useWords } from '../../wordsContext';

const useStyles = makeStyles({
  screen: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    lineHeight: tokens.lineHeightBase400,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  list: { margin: `${tokens.spacingVerticalM} 0`, paddingLeft: tokens.spacingHorizontalXXL },
});

/** Shown until Excel has answered. */
export function StartingScreen() {
  const { pane } = useWords();
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      <Spinner label={pane.starting} />
    </main>
  );
}

interface TroubleScreenProps {
  readonly trouble: HostTrouble;
  readonly onReload: () => void;
}

/** Shown when the pane cannot work at all: why, and what to check, in order. */
export function TroubleScreen({ trouble, onReload }: TroubleScreenProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const { title, why, todo } = pane.trouble[trouble];
  return (
    <main className={styles.screen}>
      <div role="alert">
        <h1 className={styles.title}>{title}</h1>
        <p>{why}</p>
        <ol className={styles.list}>
          {todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {(trouble === 'timedOut' || trouble === 'officeMissing') && (
        <Button appearance="primary" onClick={onReload}>
          {pane.reload}
        </Button>
      )}
    </main>
  );
}
