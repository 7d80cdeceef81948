import {
  type Action,
  type DepartmentYear,
  type Goal,
  type MidTermItem,
  type PolicyLink,
} from '../rows/departmentYear';
import { formatFiscalYear } from '../rows/fiscalYear';
import {
  type Block,
  type ColumnsBlock,
  type RunningItem,
  type Stack,
  type StackCell,
  type StackPart,
} from './block';
import { type Form } from './form';
import { NOTHING } from './nothing';
import { paragraph, runningText } from './runningText';
import { cell, label, labelRow, running } from './stackParts';

/** What the form prints of its own, as the city words it. */
const LABELS = {
  title: '部局マネジメントシート',
  department: '部　局',
  post: '補　職',
  name: '氏　名',
  mission: '１．部局の使命',
  policies: '２．使命を遂行するための取り組み方針と、それに基づく取組みの総括',
  approaches: '方針',
  reviews: '取組みの総括',
  goals: '３．当年度目標と目標設定に対する振り返り等',
  no: 'No',
  planned: '当年度目標（当初設定）',
  done: '実績',
  plannedItems: '取組み事項及びその内容・スケジュール',
  results: '取組みを行った内容・成果',
  issues: '課題・今後の方向性',
  midTerm: '４．中期目標（概ね今後4年間）',
  midTermItems: '取組み事項及び取組みにあたっての課題・めざす成果など',
  schedule: 'スケジュール（工程）',
} as const;

/** The plans whose policies stand beneath a goal, in this order. */
const PLANS = ['総合計画', '基本政策'] as const;

/** Widths of No, goal and the columns beside it; heads are divided alike. */
const GOAL_SHARES = { no: 4, planned: 44, results: 26, issues: 26 } as const;
const MID_TERM_SHARES = { no: 4, items: 58, schedule: 38 } as const;

/**
 * 豊中市「部局マネジメントシート」: A4 landscape; 使命 and 方針 with 総括, then a page per goal, then the
 * 中期目標. 方針 and 総括, plan and results stand side by side without being paired. Every section is
 * printed; 「―」 stands where nothing was entered. A policy without a code is printed without one.
 */
export const toyonaka: Form = {
  id: 'toyonaka',
  titleKey: 'forms.toyonaka',
  orientation: 'landscape',
  tabName: ({ department }) => `${department} マネジメントシート`,
  make: (year) => [...frontPage(year), ...goalPages(year), ...midTermPages(year)],
};

function frontPage(year: DepartmentYear): Block[] {
  return [
    { kind: 'title', text: title(year) },
    headRows(year),
    { kind: 'heading', text: LABELS.mission },
    columns('regular', [[{ share: 1, parts: [running(year.mission)] }]]),
    { kind: 'heading', text: LABELS.policies },
    columns(
      'regular',
      [
        [
          { share: 45, parts: [running(year.approaches)] },
          { share: 55, parts: [running(year.reviews)] },
        ],
      ],
      [
        { share: 45, parts: [labelRow(LABELS.approaches)] },
        { share: 55, parts: [labelRow(LABELS.reviews)] },
      ],
    ),
  ];
}

/** Without a fiscal year none is named. */
function title({ fiscalYear }: DepartmentYear): string {
  return fiscalYear === null
    ? LABELS.title
    : `(${formatFiscalYear(fiscalYear, 'western')}) ${LABELS.title}`;
}

function headRows({ department, heads }: DepartmentYear): ColumnsBlock {
  const listed = heads.length > 0 ? heads : [{ post: '', name: '' }];
  return columns('regular', [
    [
      {
        share: 46,
        parts: [{ kind: 'cells', cells: [label(LABELS.department, 10), cell(department, 36)] }],
      },
      {
        share: 54,
        parts: listed.map(({ post, name }) => ({
          kind: 'cells',
          cells: [label(LABELS.post, 10), cell(post, 15), label(LABELS.name, 10), cell(name, 19)],
        })),
      },
    ],
  ]);
}

/** The heading stands on the first goal's page, the head on every page. */
function goalPages({ goals }: DepartmentYear): Block[] {
  const heading: Block = { kind: 'heading', text: LABELS.goals };
  if (goals.length === 0) {
    return [{ kind: 'pageBreak' }, heading, { kind: 'paragraph', text: NOTHING }];
  }
  return goals.flatMap((goal, index): Block[] => [
    { kind: 'pageBreak' },
    ...(index === 0 ? [heading] : []),
    columns('small', [goalStacks(goal)], goalHead()),
  ]);
}

function goalHead(): Stack[] {
  const { no, planned, results, issues } = GOAL_SHARES;
  return [
    { share: no, parts: [labelRow(LABELS.no)] },
    { share: planned, parts: [labelRow(LABELS.planned), labelRow(LABELS.plannedItems)] },
    {
      share: results + issues,
      parts: [
        labelRow(LABELS.done),
        { kind: 'cells', cells: [label(LABELS.results, results), label(LABELS.issues, issues)] },
      ],
    },
  ];
}

function goalStacks(goal: Goal): Stack[] {
  const { no, planned, results, issues } = GOAL_SHARES;
  const markers = goal.markers.join('');
  const name = markers === '' ? goal.title : `${goal.title}\u3000${markers}`;
  return [
    { share: no, parts: [numberCell(goal.no)] },
    {
      share: planned,
      parts: [
        { kind: 'cells', cells: [cell(name, 1, 'title')] },
        { kind: 'running', items: plannedItems(goal) },
        ...policyRows(goal.policyLinks),
      ],
    },
    { share: results, parts: [running(goal.results)] },
    { share: issues, parts: [running(goal.issues)] },
  ];
}

/** The goal's own paragraphs, then its items as they nest. */
function plannedItems({ description, actions }: Goal): readonly RunningItem[] {
  const levels = new Map<string, number>();
  const items = actions.map((action): RunningItem => {
    const level = (levels.get(action.parentId ?? '') ?? -1) + 1;
    levels.set(action.id, level);
    return { label: action.label, level, text: plannedText(action) };
  });
  const paragraphs = description.length > 0 ? runningText(description) : [];
  const all = [...paragraphs, ...items];
  return all.length > 0 ? all : [paragraph('')];
}

/** 市民公益活動推進助成金の活用（通年）[拡充]. */
function plannedText({ text, schedule, markers }: Action): string {
  return [text, schedule, ...markers].join('');
}

/** 総合計画 and 基本政策, two policies a row. */
function policyRows(links: readonly PolicyLink[]): StackPart[] {
  return PLANS.flatMap((plan): StackPart[] => {
    const ofPlan = links.filter((link) => link.plan === plan);
    const rows: StackPart[] = [];
    for (let index = 0; index < Math.max(1, ofPlan.length); index += 2) {
      const [first, second] = [ofPlan[index], ofPlan[index + 1]];
      rows.push({
        kind: 'cells',
        cells: second
          ? [...policyCells(first, 50), ...policyCells(second, 50)]
          : policyCells(first, 100),
      });
    }
    return [labelRow(plan), ...rows];
  });
}

const CODE_SHARE = 15;

function policyCells(link: PolicyLink | undefined, share: number): StackCell[] {
  if (!link || link.code === '') return [cell(link?.title ?? '', share)];
  return [cell(link.code, CODE_SHARE, 'center'), cell(link.title, share - CODE_SHARE)];
}

function midTermPages({ midTermItems }: DepartmentYear): Block[] {
  const { no, items, schedule } = MID_TERM_SHARES;
  const heading: Block[] = [{ kind: 'pageBreak' }, { kind: 'heading', text: LABELS.midTerm }];
  if (midTermItems.length === 0) return [...heading, { kind: 'paragraph', text: NOTHING }];
  const head: Stack[] = [
    { share: no, parts: [labelRow(LABELS.no)] },
    { share: items, parts: [labelRow(LABELS.midTermItems)] },
    { share: schedule, parts: [labelRow(LABELS.schedule)] },
  ];
  return [...heading, columns('small', midTermItems.map(midTermStacks), head)];
}

function midTermStacks({ no, title: name, text, schedule, policyLinks }: MidTermItem): Stack[] {
  const shares = MID_TERM_SHARES;
  return [
    { share: shares.no, parts: [numberCell(no)] },
    {
      share: shares.items,
      parts: [
        { kind: 'cells', cells: [cell(name, 1, 'title')] },
        running(text),
        ...policyRows(policyLinks),
      ],
    },
    { share: shares.schedule, parts: [running(schedule)] },
  ];
}

function columns(
  size: ColumnsBlock['size'],
  bands: readonly (readonly Stack[])[],
  head: readonly Stack[] = [],
): ColumnsBlock {
  return { kind: 'columns', size, head, bands };
}

function numberCell(no: string): StackPart {
  return { kind: 'cells', cells: [{ text: no, share: 1, look: 'center' }] };
}
