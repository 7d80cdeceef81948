import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { errorSentences } from '../../../words/errorWords';
import { type Jobs } from '../../jobs';
import { type JobState } from '../../session';
import { useWords } from '../../wordsContext';
import { Message } from './Message';

const useStyles = makeStyles({
  text: { margin: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FailureProps {
  readonly failed: Extract<JobState, { phase: 'failed' }>;
  readonly jobs: Jobs;
  readonly onClose: () => void;
}

/** What happened, why, and what to do now; for an edited tab, the choice itself. */
export function Failure({ failed, jobs, onClose }: FailureProps) {
  const { pane, errors } = useWords();
  const styles = useStyles();
  const { error } = failed;
  const { happened, why, todo } = errorSentences(errors, error);
  const intent = error.kind === 'cancelled' || error.kind === 'nothingToRestore' ? 'info' : 'error';
  return (
    <Message intent={intent} title={happened} onClose={onClose}>
      <p className={styles.text}>{why}</p>
      <p className={styles.text}>{todo}</p>
      {error.kind === 'editedTab' && (
        <div className={styles.choices}>
          <Button size="small" onClick={() => void jobs.start('summarize', 'keepBoth')}>
            {pane.keepBoth}
          </Button>
          <Button size="small" onClick={() => void jobs.start('summarize', 'replace')}>
            {pane.replaceEdited}
          </Button>
        </div>
      )}
    </Message>
  );
}
