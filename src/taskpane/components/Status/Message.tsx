import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { useWords } from '../../wordsContext';

const useStyles = makeStyles({
  message: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: '3px solid',
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase300,
  },
  success: { borderTopColor: tokens.colorStatusSuccessBorderActive },
  info: { borderTopColor: tokens.colorBrandStroke1 },
  error: { borderTopColor: tokens.colorStatusDangerBorderActive },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface MessageProps {
  readonly intent: 'success' | 'info' | 'error';
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A message that stays until it is closed: nobody has to read against the clock. */
export function Message({ intent, title, onClose, children }: MessageProps) {
  const { pane } = useWords();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.message, styles[intent])}>
      <div className={styles.head}>
        <p className={styles.title}>{title}</p>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {pane.close}
        </Button>
      </div>
      {children}
    </div>
  );
}
