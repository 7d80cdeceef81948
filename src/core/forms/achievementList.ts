import { type RatedPart, type RatedRow, type Ratio } from '../achievement/rated';
import { compareRatio, percentText } from '../achievement/ratio';
import { type DepartmentYear } from '../rows/departmentYear';
import { formatFiscalYear } from '../rows/fiscalYear';
import { type Cell } from '../sheet/cell';
import { type ColumnsBlock, type Stack, type StackCell, type StackPart } from './block';
import { type Form, type FormContext } from './form';
import { NOTHING } from './nothing';
import { cell, label } from './stackParts';

const LABELS = {
  title: '達成状況一覧',
  no: 'No',
  goal: '重点目標',
  name: '指標',
  target: '目標値',
  actual: '実績値',
  achievement: '達成率',
  rating: '達成度',
  reason: '理由・備考',
} as const;

/** What stands for a rating that there is none of. */
const UNRATED: Readonly<Record<Exclude<RatedPart['outcome'], 'judged'>, string>> = {
  pending: '集計中',
  'not-rated': NOTHING,
  ask: '要確認',
  'not-implemented': '要確認',
};

/** Widths of a goal's number and title, and of each column beside them. */
const SHARES = {
  no: 4,
  goal: 16,
  name: 19,
  target: 13,
  actual: 13,
  achievement: 16,
  rating: 7,
  reason: 12,
} as const;

/**
 * 達成状況一覧, for any city: A4 landscape, every indicator with its figures as typed, 達成率 with a
 * bar of ten squares, and 達成度. A rating that a person typed is printed, beside the computed one
 * where they differ. Several values in one cell are listed each, with their labels. The numbers of
 * goals are left out where none has one; without indicators: 「―」.
 */
export const achievementList: Form = {
  id: 'list',
  titleKey: 'forms.list',
  orientation: 'landscape',
  tabName: ({ department }) => `${department} 達成状況一覧`,
  make: (year, context) => [
    { kind: 'title', text: title(year) },
    ...(context.rows.length === 0
      ? [{ kind: 'paragraph', text: NOTHING } as const]
      : [listOf(year, context)]),
  ],
};

function title({ fiscalYear, department }: DepartmentYear): string {
  const year = fiscalYear === null ? [] : [formatFiscalYear(fiscalYear, 'era', 'full')];
  return [...year, department, LABELS.title].filter((text) => text !== '').join('\u3000');
}

function listOf(year: DepartmentYear, context: FormContext): ColumnsBlock {
  const goals = goalsOf(context.rows).map((rows) => ({ rows, no: numberOf(rows, year) }));
  const numbered = goals.some(({ no }) => no !== '');
  const stacks = (no: StackCell, goal: StackCell, indicators: readonly StackPart[]): Stack[] => [
    ...(numbered ? [{ share: SHARES.no, parts: [cells([no])] }] : []),
    { share: SHARES.goal, parts: [cells([goal])] },
    { share: 100 - SHARES.no - SHARES.goal, parts: indicators },
  ];
  return {
    kind: 'columns',
    size: 'small',
    head: stacks(label(LABELS.no, 1), label(LABELS.goal, 1), [
      cells([
        label(LABELS.name, SHARES.name),
        label(LABELS.target, SHARES.target),
        label(LABELS.actual, SHARES.actual),
        label(LABELS.achievement, SHARES.achievement),
        label(LABELS.rating, SHARES.rating),
        label(LABELS.reason, SHARES.reason),
      ]),
    ]),
    bands: goals.map(({ rows, no }) =>
      stacks(
        cell(no, 1, 'center'),
        cell(rows[0]?.row.goal ?? '', 1),
        rows.map((rated) => indicatorRow(rated, context)),
      ),
    ),
  };
}

/** The goal's number beside the indicators, otherwise that of the goal of this title; or ''. */
function numberOf([first]: readonly RatedRow[], { goals }: DepartmentYear): string {
  const { goalNo = '', goal = '' } = first?.row ?? {};
  return goalNo !== '' ? goalNo : (goals.find(({ title: of }) => of === goal)?.no ?? '');
}

/** Neighbouring rows of one goal together. */
function goalsOf(rows: readonly RatedRow[]): RatedRow[][] {
  const goals: RatedRow[][] = [];
  for (const rated of rows) {
    const last = goals.at(-1);
    const above = last?.[0]?.row;
    const { goal, goalNo, sheet } = rated.row;
    const isSame = above?.goal === goal && above.goalNo === goalNo && above.sheet === sheet;
    if (last && isSame) last.push(rated);
    else goals.push([rated]);
  }
  return goals;
}

function indicatorRow({ row, parts }: RatedRow, { shown }: FormContext): StackPart {
  const withUnit = (of: Cell): string => {
    const text = shown(of);
    return BARE_NUMBER.test(text) ? text + row.unit : text;
  };
  const reason = [row.reason, row.note].filter((text) => text !== '').join('\n');
  return cells([
    cell(row.name, SHARES.name),
    cell(withUnit(row.target), SHARES.target, 'center'),
    cell(withUnit(row.actual), SHARES.actual, 'center'),
    cell(parts.map(achievementText).join('\n'), SHARES.achievement),
    // A line is left between the letters: each stands beside its percentage and bar.
    cell(ratingText(shown(row.rating), parts.map(letter).join('\n\n')), SHARES.rating, 'center'),
    { text: reason, share: SHARES.reason, look: 'text' },
  ]);
}

/** A figure that shows no unit of its own gets the row's. */
const BARE_NUMBER = /^-?[0-9,.]+$/;

/** 「個人版 80.4%」 over its bar. */
function achievementText({ label: name, achievement }: RatedPart): string {
  const named = name === '' ? '' : `${name}\u3000`;
  if (achievement === null) return named + NOTHING;
  return `${named}${percentText(achievement)}%\n${bar(achievement)}`;
}

function letter({ rating, outcome }: RatedPart): string {
  return rating ?? (outcome === 'judged' ? NOTHING : UNRATED[outcome]);
}

/** A person's rating goes before the computed one; both are shown where they differ. */
function ratingText(typed: string, computed: string): string {
  if (typed.trim() === '') return computed;
  return typed === computed ? typed : `${typed}\n（計算 ${computed.replaceAll('\n\n', '・')}）`;
}

/** What each square of a bar stands for, as a ratio. */
const SQUARES = ['0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1'] as const;

/** A square per full 10%, so that 69.9% never looks like 70%; 「＋」 above 100%. */
function bar(ratio: Ratio): string {
  const squares = SQUARES.map((bound) => (compareRatio(ratio, bound) >= 0 ? '■' : '□')).join('');
  return compareRatio(ratio, '1') > 0 ? `${squares}＋` : squares;
}

function cells(of: readonly StackCell[]): StackPart {
  return { kind: 'cells', cells: of };
}
