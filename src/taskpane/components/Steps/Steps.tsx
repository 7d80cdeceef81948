import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { type JobName } from '../../../words/paneWords';
import { nextStep, type Session, STEPS } from '../../session';
import { useWords } from '../../wordsContext';
import { Hint } from '../Region/Hint';
import { Region } from '../Region/Region';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
  },
  step: { display: 'grid', gridTemplateColumns: '24px 1fr', columnGap: tokens.spacingHorizontalS },
  number: { paddingTop: '6px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  press: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, justifyContent: 'flex-start' },
  restore: { marginTop: tokens.spacingVerticalM, paddingLeft: '32px' },
});

interface StepsProps {
  readonly session: Session;
  readonly onPress: (job: JobName) => void;
}

/** 手順: the ribbon's three steps in order, and the way back. */
export function Steps({ session, onPress }: StepsProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const next = nextStep(session);
  return (
    <Region title={pane.regions.steps}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => {
          const isDone = session.doneSteps.includes(step);
          return (
            <li key={step} className={styles.step}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <div>
                <div className={styles.press}>
                  <Button
                    className={styles.button}
                    appearance={step === next ? 'primary' : 'secondary'}
                    onClick={() => {
                      onPress(step);
                    }}
                  >
                    {pane.jobs[step].button}
                  </Button>
                  {isDone && (
                    <Badge appearance="tint" color="success">
                      {pane.stepDone}
                    </Badge>
                  )}
                </div>
                {!isDone && <Hint>{pane.jobs[step].hint}</Hint>}
              </div>
            </li>
          );
        })}
      </ol>
      <div className={styles.restore}>
        <Button
          onClick={() => {
            onPress('restore');
          }}
        >
          {pane.jobs.restore.button}
        </Button>
        <Hint>{pane.jobs.restore.hint}</Hint>
      </div>
    </Region>
  );
}
