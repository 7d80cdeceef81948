import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  region: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface RegionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A named part of the pane, reachable as a landmark. */
export function Region({ title, children }: RegionProps) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.region}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
