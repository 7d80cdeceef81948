import { type IndicatorField } from './indicatorTable';
import { type HeaderText, parseHeaderText, withoutRelativeYear } from './headerText';

/**
 * `strong`: the heading says so by itself · `weak`: it may mean this when nothing better does
 * (「目標」 is the goal beside 「目標値」, and the target without it).
 */
export interface FieldCandidate {
  readonly field: IndicatorField;
  readonly strength: 'strong' | 'weak';
}

/** The headings of each field, as `parseHeaderText` leaves them; earlier ones are preferred. */
const ALIASES: Readonly<Record<IndicatorField, readonly string[]>> = {
  id: ['指標id', 'id', '指標コード', '識別番号', '管理番号', '整理番号'],
  department: [
    '部局',
    '部局名',
    '部',
    '部名',
    '部等',
    '担当部局',
    '担当部',
    '所管部局',
    '所管部',
    '局',
  ],
  section: [
    '所管課',
    '所管室課',
    '所管課室',
    '課室',
    '室課',
    '課',
    '課名',
    '担当課',
    '担当室課',
    '担当課室',
    '担当課名',
    '主管課',
    '所属',
    '所管',
    '課等',
    '課等名',
    '所属課',
    '担当',
  ],
  goalNo: [
    '目標番号',
    '目標no',
    '重点目標no',
    '重点目標番号',
    '取組番号',
    '取組no',
    'no',
    '番号',
    '項番',
  ],
  goal: [
    '重点的な取組',
    '重点目標',
    '重点取組',
    '重点施策',
    '重点事業',
    '目標名',
    '取組名',
    '目標の名称',
    '取組の名称',
  ],
  name: [
    '取組の成果を測る指標',
    '指標',
    '指標名',
    '指標名称',
    '指標の名称',
    '指標項目',
    '指標内容',
    '指標の内容',
    '成果指標',
    '成果指標名',
    '成果を測る指標',
    '評価指標',
    '活動指標',
    '達成指標',
    '目標指標',
    '数値指標',
    '指標事業名',
    'kpi',
    'kpi名',
  ],
  direction: [
    '方向',
    '指標の方向',
    '目標の方向',
    '望ましい方向',
    '増減',
    '増減の別',
    '指標の方向性',
    '目標方向',
  ],
  method: [
    '計算方法',
    '算出方法',
    '算定方法',
    '計算式',
    '算出式',
    '達成率の計算方法',
    '達成率の算出方法',
  ],
  unit: ['単位', '単位名', '指標単位'],
  baseline: [
    '基準値',
    '基準',
    '基準年度値',
    '基準年値',
    '現状値',
    '現状',
    '現況値',
    '策定時',
    '策定時の値',
    '計画策定時',
    '当初値',
  ],
  priorActual: [
    '前年度実績',
    '前年度実績値',
    '前年度値',
    '前年実績',
    '前年値',
    '昨年度実績',
    '昨年度実績値',
    '昨年度値',
    '前回実績',
  ],
  target: [
    '目標値',
    '目標数値',
    '年度目標値',
    '年度目標',
    '計画値',
    '目標額',
    '指標目標値',
    '目標水準',
  ],
  actual: [
    '実績値',
    '実績',
    '実績数値',
    '年度実績',
    '年度実績値',
    '実績見込',
    '実績見込値',
    '実績額',
    '達成値',
    '結果数値',
  ],
  achievement: ['達成率', '目標達成率', '達成割合', '対目標比', '目標比', '達成率実績目標'],
  rating: [
    '達成度',
    '評価',
    '達成度評価',
    '判定',
    '達成区分',
    '評価区分',
    '達成評価',
    '評価結果',
    '達成状況',
    'ランク',
  ],
  reason: [
    '理由',
    '評価理由',
    '評価の理由',
    '達成度の理由',
    '未達成の理由',
    '未達理由',
    '理由要因',
    '要因',
    '要因分析',
  ],
  note: ['備考', '注記', '特記事項', '補足', '摘要', 'コメント', '注'],
};

const WEAK_ALIASES: Readonly<Partial<Record<IndicatorField, readonly string[]>>> = {
  goal: [
    '目標',
    '取組',
    '施策',
    '施策名',
    '事業',
    '事業名',
    '取組項目',
    '取組内容',
    '年度目標',
    '分野',
  ],
  name: [
    '項目',
    '項目名',
    '取組',
    '取組名',
    '取組項目',
    '事業名',
    '施策名',
    '内容',
    '数値目標',
    '測定項目',
  ],
  target: ['目標', '数値目標', '計画'],
  actual: ['結果', '成果', '実施結果'],
  achievement: ['進捗率'],
};

const CANDIDATES = candidatesByBase();

/** What a heading may stand for, the surest first; empty for anything that is no heading we know. */
export function fieldCandidates(header: HeaderText): readonly FieldCandidate[] {
  if (header.base === '') return [];
  const found =
    CANDIDATES.get(header.base) ?? CANDIDATES.get(withoutRelativeYear(header.base)) ?? [];
  // 「達成度（％）」 holds the rate, whatever the heading calls it.
  return header.qualifiers.includes('%') && found.some(({ field }) => field === 'rating')
    ? [{ field: 'achievement', strength: 'strong' }]
    : found;
}

/** 0 for a field's first alias; used to choose between two headings of one field. */
export function aliasRank(field: IndicatorField, base: string): number {
  const aliases = [...ALIASES[field], ...(WEAK_ALIASES[field] ?? [])];
  const rank = aliases.indexOf(aliases.includes(base) ? base : withoutRelativeYear(base));
  return rank < 0 ? aliases.length : rank;
}

/** Reads headings, each distinct text once: a sheet repeats its texts thousands of times. */
export function headerReader(): (typed: string) => HeaderText {
  const seen = new Map<string, HeaderText>();
  return (typed) => {
    const known = seen.get(typed);
    if (known) return known;
    const header = parseHeaderText(typed);
    seen.set(typed, header);
    return header;
  };
}

function candidatesByBase(): ReadonlyMap<string, readonly FieldCandidate[]> {
  const map = new Map<string, FieldCandidate[]>();
  const add = (base: string, candidate: FieldCandidate): void => {
    map.set(base, [...(map.get(base) ?? []), candidate]);
  };
  for (const [strength, aliases] of [
    ['strong', ALIASES],
    ['weak', WEAK_ALIASES],
  ] as const) {
    for (const [field, bases] of Object.entries(aliases)) {
      for (const base of bases) add(base, { field: field as IndicatorField, strength });
    }
  }
  return map;
}
