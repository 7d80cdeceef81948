import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { type JobState } from '../../session';
import { CANCELLABLE_JOBS, type Jobs } from '../../jobs';
import { useWords } from '../../wordsContext';
import { Failure } from './Failure';
import { Message } from './Message';

const useStyles = makeStyles({
  status: {
    maxHeight: '45vh',
    overflowY: 'auto',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  running: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  text: { margin: 0 },
  link: { justifySelf: 'start', height: 'auto', textAlign: 'start' },
});

interface StatusProps {
  readonly job: JobState;
  readonly jobs: Jobs;
  readonly onClose: () => void;
}

/** What is going on and what came of it; read out by screen readers whenever it changes. */
export function Status({ job, jobs, onClose }: StatusProps) {
  const { pane } = useWords();
  const styles = useStyles();
  return (
    <section aria-label={pane.regions.status} className={styles.status}>
      <div role="status">
        {job.phase === 'running' && (
          <div className={styles.running}>
            <div className={styles.line}>
              <p className={styles.text}>{pane.jobs[job.job].running}</p>
              {CANCELLABLE_JOBS.has(job.job) && (
                <Button size="small" onClick={jobs.cancel}>
                  {pane.cancel}
                </Button>
              )}
            </div>
            <ProgressBar aria-label={pane.jobs[job.job].running} />
            {job.pressedAgain && <p className={styles.text}>{pane.busy(job.job)}</p>}
          </div>
        )}
        {job.phase === 'done' && (
          <Message intent="success" title={pane.jobs[job.job].button} onClose={onClose}>
            {doneSentences(pane.jobs, job).map((sentence) => (
              <p key={sentence} className={styles.text}>
                {sentence}
              </p>
            ))}
            {job.job === 'summarize' &&
              job.report.tabs.map(({ name }) => (
                <Button
                  key={name}
                  size="small"
                  className={styles.link}
                  onClick={() => void jobs.goTo({ sheet: name, row: 0, column: 0 })}
                >
                  {pane.showTab(name)}
                </Button>
              ))}
          </Message>
        )}
        {job.phase === 'failed' && <Failure failed={job} jobs={jobs} onClose={onClose} />}
      </div>
    </section>
  );
}

type Done = Extract<JobState, { phase: 'done' }>;

function doneSentences(
  words: ReturnType<typeof useWords>['pane']['jobs'],
  done: Done,
): readonly string[] {
  switch (done.job) {
    case 'check':
      return words.check.done(done.report);
    case 'fill':
      return words.fill.done(done.report);
    case 'summarize':
      return words.summarize.done(done.report);
    case 'restore':
      return words.restore.done(done.report);
  }
}
