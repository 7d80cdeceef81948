import { type BookData, cellAt, endColumn, type SheetData } from '../sheet/sheetData';
import {
  type DepartmentYear,
  type Goal,
  type Head,
  type Indicator,
  type MidTermItem,
  type PolicyLink,
  type TextBlock,
} from './departmentYear';
import { findIndicatorTables, type IndicatorSearch } from './findIndicatorTables';
import { parseFiscalYear } from './fiscalYear';
import { parseHeaderText } from './headerText';
import { type IndicatorRow, type IndicatorTable } from './indicatorTable';
import { type GoalBook, type GoalDraft, policyLink, readGoals, textBlock } from './readGoals';
import {
  BASIC_ITEMS,
  BASIC_SHEET,
  type BasicItem,
  INDICATOR_SHEET,
  kindOfWord,
  MID_TERM_KINDS,
  MID_TERM_SHEET,
  type MidTermKind,
} from './schema';
import { derivedId, distinctIds } from './schemaCells';
import { schemaRows } from './schemaRows';

/**
 * The department's year from whatever the book has of the schema's sheets. Any of them may be
 * absent: with indicator rows alone, goals come from those rows and the year and department from
 * titles. `search` spares looking for the indicator tables twice.
 */
export function readDepartmentYear(
  book: BookData,
  search: IndicatorSearch = findIndicatorTables(book),
): DepartmentYear {
  const tables = search.kind === 'found' ? search.tables : [];
  const basic = readBasics(book);
  const goals = readGoals(book);
  const rows = tables.flatMap((table) => table.rows);
  const ids = indicatorIds(rows);
  for (const table of tables) addIndicators(book, table, goals, ids);
  return {
    city: basic.city ?? '',
    fiscalYear:
      basic.fiscalYear ?? tables.find(({ fiscalYear }) => fiscalYear !== null)?.fiscalYear ?? null,
    department:
      basic.department ?? rows.find(({ department }) => department !== '')?.department ?? '',
    heads: basic.heads,
    mission: basic.blocks.mission,
    policy: basic.blocks.policy,
    sections: basic.sections,
    duties: basic.blocks.duty,
    approaches: basic.blocks.approach,
    reviews: basic.blocks.review,
    goals: goals.goals satisfies readonly Goal[],
    midTermItems: readMidTermItems(book),
  };
}

/**
 * The id under which each indicator row (by its key) stands in `DepartmentYear`: the typed id, or
 * the key where none was typed or an earlier row has the same one.
 */
export function indicatorIds(rows: readonly IndicatorRow[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  return new Map(
    rows.map(({ key, id }) => {
      const own = id.trim() === '' || used.has(id) ? key : id;
      used.add(own);
      return [key, own];
    }),
  );
}

type BlockItem = Extract<BasicItem, 'mission' | 'policy' | 'duty' | 'approach' | 'review'>;

interface Basics {
  city?: string;
  fiscalYear?: number;
  department?: string;
  readonly heads: Head[];
  readonly sections: string[];
  readonly blocks: Readonly<Record<BlockItem, TextBlock[]>>;
}

function readBasics(book: BookData): Basics {
  const basics: Basics = {
    heads: [],
    sections: [],
    blocks: { mission: [], policy: [], duty: [], approach: [], review: [] },
  };
  let item: BasicItem | null = null;
  for (const row of schemaRows(book, BASIC_SHEET) ?? []) {
    const word = row.text('item');
    item = word.trim() === '' ? item : kindOfWord(BASIC_ITEMS, word);
    const text = row.text('text');
    switch (item) {
      case null:
        break;
      case 'city':
      case 'department':
        basics[item] = text;
        break;
      case 'fiscalYear': {
        const year = row.isNumber('text') ? Number(text) : parseFiscalYear(text);
        if (year !== null && Number.isInteger(year)) basics.fiscalYear = year;
        break;
      }
      case 'head':
        basics.heads.push({ post: row.text('label'), name: text });
        break;
      case 'section':
        basics.sections.push(text);
        break;
      default:
        basics.blocks[item].push(textBlock(row));
    }
  }
  return basics;
}

function addIndicators(
  book: BookData,
  table: IndicatorTable,
  goals: GoalBook,
  ids: ReadonlyMap<string, string>,
): void {
  const sheet = book.sheets.find(({ id }) => id === table.sheetId);
  if (!sheet) return;
  const goalIdColumn = columnOfGoalId(sheet, table);
  const goalOf = (row: IndicatorRow): GoalDraft => {
    const goalId = goalIdColumn === null ? '' : String(cellAt(sheet, row.row, goalIdColumn).value);
    return goalId === ''
      ? goals.byTitle(row.goal, row.goalNo, row.department)
      : goals.byIndicatorRow(goalId, row.goal, row.goalNo);
  };
  const goalByRow = new Map<number, GoalDraft>();
  for (const row of table.rows) {
    const goal = goalOf(row);
    goal.indicators.push(indicator(row, ids.get(row.key) ?? row.key));
    goalByRow.set(row.row, goal);
  }
  // A ※ line under the rows of a goal is about that goal's indicators.
  const rowNumbers = [...goalByRow.keys()].sort((a, b) => a - b);
  let at = 0;
  for (const { row, kind } of [...table.otherRows].sort((a, b) => a.row - b.row)) {
    while (at < rowNumbers.length && (rowNumbers[at] ?? 0) < row) at++;
    const above = rowNumbers[at - 1];
    const goal = above === undefined ? undefined : goalByRow.get(above);
    const note = noteText(sheet, row);
    if (kind === 'note' && goal && !goal.indicatorNotes.includes(note)) {
      goal.indicatorNotes.push(note);
    }
  }
}

function indicator(row: IndicatorRow, id: string): Indicator {
  return {
    id,
    name: row.name,
    direction: row.direction,
    method: row.method,
    unit: row.unit,
    section: row.section,
    baseline: row.baseline,
    target: row.target,
    actual: row.actual,
    priorActual: row.priorActual,
    achievement: row.achievement,
    rating: row.rating,
    reason: row.reason,
    note: row.note,
  };
}

const GOAL_ID_HEADING = INDICATOR_SHEET.columns.find(({ id }) => id === 'goalId')?.heading ?? '';

function columnOfGoalId(sheet: SheetData, table: IndicatorTable): number | null {
  const wanted = parseHeaderText(GOAL_ID_HEADING).base;
  for (let row = table.headerRow; row <= table.headerEndRow; row++) {
    for (let column = sheet.left; column < endColumn(sheet); column++) {
      const { value } = cellAt(sheet, row, column);
      if (typeof value === 'string' && parseHeaderText(value).base === wanted) return column;
    }
  }
  return null;
}

function noteText(sheet: SheetData, row: number): string {
  return (sheet.values[row - sheet.top] ?? [])
    .map(String)
    .filter((text) => text.trim() !== '')
    .join('　');
}

function readMidTermItems(book: BookData): MidTermItem[] {
  const items: MidTermDraft[] = [];
  const byId = new Map<string, MidTermDraft>();
  const nextId = distinctIds();
  let kind: MidTermKind | null = null;
  for (const row of schemaRows(book, MID_TERM_SHEET) ?? []) {
    const word = row.text('kind');
    kind = word.trim() === '' ? kind : (kindOfWord(MID_TERM_KINDS, word) ?? 'text');
    if (kind === null) continue;
    const typedId = row.text('id');
    let item = kind === 'item' ? undefined : (byId.get(typedId) ?? items.at(-1));
    if (!item) {
      const no = row.text('no');
      const title = kind === 'item' ? row.text('text') : '';
      const id = nextId(typedId || derivedId('M', no, title));
      item = { id, no, title, text: [], schedule: [], policyLinks: [] };
      items.push(item);
      byId.set(id, item);
    }
    if (kind === 'text') item.text.push(textBlock(row));
    else if (kind === 'schedule') item.schedule.push(textBlock(row));
    else if (kind === 'policyLink') item.policyLinks.push(policyLink(row));
  }
  return items;
}

type MidTermDraft = Omit<MidTermItem, 'text' | 'schedule' | 'policyLinks'> & {
  readonly text: TextBlock[];
  readonly schedule: TextBlock[];
  readonly policyLinks: PolicyLink[];
};
