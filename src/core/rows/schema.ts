import { type IndicatorField } from './indicatorTable';

/** The printed layouts that use a part of the schema (see `DepartmentYear`). */
export type FormName = 'hirakata-results' | 'hirakata-plan' | 'kashiwara' | 'toyonaka' | 'list';

/** One column of a sheet of the workbook schema. */
export interface SchemaColumn<Id extends string> {
  readonly id: Id;
  /** As it stands in the header row. */
  readonly heading: string;
  /** Characters of the default font. */
  readonly width: number;
}

/** One sheet of the workbook schema. */
export interface SchemaSheetSpec<Id extends string> {
  readonly name: string;
  readonly columns: readonly SchemaColumn<Id>[];
  /** Without these headings a sheet of this name is something else. */
  readonly required: readonly Id[];
}

/** A kind of row in a sheet that keeps lists: its word in the sheet, and the forms that print it. */
export interface RowKindSpec {
  readonly word: string;
  readonly forms: readonly FormName[];
}

const ALL: readonly FormName[] = [
  'hirakata-results',
  'hirakata-plan',
  'kashiwara',
  'toyonaka',
  'list',
];
const HIRAKATA: readonly FormName[] = ['hirakata-results', 'hirakata-plan'];

export type BasicColumn = 'item' | 'label' | 'form' | 'level' | 'text';

/** 基本情報: one row per fact, head, section, paragraph or list item. */
export const BASIC_SHEET: SchemaSheetSpec<BasicColumn> = {
  name: '基本情報',
  required: ['item', 'text'],
  columns: [
    { id: 'item', heading: '項目', width: 18 },
    { id: 'label', heading: '記号・補職', width: 14 },
    { id: 'form', heading: '形', width: 10 },
    { id: 'level', heading: '段', width: 5 },
    { id: 'text', heading: '内容', width: 80 },
  ],
};

export type BasicItem =
  | 'city'
  | 'fiscalYear'
  | 'department'
  | 'head'
  | 'mission'
  | 'policy'
  | 'section'
  | 'duty'
  | 'approach'
  | 'review';

export const BASIC_ITEMS: Readonly<Record<BasicItem, RowKindSpec>> = {
  city: { word: '市', forms: ALL },
  fiscalYear: { word: '年度', forms: ALL },
  department: { word: '部局', forms: ALL },
  head: { word: '部局長', forms: ['kashiwara', 'toyonaka'] },
  mission: { word: '部局の使命', forms: ['toyonaka'] },
  policy: { word: '方針・考え方', forms: [...HIRAKATA, 'kashiwara'] },
  section: { word: '部の構成', forms: HIRAKATA },
  duty: { word: '主な担当事務', forms: HIRAKATA },
  approach: { word: '取り組み方針', forms: ['toyonaka'] },
  review: { word: '取組みの総括', forms: ['toyonaka'] },
};

export type GoalColumn =
  | 'id'
  | 'no'
  | 'title'
  | 'markers'
  | 'measureSheetCodes'
  | 'overallRating'
  | 'frontPageRating'
  | 'overallReason';

/** 重点目標: one row per goal; what a goal has several of stands in 取組. */
export const GOAL_SHEET: SchemaSheetSpec<GoalColumn> = {
  name: '重点目標',
  required: ['title', 'id'],
  columns: [
    { id: 'no', heading: '番号', width: 6 },
    { id: 'title', heading: '重点目標', width: 50 },
    { id: 'markers', heading: '印', width: 10 },
    { id: 'measureSheetCodes', heading: '施策シート', width: 20 },
    { id: 'overallRating', heading: '全体の達成度', width: 14 },
    { id: 'frontPageRating', heading: '一覧の達成状況', width: 14 },
    { id: 'overallReason', heading: '達成度の理由', width: 40 },
    { id: 'id', heading: '目標ID', width: 12 },
  ],
};

export type ActionColumn =
  | 'kind'
  | 'part'
  | 'label'
  | 'form'
  | 'level'
  | 'text'
  | 'result'
  | 'explanation'
  | 'rating'
  | 'schedule'
  | 'markers'
  | 'sections'
  | 'goalId'
  | 'id'
  | 'parentId';

/** 取組: everything a goal has a list of, one row each. */
export const ACTION_SHEET: SchemaSheetSpec<ActionColumn> = {
  name: '取組',
  required: ['kind', 'text', 'goalId'],
  columns: [
    { id: 'goalId', heading: '目標ID', width: 12 },
    { id: 'kind', heading: '種別', width: 12 },
    { id: 'part', heading: '区分', width: 12 },
    { id: 'label', heading: '記号', width: 6 },
    { id: 'form', heading: '形', width: 10 },
    { id: 'level', heading: '段', width: 5 },
    { id: 'text', heading: '内容', width: 60 },
    { id: 'result', heading: '実績・達成状況', width: 50 },
    { id: 'explanation', heading: '説明', width: 60 },
    { id: 'rating', heading: '達成度', width: 12 },
    { id: 'schedule', heading: 'スケジュール', width: 14 },
    { id: 'markers', heading: '印', width: 10 },
    { id: 'sections', heading: '所管課', width: 16 },
    { id: 'id', heading: 'ID', width: 12 },
    { id: 'parentId', heading: '親ID', width: 12 },
  ],
};

export type ActionKind =
  | 'description'
  | 'policyLink'
  | 'annualTarget'
  | 'action'
  | 'metric'
  | 'actionNote'
  | 'result'
  | 'issue'
  | 'explanationClosing'
  | 'indicatorNote'
  | 'summary'
  | 'future';

export const ACTION_KINDS: Readonly<Record<ActionKind, RowKindSpec>> = {
  description: { word: '説明文', forms: [...HIRAKATA, 'list'] },
  /** 区分 names the plan (総合計画, 基本政策, 目標, 分野), 記号 the code. */
  policyLink: { word: '計画との関係', forms: ['kashiwara', 'toyonaka', 'list'] },
  annualTarget: { word: '達成目標', forms: ['kashiwara'] },
  action: { word: '取組', forms: ['hirakata-results', 'kashiwara', 'toyonaka', 'list'] },
  /** ＜…＞ of the action named in 親ID. */
  metric: { word: '実績数値', forms: ['hirakata-results', 'list'] },
  /** ※ of the action named in 親ID. */
  actionNote: { word: '用語', forms: ['hirakata-results', 'list'] },
  result: { word: '実績', forms: ['toyonaka'] },
  issue: { word: '課題', forms: ['toyonaka'] },
  explanationClosing: { word: '説明の結び', forms: ['hirakata-results'] },
  indicatorNote: { word: '指標の注', forms: ['hirakata-results', 'list'] },
  summary: { word: '総括', forms: ['kashiwara'] },
  future: { word: '今後', forms: ['kashiwara'] },
};

export type IndicatorColumn = IndicatorField | 'goalId';

/** 指標: one row per indicator. Read by `findIndicatorTables`, like any sheet staff keep. */
export const INDICATOR_SHEET: SchemaSheetSpec<IndicatorColumn> = {
  name: '指標',
  required: ['name', 'target', 'actual'],
  columns: [
    { id: 'goalNo', heading: '番号', width: 6 },
    { id: 'goal', heading: '重点目標', width: 26 },
    { id: 'name', heading: '指標', width: 32 },
    { id: 'section', heading: '所管課', width: 16 },
    { id: 'direction', heading: '方向', width: 7 },
    { id: 'method', heading: '計算方法', width: 12 },
    { id: 'unit', heading: '単位', width: 7 },
    { id: 'baseline', heading: '基準値', width: 14 },
    { id: 'priorActual', heading: '前年度実績', width: 14 },
    { id: 'target', heading: '目標値', width: 26 },
    { id: 'actual', heading: '実績値', width: 26 },
    { id: 'achievement', heading: '達成率', width: 15 },
    { id: 'rating', heading: '達成度', width: 12 },
    { id: 'reason', heading: '理由', width: 26 },
    { id: 'note', heading: '備考', width: 26 },
    { id: 'id', heading: '指標ID', width: 9 },
    { id: 'goalId', heading: '目標ID', width: 9 },
  ],
};

export type MidTermColumn = 'id' | 'no' | 'kind' | 'part' | 'label' | 'form' | 'level' | 'text';

/** 中期目標: numbered on its own, several rows per item. */
export const MID_TERM_SHEET: SchemaSheetSpec<MidTermColumn> = {
  name: '中期目標',
  required: ['kind', 'text'],
  columns: [
    { id: 'id', heading: '項目ID', width: 12 },
    { id: 'no', heading: '番号', width: 6 },
    { id: 'kind', heading: '種別', width: 14 },
    { id: 'part', heading: '区分', width: 12 },
    { id: 'label', heading: '記号', width: 6 },
    { id: 'form', heading: '形', width: 10 },
    { id: 'level', heading: '段', width: 5 },
    { id: 'text', heading: '内容', width: 80 },
  ],
};

export type MidTermKind = 'item' | 'text' | 'schedule' | 'policyLink';

export const MID_TERM_KINDS: Readonly<Record<MidTermKind, RowKindSpec>> = {
  item: { word: '中期目標', forms: ['toyonaka'] },
  text: { word: '取組み事項', forms: ['toyonaka'] },
  schedule: { word: 'スケジュール', forms: ['toyonaka'] },
  policyLink: { word: '計画との関係', forms: ['toyonaka'] },
};

export type ScaleColumn = 'letter' | 'word' | 'lowerBound' | 'colour' | 'name';

/** 評価基準: one row per letter, best first. */
export const SCALE_SHEET: SchemaSheetSpec<ScaleColumn> = {
  name: '評価基準',
  required: ['letter', 'lowerBound'],
  columns: [
    { id: 'letter', heading: '記号', width: 8 },
    { id: 'word', heading: 'ことば', width: 20 },
    { id: 'lowerBound', heading: '下限', width: 10 },
    { id: 'colour', heading: '色', width: 12 },
    { id: 'name', heading: '基準の名称', width: 30 },
  ],
};

/** The id whose word stands in a 種別 or 項目 cell (white space ignored); null for another word. */
export function kindOfWord<Id extends string>(
  kinds: Readonly<Record<Id, RowKindSpec>>,
  word: string,
): Id | null {
  const plain = word.replace(/\s/g, '');
  for (const id of Object.keys(kinds) as Id[]) {
    if (kinds[id].word === plain) return id;
  }
  return null;
}
