import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { type Finding, type Severity } from '../../../core/checks/finding';
import { type Session, shownFindings } from '../../session';
import { useWords } from '../../wordsContext';
import { Hint } from '../Region/Hint';
import { Region } from '../Region/Region';
import { FindingGroup } from './FindingGroup';
import { SeverityMark } from './SeverityMark';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  chip: { minWidth: 0 },
  dismissed: { marginTop: tokens.spacingVerticalS },
});

interface FindingsProps {
  readonly session: Session;
  readonly sentenceFor: (finding: Finding) => string;
  readonly onToggle: (severity: Severity) => void;
  readonly onGoTo: (finding: Finding) => void;
  readonly onDismiss: (finding: Finding, reason: string) => void;
  readonly onTakeBack: () => void;
}

/** 指摘: everything the check found, most serious first. */
export function Findings({
  session,
  sentenceFor,
  onToggle,
  onGoTo,
  onDismiss,
  onTakeBack,
}: FindingsProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const { findings, dismissedCount, input } = session;
  if (!findings) {
    return (
      <Region title={pane.regions.findings}>
        <Hint>{pane.findings.empty}</Hint>
      </Region>
    );
  }
  const shown = shownFindings(session);
  const countOf = (list: readonly Finding[], severity: Severity) =>
    list.filter((finding) => finding.severity === severity).length;
  return (
    <Region title={pane.regions.findings}>
      {session.findingsAreStale && <Hint>{pane.findings.stale}</Hint>}
      {findings.length === 0 && <Hint>{pane.findings.none}</Hint>}
      {findings.length > 0 && (
        <div role="group" aria-label={pane.findings.filter} className={styles.chips}>
          {SEVERITIES.map((severity) => (
            <ToggleButton
              key={severity}
              className={styles.chip}
              size="small"
              shape="circular"
              icon={<SeverityMark severity={severity} tone="text" />}
              checked={!input.hiddenSeverities.includes(severity)}
              onClick={() => {
                onToggle(severity);
              }}
            >
              {`${pane.findings.severity[severity]} ${String(countOf(findings, severity))}`}
            </ToggleButton>
          ))}
        </div>
      )}
      {findings.length > 0 && shown.length === 0 && <Hint>{pane.findings.noneShown}</Hint>}
      {SEVERITIES.filter((severity) => countOf(shown, severity) > 0).map((severity) => (
        <FindingGroup
          key={severity}
          title={pane.findings.group(pane.findings.severity[severity], countOf(shown, severity))}
          findings={shown.filter((finding) => finding.severity === severity)}
          sentenceFor={sentenceFor}
          onGoTo={onGoTo}
          onDismiss={onDismiss}
        />
      ))}
      {dismissedCount > 0 && (
        <div className={styles.dismissed}>
          <Hint>{pane.findings.dismissed(dismissedCount)}</Hint>
          <Button size="small" onClick={onTakeBack}>
            {pane.findings.takeBack}
          </Button>
        </div>
      )}
    </Region>
  );
}
