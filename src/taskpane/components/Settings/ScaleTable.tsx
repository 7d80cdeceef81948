import { makeStyles, tokens } from '@fluentui/react-components';
import { type Understanding } from '../../../core/pipeline';
import { asPercent } from '../../../words/digits';
import { useWords } from '../../wordsContext';
import { Hint } from '../Region/Hint';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: tokens.spacingVerticalXS },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The rating scale that was used, best first. */
export function ScaleTable({ understanding }: { readonly understanding: Understanding }) {
  const { pane } = useWords();
  const styles = useStyles();
  const { scaleIsInBook } = understanding;
  const { scale } = understanding.settings;
  return (
    <>
      <Hint>{scaleIsInBook ? pane.settings.scaleFromBook : pane.settings.scalePreset}</Hint>
      <table className={styles.table} aria-label={pane.settings.scale}>
        <tbody>
          {scale.grades.map(({ letter, word, lowerBound }) => (
            <tr key={letter}>
              <th scope="row" className={styles.cell}>
                {letter}
              </th>
              <td className={styles.cell}>{word}</td>
              <td className={styles.cell}>
                {lowerBound === null
                  ? pane.settings.gradeWithoutBound
                  : pane.settings.gradeBound(asPercent(lowerBound))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
