import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { nextGrade } from '../../../core/achievement/nextGrade';
import { type RatedPart, type RatedRow, type Ratio } from '../../../core/achievement/rated';
import { type RatingScale } from '../../../core/achievement/ratingScale';
import { percentText, ratioToDecimal } from '../../../core/achievement/ratio';
import { type Reading } from '../../../core/values/reading';
import { asPercent, grouped } from '../../../words/digits';
import { describeReading } from '../../../words/readingWords';
import { type Words } from '../../../words/words';
import { useWords } from '../../wordsContext';

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalS },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  line: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface WhyPartProps {
  readonly rated: RatedRow;
  readonly part: RatedPart;
  readonly scale: RatingScale;
}

/** One part of an indicator: what was read, how it was computed, which bound it met. */
export function WhyPart({ rated, part, scale }: WhyPartProps) {
  const words = useWords();
  const styles = useStyles();
  const lines = whyLines(words, rated, part, scale);
  const notes = notesOn(words, part, scale);
  return (
    <div className={styles.part}>
      {part.label !== '' && <p className={styles.label}>{part.label}</p>}
      <Badge appearance="tint" color={part.outcome === 'judged' ? 'success' : 'warning'}>
        {words.rated.outcome[part.outcome]}
      </Badge>
      <dl className={styles.list}>
        {lines.map(({ term, value }) => (
          <div key={term} className={styles.line}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Line {
  readonly term: string;
  readonly value: string;
}

function whyLines(
  words: Words,
  rated: RatedRow,
  part: RatedPart,
  scale: RatingScale,
): readonly Line[] {
  const { why } = words.pane;
  const said = (reading: Reading) => describeReading(words.readings, reading);
  const lines: Line[] = [
    { term: why.target, value: said(part.target) },
    { term: why.actual, value: said(part.actual) },
  ];
  if (part.baseline.kind !== 'blank') {
    lines.push({ term: why.baseline, value: said(part.baseline) });
  }
  lines.push({ term: why.direction, value: directionText(words, rated) });
  if (part.method) lines.push({ term: why.method, value: words.rated.method[part.method] });
  if (part.achievement) {
    lines.push({ term: why.achievement, value: achievementText(words, part.achievement) });
  }
  if (part.rating !== null) {
    lines.push({ term: why.rating, value: ratingText(words, part.rating, scale) });
  }
  return lines;
}

function achievementText({ pane }: Words, ratio: Ratio): string {
  const shown = percentText(ratio);
  const exact = asPercent(ratioToDecimal(ratio));
  return pane.why.percent(shown, exact === trimmed(shown) ? null : exact);
}

/** '1234.0' as `asPercent` writes it: '1,234%'. */
function trimmed(shown: string): string {
  return `${grouped(shown.replace(/\.0+$/, ''))}%`;
}

function directionText({ rated: words }: Words, rated: RatedRow): string {
  return `${words.direction[rated.direction]} ${words.directionSource[rated.directionSource]}`;
}

function ratingText({ pane }: Words, letter: string, { grades }: RatingScale): string {
  const grade = grades.find((candidate) => candidate.letter === letter);
  if (!grade) return letter;
  return grade.lowerBound === null
    ? `${grade.letter} ${grade.word}`
    : pane.why.bound(grade, asPercent(grade.lowerBound));
}

function notesOn(words: Words, part: RatedPart, scale: RatingScale): readonly string[] {
  const next = nextGrade(part, scale);
  return [
    ...(next === null ? [] : [words.pane.why.next(next)]),
    ...(part.ask === null ? [] : [words.rated.ask[part.ask]]),
    ...part.cautions.map((caution) => words.rated.caution[caution]),
  ];
}
