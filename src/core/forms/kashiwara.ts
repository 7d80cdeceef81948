import {
  type Action,
  type AnnualTarget,
  type DepartmentYear,
  type Goal,
  type PolicyLink,
  type TextBlock,
} from '../rows/departmentYear';
import { formatFiscalYear } from '../rows/fiscalYear';
import { type Block, type ColumnsBlock, type Stack, type StackPart } from './block';
import { type Form, type FormContext } from './form';
import { NOTHING } from './nothing';
import { frontPageLetter } from './printedRating';
import { paragraph } from './runningText';
import { scaleLegend } from './scaleLegend';
import { cell, label, labelRow, running, runningParagraph } from './stackParts';

/** What the form prints of its own, as the city words it. */
const LABELS = {
  title: 'の運営方針',
  department: '部',
  policy: '【基本方針】',
  goals: '【重点目標】',
  scale: '【達成度について】',
  goal: '重点目標',
  annualTarget: '今年度の達成目標',
  status: '達成状況',
  rating: '達成度',
  action: '具体的取組',
  sections: '所管室・課',
  result: '具体的な取組実績',
  summary: '総合評価・総括',
  overall: '全体の達成度',
  future: '今後検討すべきこと',
} as const;

/** The plans named beside a goal on the front page, in this order. */
const PLANS = ['目標', '分野'] as const;

/**
 * 柏原市「〈部〉の運営方針」: A4 portrait; a front page with the goals' ratings and the scale, then a
 * page per goal. Every section is printed; 「―」 stands where nothing was entered.
 */
export const kashiwara: Form = {
  id: 'kashiwara',
  titleKey: 'forms.kashiwara',
  orientation: 'portrait',
  tabName: ({ department }) => `${department} 運営方針`,
  make: (year, context) => [
    ...frontPage(year, context),
    ...year.goals.flatMap((goal) => goalPage(goal, year)),
  ],
};

function frontPage(year: DepartmentYear, context: FormContext): Block[] {
  const fiscalYear = yearText(year);
  return [
    { kind: 'title', text: `${withSpace(fiscalYear)}${year.department}${LABELS.title}` },
    headRows(year),
    { kind: 'gap' },
    { kind: 'heading', text: LABELS.policy },
    columns([framed(year.policy)]),
    { kind: 'gap' },
    { kind: 'heading', text: LABELS.goals },
    ...year.goals.map((goal) => goalOverview(goal, fiscalYear, context)),
    ...(year.goals.length === 0 ? [{ kind: 'paragraph', text: NOTHING } as const] : []),
    { kind: 'gap' },
    { kind: 'heading', text: LABELS.scale },
    { kind: 'list', items: scaleLegend(context.scale) },
  ];
}

/** '' without a fiscal year: none is invented. */
function yearText({ fiscalYear }: DepartmentYear): string {
  return fiscalYear === null ? '' : formatFiscalYear(fiscalYear, 'era');
}

function withSpace(text: string): string {
  return text === '' ? '' : `${text} `;
}

/** 部 | 〈部〉 | 部長 | 〈氏名〉, then two posts a row. */
function headRows({ department, heads }: DepartmentYear): ColumnsBlock {
  const pairs = [
    { label: LABELS.department, text: department },
    ...heads.map(({ post, name }) => ({ label: post, text: name })),
  ];
  const rows: StackPart[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const [first, second] = [pairs[index], pairs[index + 1]];
    rows.push({
      kind: 'cells',
      cells: [
        label(first?.label ?? '', 10),
        cell(first?.text ?? NOTHING, second ? 40 : 90),
        ...(second ? [label(second.label, 10), cell(second.text, 40)] : []),
      ],
    });
  }
  return columns([{ share: 1, parts: rows }]);
}

/** No | 目標 | … | 分野 | … | 達成状況, with the goal's title and its letter beneath. */
function goalOverview(goal: Goal, fiscalYear: string, { scale }: FormContext): ColumnsBlock {
  const [aim, field] = PLANS;
  const texts = (plan: string): string => linkText(goal.policyLinks, plan);
  return columns([
    { share: 5, parts: [{ kind: 'cells', cells: [cell(goal.no, 1, 'center')] }] },
    {
      share: 95,
      parts: [
        {
          kind: 'cells',
          cells: [
            label(aim, 7),
            cell(texts(aim), 50),
            label(field, 6.5),
            cell(texts(field), 15),
            label(`${withSpace(fiscalYear)}${LABELS.status}`, 21.5),
          ],
        },
        {
          kind: 'cells',
          cells: [
            cell(goal.title, 78.5, 'title'),
            cell(frontPageLetter(goal, scale), 21.5, 'rating'),
          ],
        },
      ],
    },
  ]);
}

function linkText(links: readonly PolicyLink[], plan: string): string {
  const texts = links
    .filter((link) => link.plan === plan)
    .map(({ code, title }) => [code, title].filter((text) => text !== '').join(' '));
  return texts.join('、');
}

function goalPage(goal: Goal, { department }: DepartmentYear): Block[] {
  return [
    { kind: 'pageBreak' },
    columns([
      {
        share: 1,
        parts: [
          { kind: 'cells', cells: [label(LABELS.department, 18), cell(department, 82)] },
          {
            kind: 'cells',
            cells: [
              label(`${LABELS.goal} ${goal.no}`.trimEnd(), 18),
              cell(goal.title, 82, 'title'),
            ],
          },
        ],
      },
    ]),
    ...orBlank(goal.annualTargets, BLANK_TARGET).flatMap(annualTarget),
    ...orBlank(goal.actions, BLANK_ACTION).flatMap(action),
    { kind: 'gap' },
    columns([titled(LABELS.summary, 75, goal.summary), overall(goal)]),
    { kind: 'gap' },
    columns([titled(LABELS.future, 1, goal.future)]),
  ];
}

const BLANK_TARGET: Pick<AnnualTarget, 'text' | 'status' | 'rating'> = {
  text: '',
  status: '',
  rating: '',
};
const BLANK_ACTION: Pick<Action, 'label' | 'text' | 'sections' | 'result'> = {
  label: '',
  text: '',
  sections: [],
  result: '',
};

/** The form shows one empty frame where a goal has none. */
function orBlank<T>(entered: readonly T[], blank: T): readonly T[] {
  return entered.length > 0 ? entered : [blank];
}

function annualTarget({ text, status, rating }: typeof BLANK_TARGET): Block[] {
  return [
    { kind: 'gap' },
    columns([
      {
        share: 40,
        parts: [labelRow(LABELS.annualTarget), runningParagraph(text)],
      },
      {
        share: 43,
        parts: [labelRow(LABELS.status), runningParagraph(status)],
      },
      {
        share: 17,
        parts: [labelRow(LABELS.rating), { kind: 'cells', cells: [cell(rating, 1, 'center')] }],
      },
    ]),
  ];
}

/** 具体的取組 with its 所管室・課 beside what was done. */
function action({ label: mark, text, sections, result }: typeof BLANK_ACTION): Block[] {
  return [
    { kind: 'gap' },
    columns([
      {
        share: 1,
        parts: [
          labelRow(LABELS.action),
          { kind: 'running', items: [{ ...paragraph(text), label: mark }] },
          {
            kind: 'cells',
            cells: [label(LABELS.sections, 30), cell(sections.join('、'), 70)],
          },
        ],
      },
      {
        share: 1,
        parts: [labelRow(LABELS.result), runningParagraph(result)],
      },
    ]),
  ];
}

function overall({ overallRating, overallReason }: Goal): Stack {
  const reason = overallReason.trim();
  return {
    share: 25,
    parts: [
      labelRow(LABELS.overall),
      { kind: 'cells', cells: [cell(overallRating, 1, 'rating')] },
      ...(reason === '' ? [] : [runningParagraph(reason)]),
    ],
  };
}

function titled(title: string, share: number, blocks: readonly TextBlock[]): Stack {
  return { share, parts: [labelRow(title), running(blocks)] };
}

function framed(blocks: readonly TextBlock[]): Stack {
  return { share: 1, parts: [running(blocks)] };
}

function columns(stacks: readonly Stack[]): ColumnsBlock {
  return { kind: 'columns', size: 'regular', head: [], bands: [stacks] };
}
