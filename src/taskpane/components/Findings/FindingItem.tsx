import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Finding } from '../../../core/checks/finding';
import { cellAddress } from '../../../core/sheet/address';
import { useWords } from '../../wordsContext';
import { DismissForm } from './DismissForm';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: { flexGrow: 1, minWidth: 0 },
  sentence: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between' },
  place: { minWidth: 0, paddingLeft: 0, color: tokens.colorBrandForegroundLink },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly sentence: string;
  readonly onGoTo: (finding: Finding) => void;
  readonly onDismiss: (finding: Finding, reason: string) => void;
}

/** One finding: what it says, the way to its cell, and the way to say that it needs nothing. */
export function FindingItem({ finding, sentence, onGoTo, onDismiss }: FindingItemProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const [isDismissing, setDismissing] = useState(false);
  const { sheet, row, column } = finding.cell;
  const place = `${sheet}!${cellAddress(row, column)}`;
  return (
    <li className={styles.item}>
      <SeverityMark severity={finding.severity} tone="severity" />
      <div className={styles.body}>
        <p className={styles.sentence}>{sentence}</p>
        <div className={styles.actions}>
          <Button
            className={styles.place}
            size="small"
            appearance="transparent"
            aria-label={pane.findings.goTo(place)}
            onClick={() => {
              onGoTo(finding);
            }}
          >
            {place}
          </Button>
          {!isDismissing && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setDismissing(true);
              }}
            >
              {pane.findings.dismiss}
            </Button>
          )}
        </div>
        {isDismissing && (
          <DismissForm
            onConfirm={(reason) => {
              onDismiss(finding, reason);
            }}
            onCancel={() => {
              setDismissing(false);
            }}
          />
        )}
      </div>
    </li>
  );
}
