import fc from 'fast-check';
import {
  type Action,
  type AnnualTarget,
  type DepartmentYear,
  type Goal,
  type Indicator,
  type MidTermItem,
  type PolicyLink,
  type TextBlock,
} from '../../../src/core/rows/departmentYear';
import { type Cell } from '../../../src/core/sheet/cell';

/** What Excel could take for something else, what separates lists, what headings say. */
const awkward = fc.constantFrom(
  '',
  '=1+1',
  "'",
  "'=A1",
  '007',
  '5-2',
  '1/3',
  '10%',
  '#REF!',
  ' 前後の空白 ',
  '　',
  '一行目\n二行目\n',
  '\n',
  '、',
  '\\',
  '\\n',
  '\\0',
  '目標値',
  '実績値',
  '指標',
  '目標ID',
  '小計',
  '合計',
  '※注',
  '重点的な取り組み：人権啓発',
  '令和６年度',
  '取組',
  '〇12月',
  '𠮷野家',
  '@',
);
const text = fc.oneof(
  { weight: 2, arbitrary: awkward },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const texts = fc.array(text, { maxLength: 3 });

const cell: fc.Arbitrary<Cell> = fc
  .record({
    value: fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
    ),
    numberFormat: fc.constantFrom('General', '@', '#,##0"件"', '0.0%', 'yyyy/m/d'),
    formula: fc.option(fc.constantFrom('=A1*2', '=SUM(B2:B9)', '="目標"&"値"'), { nil: undefined }),
  })
  .map(({ value, numberFormat, formula }) =>
    formula === undefined ? { value, numberFormat } : { value, numberFormat, formula },
  );

const block: fc.Arbitrary<TextBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'slogan', 'bullet', 'numbered', 'heading', 'note'),
  label: text,
  text,
  level: fc.nat({ max: 9 }),
});
const blocks = fc.array(block, { maxLength: 3 });
const link: fc.Arbitrary<PolicyLink> = fc.record({ plan: text, code: text, title: text });

type WithoutId<T> = Omit<T, 'id'>;

const annualTarget: fc.Arbitrary<WithoutId<AnnualTarget>> = fc.record({
  text,
  status: text,
  rating: text,
});
const action: fc.Arbitrary<WithoutId<Action>> = fc.record({
  parentId: fc.constant(null),
  label: text,
  text,
  schedule: text,
  markers: texts,
  sections: texts,
  partTag: text,
  result: text,
  metrics: texts,
  notes: texts,
  explanation: text,
});
const indicator: fc.Arbitrary<WithoutId<Indicator>> = fc.record({
  name: text,
  direction: text,
  method: text,
  unit: text,
  section: text,
  baseline: cell,
  target: cell,
  actual: cell,
  priorActual: cell,
  achievement: cell,
  rating: cell,
  reason: text,
  note: text,
});
const goal = fc.record({
  no: text,
  title: text,
  description: blocks,
  markers: texts,
  measureSheetCodes: texts,
  policyLinks: fc.array(link, { maxLength: 2 }),
  annualTargets: fc.array(annualTarget, { maxLength: 2 }),
  actions: fc.array(action, { maxLength: 3 }),
  results: blocks,
  issues: blocks,
  explanationClosing: blocks,
  indicators: fc.array(indicator, { maxLength: 3 }),
  indicatorNotes: texts,
  overallRating: text,
  frontPageRating: text,
  overallReason: text,
  summary: blocks,
  future: blocks,
});
const midTermItem: fc.Arbitrary<WithoutId<MidTermItem>> = fc.record({
  no: text,
  title: text,
  text: blocks,
  schedule: blocks,
  policyLinks: fc.array(link, { maxLength: 2 }),
});

/** Ids differ from each other, as the product makes them; some look like what staff type. */
const idStyle = fc.constantFrom(
  (prefix: string, n: number) => `${prefix}${n}`,
  (prefix: string, n: number) => `=${prefix}${n}`,
  (prefix: string, n: number) => `${prefix}#${n}`,
  (prefix: string, n: number) => `${'０'.repeat(n + 1)}${prefix}`,
);

/** Any year the schema can hold, nested actions included. */
export const departmentYears: fc.Arbitrary<DepartmentYear> = fc
  .record({
    style: idStyle,
    nested: fc.boolean(),
    year: fc.record({
      city: text,
      fiscalYear: fc.option(fc.integer({ min: 1900, max: 2199 })),
      department: text,
      heads: fc.array(fc.record({ post: text, name: text }), { maxLength: 3 }),
      mission: blocks,
      policy: blocks,
      sections: texts,
      duties: blocks,
      approaches: blocks,
      reviews: blocks,
      goals: fc.array(goal, { maxLength: 3 }),
      midTermItems: fc.array(midTermItem, { maxLength: 3 }),
    }),
  })
  .map(({ style, nested, year }) => {
    let count = 0;
    const withId = <T>(prefix: string, item: T): T & { id: string } => ({
      ...item,
      id: style(prefix, count++),
    });
    return {
      ...year,
      goals: year.goals.map((item): Goal => {
        const actions = item.actions.map((each) => withId('A', each));
        return withId('G', {
          ...item,
          annualTargets: item.annualTargets.map((each) => withId('T', each)),
          actions: actions.map((each, index) => ({
            ...each,
            parentId: nested && index > 0 ? (actions[0]?.id ?? null) : null,
          })),
          indicators: item.indicators.map((each) => withId('I', each)),
        });
      }),
      midTermItems: year.midTermItems.map((each) => withId('M', each)),
    };
  });
