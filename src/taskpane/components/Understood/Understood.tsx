import { makeStyles, tokens } from '@fluentui/react-components';
import { type Understanding } from '../../../core/pipeline';
import { type IndicatorField, type IndicatorTable } from '../../../core/rows/indicatorTable';
import { columnName } from '../../../core/sheet/address';
import { type PaneWords } from '../../../words/paneWords';
import { useWords } from '../../wordsContext';
import { Hint } from '../Region/Hint';
import { Region } from '../Region/Region';

const useStyles = makeStyles({
  body: { display: 'grid', rowGap: tokens.spacingVerticalS },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: { listStyle: 'none', margin: 0, padding: 0, lineHeight: tokens.lineHeightBase300 },
  columns: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  column: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** 読み取り結果: what the product took the sheets to say, so that a person can disagree. */
export function Understood({ understanding }: { readonly understanding: Understanding | null }) {
  const { pane } = useWords();
  const styles = useStyles();
  if (!understanding) {
    return (
      <Region title={pane.regions.understood}>
        <Hint>{pane.understood.empty}</Hint>
      </Region>
    );
  }
  const { city, department, fiscalYear, goals } = understanding.departmentYear;
  const owner = pane.understood.department(city, department);
  return (
    <Region title={pane.regions.understood}>
      <div className={styles.body}>
        <ul className={styles.lines}>
          {owner !== '' && <li>{owner}</li>}
          <li>
            {fiscalYear === null
              ? pane.understood.noFiscalYear
              : pane.understood.fiscalYear(fiscalYear)}
          </li>
          {goals.length > 0 && <li>{pane.understood.goals(goals.length)}</li>}
        </ul>
        {understanding.tables.map((table) => (
          <TableRead key={`${table.sheetId}:${String(table.headerRow)}`} table={table} />
        ))}
      </div>
    </Region>
  );
}

function TableRead({ table }: { readonly table: IndicatorTable }) {
  const { pane } = useWords();
  const styles = useStyles();
  return (
    <div>
      <p className={styles.strong}>{pane.understood.table(table.sheet, table.rows.length)}</p>
      <ul className={styles.lines}>
        {notesOn(table, pane).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ul className={styles.columns} aria-label={pane.understood.columns}>
        {columnsOf(table).map(({ field, column }) => (
          <li key={field} className={styles.column}>
            {pane.understood.column(pane.understood.fields[field], columnName(column))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function notesOn(table: IndicatorTable, { understood }: PaneWords): readonly string[] {
  const hidden = table.rows.filter((row) => row.hidden).length;
  const leftOut = table.otherRows.filter(({ kind }) => kind !== 'blank').length;
  return [
    understood.header(table.headerRow + 1, table.headerEndRow + 1),
    ...(hidden === 0 ? [] : [understood.hiddenRows(hidden)]),
    ...(leftOut === 0 ? [] : [understood.leftOut(leftOut)]),
  ];
}

/** The found columns, from left to right. */
function columnsOf(
  table: IndicatorTable,
): readonly { readonly field: IndicatorField; readonly column: number }[] {
  return (Object.entries(table.columns) as [IndicatorField, number][])
    .map(([field, column]) => ({ field, column }))
    .sort((a, b) => a.column - b.column);
}
