import { type Finding, type Severity } from '../../core/checks/finding';
import { grouped } from '../digits';
import { type JobName, type PaneWords } from '../paneWords';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'To correct',
  warning: 'To check',
  info: 'For information',
};

const BUTTONS: Readonly<Record<JobName, string>> = {
  check: 'Check',
  fill: 'Achievement',
  summarize: 'Summary sheet',
  restore: 'Put back',
};

/** '1 row', '2,000 rows'. */
function counted(value: number, one: string, many: string): string {
  return `${grouped(String(value))} ${value === 1 ? one : many}`;
}

const rows = (value: number) => counted(value, 'row', 'rows');

function countOf(findings: readonly Finding[], severity: Severity): string {
  const found = findings.filter((finding) => finding.severity === severity).length;
  return `${SEVERITIES[severity].toLowerCase()}: ${grouped(String(found))}`;
}

function named(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

export const paneEn: PaneWords = {
  productName: 'Shihyo',
  starting: 'Connecting to Excel…',
  regions: {
    understood: 'What was read',
    steps: 'Steps',
    findings: 'Findings',
    why: 'Why',
    settings: 'Settings',
    status: 'Progress and results',
  },
  jobs: {
    check: {
      button: BUTTONS.check,
      hint: 'Reads the table and lists what is wrong or odd. Writes nothing.',
      running: 'Reading and checking the table…',
      done: ({ understanding, findings }) => [
        `${counted(understanding.rows.length, 'indicator row was', 'indicator rows were')} read.`,
        findings.length === 0
          ? 'There are no findings.'
          : `${counted(findings.length, 'finding', 'findings')} (${(
              ['error', 'warning', 'info'] as const
            )
              .map((severity) => countOf(findings, severity))
              .join(', ')}).`,
      ],
    },
    fill: {
      button: BUTTONS.fill,
      hint: 'Fills in achievement and ratings. Rows that need a person are left alone.',
      running: 'Computing achievement and ratings…',
      done: ({ liveRows, valueRows, keptRows, askRows, pendingRows, countByLetter }) => [
        `Achievement and ratings were filled in for ${rows(liveRows + valueRows)} (formulas: ${grouped(String(liveRows))}, values: ${grouped(String(valueRows))}).`,
        ...(Object.keys(countByLetter).length === 0
          ? []
          : [
              `Ratings: ${Object.entries(countByLetter)
                .map(([letter, found]) => `${letter} ${grouped(String(found))}`)
                .join(', ')}.`,
            ]),
        ...(askRows === 0 ? [] : [`To be decided by a person: ${rows(askRows)}.`]),
        ...(pendingRows === 0 ? [] : [`Not counted yet: ${rows(pendingRows)}.`]),
        ...(keptRows === 0 ? [] : [`Left as they were, already filled in: ${rows(keptRows)}.`]),
      ],
    },
    summarize: {
      button: BUTTONS.summarize,
      hint: 'Makes a new, printable sheet. Existing sheets stay as they are.',
      running: 'Making the summary sheet…',
      done: ({ tabs }) =>
        tabs.map(
          ({ name, pageCount }) =>
            `The sheet “${name}” was made (${counted(pageCount, 'A4 page', 'A4 pages')}).`,
        ),
    },
    restore: {
      button: BUTTONS.restore,
      hint: 'Returns what was last written to the state before.',
      running: 'Putting back…',
      done: ({ action, restoredCells, removedTabs, keptCells, keptTabs }) => [
        `Everything is as before “${action === 'fillAchievement' ? BUTTONS.fill : BUTTONS.summarize}”.`,
        ...(restoredCells === 0 ? [] : [`Put back: ${counted(restoredCells, 'cell', 'cells')}.`]),
        ...(removedTabs.length === 0 ? [] : [`Removed: ${named(removedTabs)}.`]),
        ...(keptCells.length === 0
          ? []
          : [`Kept, because they were edited by hand since: ${keptCells.join(', ')}.`]),
        ...(keptTabs.length === 0
          ? []
          : [`Kept, because they were edited by hand since: ${named(keptTabs)}.`]),
      ],
    },
  },
  cancel: 'Stop',
  close: 'Close',
  busy: (running) => `“${BUTTONS[running]}” is still running. Wait until it ends, then try again.`,
  stepDone: 'Done',
  keepBoth: 'Keep both',
  showTab: (name) => `Show the sheet “${name}”`,
  replaceEdited: 'Make it again (edits are lost)',
  understood: {
    empty: 'Press Check to see here which sheets and columns were read.',
    department: (city, department) => [city, department].filter((part) => part !== '').join(' '),
    fiscalYear: (fiscalYear) => `Fiscal year ${String(fiscalYear)}`,
    noFiscalYear: 'No fiscal year was found',
    table: (sheet, indicators) =>
      `Sheet “${sheet}”: ${counted(indicators, 'indicator', 'indicators')}`,
    header: (first, last) =>
      first === last
        ? `Header in row ${String(first)}`
        : `Header in rows ${String(first)}–${String(last)}`,
    columns: 'Columns read',
    column: (field, column) => `${field}: ${column}`,
    hiddenRows: (hidden) => `Hidden, but read all the same: ${rows(hidden)}`,
    leftOut: (others) => `Headings, subtotals and notes left out: ${rows(others)}`,
    goals: (goals) => counted(goals, 'goal', 'goals'),
    fields: {
      id: 'ID',
      department: 'Department',
      section: 'Section',
      goalNo: 'Goal number',
      goal: 'Goal',
      name: 'Indicator',
      direction: 'Direction',
      method: 'Method',
      unit: 'Unit',
      baseline: 'Baseline',
      priorActual: 'Prior actual',
      target: 'Target',
      actual: 'Actual',
      achievement: 'Achievement',
      rating: 'Rating',
      reason: 'Reason',
      note: 'Note',
    },
  },
  findings: {
    empty: 'Nothing has been checked yet. Press Check to list here what is wrong or odd.',
    none: 'There are no findings.',
    noneShown: 'There are no findings of the chosen kinds.',
    stale: 'Something was written since the check. Press Check again to see the present state.',
    filter: 'Kinds of findings shown',
    severity: SEVERITIES,
    group: (severity, found) => `${severity} (${grouped(String(found))})`,
    goTo: (place) => `Go to ${place}`,
    dismiss: 'Dismiss',
    dismissReason: 'Reason for dismissing',
    dismissConfirm: 'Dismiss',
    dismissCancel: 'Keep',
    dismissed: (found) => `Dismissed and not listed: ${grouped(String(found))}.`,
    takeBack: 'List them all again',
    more: (found) => `Show ${grouped(String(found))} more`,
  },
  why: {
    empty: 'After a check, select an indicator row to see here how it was rated.',
    otherRow: 'The selected cell is not in an indicator row. Select one to see why it is rated so.',
    asOfReading: 'As of the last reading.',
    place: (sheet, row) => `Sheet “${sheet}”, row ${String(row)}.`,
    target: 'Target',
    actual: 'Actual',
    baseline: 'Baseline',
    direction: 'Direction',
    method: 'Computation',
    achievement: 'Achievement',
    rating: 'Rating',
    typed: (text) => `Typed: “${text}”`,
    read: (text) => `Read as: ${text}`,
    percent: (shown, exact) =>
      exact === null ? `${shown}%` : `${shown}% (before rounding: ${exact})`,
    bound: ({ letter, word }, percent) => `${letter} ${word} (${percent} or more)`,
    next: ({ letter, actual, distance, unit }) =>
      `${grouped(distance)}${unit} short of ${letter} (${grouped(actual)}${unit})`,
  },
  settings: {
    form: 'Form of the summary sheet',
    forms: {
      'hirakata-results': 'Hirakata City, results (A4 portrait)',
      'hirakata-plan': 'Hirakata City, plan (A4 portrait)',
      kashiwara: 'Kashiwara City, management policy (A4 portrait)',
      toyonaka: 'Toyonaka City, management sheet (A4 landscape)',
      list: 'List of achievements (A4 landscape)',
    },
    language: 'Language',
    languages: { auto: 'Same as Excel', ja: 'Japanese', en: 'English' },
    scale: 'Rating scale',
    scaleUnknown: 'After a check, the rating scale that was used is shown here.',
    scaleFromBook: 'Taken from the sheet 評価基準 of this workbook.',
    scalePreset: 'The built-in scale, as the workbook has no sheet 評価基準.',
    gradeBound: (percent) => `${percent} or more`,
    gradeWithoutBound: 'not given by a ratio',
    version: (version) => `Shihyo ${version}`,
  },
  trouble: {
    noHost: {
      title: 'Open this inside Excel',
      why: 'This page is a task pane of Excel. It was opened outside Excel.',
      todo: [
        'Open a workbook in Excel.',
        'Choose the Indicators tab on the ribbon.',
        'Press Pane.',
      ],
    },
    timedOut: {
      title: 'No connection to Excel',
      why: 'Excel did not answer within 10 seconds. Nothing was written to your sheets.',
      todo: [
        'If a cell is being edited, press Enter to finish.',
        'Press Reload below.',
        'If it happens again, close Excel and open it anew.',
        'If that does not help, ask your IT section whether all files of Shihyo arrive.',
      ],
    },
    officeMissing: {
      title: 'A needed file could not be loaded',
      why: 'The file that connects to Excel did not arrive. Nothing was written to your sheets.',
      todo: [
        'Check that you are on the office network.',
        'Press Reload below.',
        'If it happens again, ask your IT section to check the server that holds Shihyo.',
      ],
    },
    excelTooOld: {
      title: 'This version of Excel cannot be used',
      why: 'It lacks functions that are needed.',
      todo: [
        'Use Excel 2021 or later, or Excel for Microsoft 365.',
        'Ask your IT section if an update is needed.',
      ],
    },
  },
  reload: 'Reload',
};
