import { makeStyles, tokens } from '@fluentui/react-components';
import { type RatedRow } from '../../../core/achievement/rated';
import { type RatingScale } from '../../../core/achievement/ratingScale';
import { type Session, selectedRow } from '../../session';
import { useWords } from '../../wordsContext';
import { Hint } from '../Region/Hint';
import { Region } from '../Region/Region';
import { WhyPart } from './WhyPart';

const useStyles = makeStyles({
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** 理由: how the selected indicator was read, computed and rated. */
export function Why({ session }: { readonly session: Session }) {
  const { pane } = useWords();
  const { understanding, selection } = session;
  const rated = selectedRow(session);
  return (
    <Region title={pane.regions.why}>
      {!understanding || !selection ? (
        <Hint>{pane.why.empty}</Hint>
      ) : !rated ? (
        <Hint>{pane.why.otherRow}</Hint>
      ) : (
        <WhyRow rated={rated} scale={understanding.settings.scale} />
      )}
    </Region>
  );
}

function WhyRow({ rated, scale }: { readonly rated: RatedRow; readonly scale: RatingScale }) {
  const { pane } = useWords();
  const styles = useStyles();
  const { row, parts } = rated;
  return (
    <div>
      <p className={styles.name}>{row.name}</p>
      <Hint>
        {pane.why.place(row.sheet, row.row + 1)} {pane.why.asOfReading}
      </Hint>
      {parts.map((part, index) => (
        <WhyPart key={`${part.label}:${String(index)}`} rated={rated} part={part} scale={scale} />
      ))}
    </div>
  );
}
