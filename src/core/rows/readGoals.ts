import {
  type Action,
  type AnnualTarget,
  type Goal,
  type PolicyLink,
  type TextBlock,
} from './departmentYear';
import {
  ACTION_KINDS,
  ACTION_SHEET,
  type ActionColumn,
  type ActionKind,
  GOAL_SHEET,
  type GoalColumn,
  kindOfWord,
} from './schema';
import { derivedId, distinctIds, readTextBlock, splitList } from './schemaCells';
import { schemaRows, type SchemaRow } from './schemaRows';
import { type BookData } from '../sheet/sheetData';

type Mutable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** A goal while its rows are being gathered. */
export type GoalDraft = Mutable<Goal>;

/** Finds goals by whatever a row says of them, and makes those that no row has named yet. */
export interface GoalBook {
  /** In the order in which they appear. */
  readonly goals: readonly GoalDraft[];
  /** The goal with this id (or number, or title); a new one of that id when there is none. */
  readonly byId: (id: string) => GoalDraft;
  /** The same for an indicator row, which also names a goal that 重点目標 does not list. */
  readonly byIndicatorRow: (id: string, goal: string, goalNo: string) => GoalDraft;
  /** The goal of an indicator row without an id; a new one when title and number are unknown. */
  readonly byTitle: (goal: string, goalNo: string, department: string) => GoalDraft;
}

/** The goals of 重点目標 and 取組, each with its lists; either sheet may be absent. */
export function readGoals(book: BookData): GoalBook {
  const goalBook = newGoalBook(schemaRows(book, GOAL_SHEET) ?? []);
  readActionRows(schemaRows(book, ACTION_SHEET) ?? [], goalBook);
  return goalBook;
}

function newGoalBook(rows: readonly SchemaRow<GoalColumn>[]): GoalBook {
  const goals: GoalDraft[] = [];
  const byTypedId = new Map<string, GoalDraft>();
  const byTitle = new Map<string, GoalDraft[]>();
  const byNo = new Map<string, GoalDraft[]>();
  const nextId = distinctIds();
  const add = (id: string, typed: Partial<GoalDraft>): GoalDraft => {
    const goal = { ...emptyGoal(), ...typed, id: nextId(id) };
    goals.push(goal);
    byTypedId.set(goal.id, goal);
    if (goal.title !== '') pushTo(byTitle, plain(goal.title), goal);
    if (goal.no !== '') pushTo(byNo, plain(goal.no), goal);
    return goal;
  };
  for (const row of rows) {
    const title = row.text('title');
    const no = row.text('no');
    if (row.text('id') === '' && title.trim() === '' && no.trim() === '') continue;
    add(row.text('id') || derivedId('G', no, title), {
      no,
      title,
      markers: splitList(row.text('markers')),
      measureSheetCodes: splitList(row.text('measureSheetCodes')),
      overallRating: row.text('overallRating'),
      frontPageRating: row.text('frontPageRating'),
      overallReason: row.text('overallReason'),
    });
  }
  const listed = new Set(goals);
  const byId = (id: string): GoalDraft =>
    byTypedId.get(id) ??
    onlyOne(byNo.get(plain(id))) ??
    onlyOne(byTitle.get(plain(id))) ??
    add(id, {});
  const named = (goal: GoalDraft, title: string, no: string): GoalDraft => {
    if (!listed.has(goal) && goal.title === '' && goal.no === '')
      Object.assign(goal, { title, no });
    return goal;
  };
  return {
    goals,
    byId,
    byIndicatorRow: (id, title, no) => named(byId(id), title, no),
    byTitle: (title, no, department) => {
      const derived = derivedId('G', department, no, title);
      const made = byTypedId.get(derived) ?? (title === '' ? undefined : byTypedId.get(title));
      if (made) return named(made, title, no);
      if (listed.size === 0) return add(derived, { no, title });
      const titled = byTitle.get(plain(title)) ?? [];
      const exact = titled.find((goal) => no === '' || plain(goal.no) === plain(no));
      const numbered = title === '' ? onlyOne(byNo.get(plain(no))) : undefined;
      return exact ?? titled[0] ?? numbered ?? add(derived, { no, title });
    },
  };
}

function emptyGoal(): GoalDraft {
  return {
    id: '',
    no: '',
    title: '',
    description: [],
    markers: [],
    measureSheetCodes: [],
    policyLinks: [],
    annualTargets: [],
    actions: [],
    results: [],
    issues: [],
    explanationClosing: [],
    indicators: [],
    indicatorNotes: [],
    overallRating: '',
    frontPageRating: '',
    overallReason: '',
    summary: [],
    future: [],
  };
}

/** The lists of a goal that hold text blocks, by kind of row. */
const BLOCK_LISTS = {
  description: 'description',
  result: 'results',
  issue: 'issues',
  explanationClosing: 'explanationClosing',
  summary: 'summary',
  future: 'future',
} as const satisfies Partial<Record<ActionKind, keyof Goal>>;

function readActionRows(rows: readonly SchemaRow<ActionColumn>[], goalBook: GoalBook): void {
  const nextId = distinctIds();
  const actions = new Map<string, Mutable<Action>>();
  let goalId = '';
  let kind: ActionKind | null = null;
  let lastAction: Mutable<Action> | undefined;
  for (const row of rows) {
    goalId = row.text('goalId') || goalId;
    // A blank 種別 goes on with the row above; a word nobody knows is kept as description.
    const word = row.text('kind');
    kind = word.trim() === '' ? kind : (kindOfWord(ACTION_KINDS, word) ?? 'description');
    if (kind === null) continue;
    const goal = goalBook.byId(goalId);
    const text = row.text('text');
    switch (kind) {
      case 'policyLink':
        goal.policyLinks.push(policyLink(row));
        break;
      case 'annualTarget':
        goal.annualTargets.push(annualTarget(row, goalId, nextId));
        break;
      case 'action':
        lastAction = action(row, goalId, nextId);
        actions.set(lastAction.id, lastAction);
        goal.actions.push(lastAction);
        break;
      case 'metric':
        (actions.get(row.text('parentId')) ?? lastAction)?.metrics.push(text);
        break;
      case 'actionNote':
        (actions.get(row.text('parentId')) ?? lastAction)?.notes.push(text);
        break;
      case 'indicatorNote':
        goal.indicatorNotes.push(text);
        break;
      default:
        goal[BLOCK_LISTS[kind]].push(textBlock(row));
    }
  }
}

function annualTarget(
  row: SchemaRow<ActionColumn>,
  goalId: string,
  nextId: (wanted: string) => string,
): AnnualTarget {
  const text = row.text('text');
  return {
    id: nextId(row.text('id') || derivedId('T', goalId, text)),
    text,
    status: row.text('result'),
    rating: row.text('rating'),
  };
}

function action(
  row: SchemaRow<ActionColumn>,
  goalId: string,
  nextId: (wanted: string) => string,
): Mutable<Action> {
  const label = row.text('label');
  const text = row.text('text');
  const result = row.text('result');
  return {
    id: nextId(row.text('id') || derivedId('A', goalId, label, text, result)),
    parentId: row.text('parentId') || null,
    label,
    text,
    schedule: row.text('schedule'),
    markers: splitList(row.text('markers')),
    sections: splitList(row.text('sections')),
    partTag: row.text('part'),
    result,
    metrics: [],
    notes: [],
    explanation: row.text('explanation'),
  };
}

/** 区分 names the plan, 記号 the code, 内容 the title. */
export function policyLink(row: SchemaRow<'part' | 'label' | 'text'>): PolicyLink {
  return { plan: row.text('part'), code: row.text('label'), title: row.text('text') };
}

/** The text block of a row of any sheet that keeps blocks. */
export function textBlock(row: SchemaRow<'form' | 'label' | 'level' | 'text'>): TextBlock {
  return readTextBlock({
    form: row.text('form'),
    label: row.text('label'),
    level: row.text('level'),
    text: row.text('text'),
  });
}

function onlyOne<T>(items: readonly T[] | undefined): T | undefined {
  return items?.length === 1 ? items[0] : undefined;
}

function pushTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

/** For comparing what two cells call one goal: width and spaces do not count. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
