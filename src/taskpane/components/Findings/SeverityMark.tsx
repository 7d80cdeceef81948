import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Severity } from '../../../core/checks/finding';

const useStyles = makeStyles({
  mark: { flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

/** Three shapes, so that severity shows without colour. The word stands beside it. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM5.2 4.5 8 7.3l2.8-2.8.7.7L8.7 8l2.8 2.8-.7.7L8 8.7l-2.8 2.8-.7-.7L7.3 8 4.5 5.2Z',
  warning: 'M8 1.2 15.4 14.6H.6ZM7.3 6v4.4h1.4V6Zm0 5.6v1.4h1.4v-1.4Z',
  info: 'M1.5 1.5h13v13h-13ZM7.3 7v5h1.4V7Zm0-3v1.5h1.4V4Z',
};

interface SeverityMarkProps {
  readonly severity: Severity;
  /** 'text' takes the colour of the text around it: on a pressed button no other can be relied on. */
  readonly tone: 'severity' | 'text';
}

export function SeverityMark({ severity, tone }: SeverityMarkProps) {
  const styles = useStyles();
  return (
    <svg
      aria-hidden
      className={mergeClasses(styles.mark, tone === 'severity' && styles[severity])}
      width="16"
      height="16"
      viewBox="0 0 16 16"
    >
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[severity]} />
    </svg>
  );
}
