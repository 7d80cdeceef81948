import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Finding, findingIdentity } from '../../../core/checks/finding';
import { useWords } from '../../wordsContext';
import { FindingItem } from './FindingItem';

/** Findings drawn at once: more would make the pane slow, and nobody reads them in one go. */
const PAGE = 50;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

interface FindingGroupProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly sentenceFor: (finding: Finding) => string;
  readonly onGoTo: (finding: Finding) => void;
  readonly onDismiss: (finding: Finding, reason: string) => void;
}

/** The findings of one severity, a page at a time. */
export function FindingGroup({
  title,
  findings,
  sentenceFor,
  onGoTo,
  onDismiss,
}: FindingGroupProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const rest = findings.length - limit;
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {findings.slice(0, limit).map((finding) => (
          <FindingItem
            key={`${findingIdentity(finding)}@${String(finding.cell.row)},${String(finding.cell.column)}`}
            finding={finding}
            sentence={sentenceFor(finding)}
            onGoTo={onGoTo}
            onDismiss={onDismiss}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            setLimit(limit + PAGE);
          }}
        >
          {pane.findings.more(Math.min(rest, PAGE))}
        </Button>
      )}
    </div>
  );
}
