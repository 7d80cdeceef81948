import { type Cell, EMPTY_CELL } from '../sheet/cell';
import {
  type Action,
  type DepartmentYear,
  type Goal,
  type Indicator,
  type MidTermItem,
  type PolicyLink,
  type TextBlock,
} from './departmentYear';
import { formatFiscalYear, parseFiscalYear } from './fiscalYear';
import {
  ACTION_KINDS,
  ACTION_SHEET,
  type ActionColumn,
  type ActionKind,
  BASIC_ITEMS,
  BASIC_SHEET,
  type BasicColumn,
  type BasicItem,
  GOAL_SHEET,
  type GoalColumn,
  INDICATOR_SHEET,
  type IndicatorColumn,
  MID_TERM_KINDS,
  MID_TERM_SHEET,
  type MidTermColumn,
  type MidTermKind,
} from './schema';
import { scaleSheet, type WrittenScale } from './scaleSheet';
import { formWord, joinList, numberCell, textCell } from './schemaCells';
import { type SchemaCells, schemaSheet, type SchemaSheet } from './schemaSheet';

/**
 * The year as the sheets of the workbook schema; `readDepartmentYear` gives the same year back. All
 * five sheets are there, even without rows; 評価基準 only with a scale.
 */
export function writeDepartmentYear(year: DepartmentYear, scale?: WrittenScale): SchemaSheet[] {
  return [
    schemaSheet(BASIC_SHEET, basicRows(year)),
    schemaSheet(GOAL_SHEET, year.goals.map(goalRow)),
    schemaSheet(ACTION_SHEET, year.goals.flatMap(actionRows)),
    schemaSheet(INDICATOR_SHEET, year.goals.flatMap(indicatorRows)),
    schemaSheet(MID_TERM_SHEET, year.midTermItems.flatMap(midTermRows)),
    ...(scale ? [scaleSheet(scale)] : []),
  ];
}

function basicRows(year: DepartmentYear): SchemaCells<BasicColumn>[] {
  const fact = (item: BasicItem, text: Cell): SchemaCells<BasicColumn> => ({
    item: textCell(BASIC_ITEMS[item].word),
    text,
  });
  const blocks = (item: BasicItem, list: readonly TextBlock[]): SchemaCells<BasicColumn>[] =>
    list.map((block) => ({ item: textCell(BASIC_ITEMS[item].word), ...blockCells(block) }));
  return [
    fact('city', textCell(year.city)),
    ...(year.fiscalYear === null ? [] : [fact('fiscalYear', fiscalYearCell(year.fiscalYear))]),
    fact('department', textCell(year.department)),
    ...year.heads.map(({ post, name }) => ({
      ...fact('head', textCell(name)),
      label: textCell(post),
    })),
    ...blocks('mission', year.mission),
    ...blocks('policy', year.policy),
    ...year.sections.map((section) => fact('section', textCell(section))),
    ...blocks('duty', year.duties),
    ...blocks('approach', year.approaches),
    ...blocks('review', year.reviews),
  ];
}

function fiscalYearCell(fiscalYear: number): Cell {
  const text = formatFiscalYear(fiscalYear, 'both');
  return parseFiscalYear(text) === fiscalYear ? textCell(text) : numberCell(fiscalYear);
}

function blockCells(block: TextBlock): Readonly<Record<'label' | 'form' | 'level' | 'text', Cell>> {
  return {
    label: textCell(block.label),
    form: textCell(formWord(block.kind)),
    level: block.level === 0 ? EMPTY_CELL : numberCell(block.level),
    text: textCell(block.text),
  };
}

function goalRow(goal: Goal): SchemaCells<GoalColumn> {
  return {
    id: textCell(goal.id),
    no: textCell(goal.no),
    title: textCell(goal.title),
    markers: textCell(joinList(goal.markers)),
    measureSheetCodes: textCell(joinList(goal.measureSheetCodes)),
    overallRating: textCell(goal.overallRating),
    frontPageRating: textCell(goal.frontPageRating),
    overallReason: textCell(goal.overallReason),
  };
}

function actionRows(goal: Goal): SchemaCells<ActionColumn>[] {
  const start = (kind: ActionKind): SchemaCells<ActionColumn> => ({
    goalId: textCell(goal.id),
    kind: textCell(ACTION_KINDS[kind].word),
  });
  const blocks = (kind: ActionKind, list: readonly TextBlock[]): SchemaCells<ActionColumn>[] =>
    list.map((block) => ({ ...start(kind), ...blockCells(block) }));
  return [
    ...goal.policyLinks.map((link) => ({ ...start('policyLink'), ...linkCells(link) })),
    ...blocks('description', goal.description),
    ...goal.annualTargets.map(({ id, text, status, rating }) => ({
      ...start('annualTarget'),
      id: textCell(id),
      text: textCell(text),
      result: textCell(status),
      rating: textCell(rating),
    })),
    ...goal.actions.flatMap((action) => [
      { ...start('action'), ...actionCells(action) },
      ...action.metrics.map((text) => ({
        ...start('metric'),
        text: textCell(text),
        parentId: textCell(action.id),
      })),
      ...action.notes.map((text) => ({
        ...start('actionNote'),
        text: textCell(text),
        parentId: textCell(action.id),
      })),
    ]),
    ...blocks('result', goal.results),
    ...blocks('issue', goal.issues),
    ...blocks('explanationClosing', goal.explanationClosing),
    ...goal.indicatorNotes.map((text) => ({ ...start('indicatorNote'), text: textCell(text) })),
    ...blocks('summary', goal.summary),
    ...blocks('future', goal.future),
  ];
}

function actionCells(action: Action): SchemaCells<ActionColumn> {
  return {
    id: textCell(action.id),
    parentId: textCell(action.parentId ?? ''),
    label: textCell(action.label),
    text: textCell(action.text),
    schedule: textCell(action.schedule),
    markers: textCell(joinList(action.markers)),
    sections: textCell(joinList(action.sections)),
    part: textCell(action.partTag),
    result: textCell(action.result),
    explanation: textCell(action.explanation),
  };
}

function linkCells(link: PolicyLink): Readonly<Record<'part' | 'label' | 'text', Cell>> {
  return { part: textCell(link.plan), label: textCell(link.code), text: textCell(link.title) };
}

function indicatorRows(goal: Goal): SchemaCells<IndicatorColumn>[] {
  return goal.indicators.map((indicator: Indicator) => ({
    goalId: textCell(goal.id),
    goalNo: textCell(goal.no),
    goal: textCell(goal.title),
    id: textCell(indicator.id),
    name: textCell(indicator.name),
    section: textCell(indicator.section),
    direction: textCell(indicator.direction),
    method: textCell(indicator.method),
    unit: textCell(indicator.unit),
    baseline: indicator.baseline,
    priorActual: indicator.priorActual,
    target: indicator.target,
    actual: indicator.actual,
    achievement: indicator.achievement,
    rating: indicator.rating,
    reason: textCell(indicator.reason),
    note: textCell(indicator.note),
  }));
}

function midTermRows(item: MidTermItem): SchemaCells<MidTermColumn>[] {
  const start = (kind: MidTermKind): SchemaCells<MidTermColumn> => ({
    id: textCell(item.id),
    kind: textCell(MID_TERM_KINDS[kind].word),
  });
  return [
    { ...start('item'), no: textCell(item.no), text: textCell(item.title) },
    ...item.policyLinks.map((link) => ({ ...start('policyLink'), ...linkCells(link) })),
    ...item.text.map((block) => ({ ...start('text'), ...blockCells(block) })),
    ...item.schedule.map((block) => ({ ...start('schedule'), ...blockCells(block) })),
  ];
}
