import { SCALE_PRESETS } from '../../../src/core/achievement/scalePresets';
import { type Block, type ListItem } from '../../../src/core/forms/block';
import { kashiwara } from '../../../src/core/forms/kashiwara';
import { scaleLegend } from '../../../src/core/forms/scaleLegend';
import { type DepartmentYear, type Goal } from '../../../src/core/rows/departmentYear';
import { columnsBlocks, stackTexts } from '../../support/blockTexts';
import { FORM_CONTEXT, seedYear } from '../../support/forms';

const year = seedYear('kashiwara-r7');
const make = (of: DepartmentYear): readonly Block[] => kashiwara.make(of, FORM_CONTEXT);

const columnsOf = (blocks: readonly Block[]): string[][][] =>
  columnsBlocks(blocks).map(({ bands }) => stackTexts(bands[0] ?? []));

/** The columns of a goal's page. */
function goalPage(change: Partial<Goal>): string[][][] {
  const goal = year.goals[0];
  if (!goal) throw new Error('no goal');
  const blocks = make({ ...year, goals: [{ ...goal, ...change }] });
  return columnsOf(blocks.slice(blocks.findIndex(({ kind }) => kind === 'pageBreak')));
}

test('the front page: title, posts two a row, policy, goals with their letters, the scale', () => {
  const blocks = make(year);
  const front = blocks.slice(
    0,
    blocks.findIndex(({ kind }) => kind === 'pageBreak'),
  );
  expect(front[0]).toEqual({ kind: 'title', text: '令和7年度 政策推進部の運営方針' });
  const [heads, policy, ...goals] = columnsOf(front);
  expect(heads).toEqual([
    [
      '部 | 政策推進部 | 部長 | 小林 一裕',
      '監 | 小林 一裕（総合政策監） | 監 | 小林 聡（危機管理監）',
    ],
  ]);
  expect(policy).toEqual([[year.policy.map(({ text }) => text).join('\n')]]);
  expect(goals).toHaveLength(4);
  expect(goals[3]).toEqual([
    ['4'],
    [
      '目標 | (1) 安全で安心して健やかに暮らせるまち | 分野 | 防災 | 令和7年度 達成状況',
      '防災対策の充実強化 | C',
    ],
  ]);
  expect(front.at(-1)).toEqual({
    kind: 'list',
    items: [
      { label: 'A：', paragraphs: ['達成（100%以上）'] },
      { label: 'B：', paragraphs: ['概ね達成（70%以上100%未満）'] },
      { label: 'C：', paragraphs: ['一部達成（50%以上70%未満）'] },
      { label: 'D：', paragraphs: ['未達成（50%未満）'] },
      { label: 'E：', paragraphs: ['未実施（達成率によらない）'] },
    ],
  });
});

test('a page per goal, each part under the label of the form', () => {
  const [head, target, , action] = goalPage({});
  expect(head?.[0]?.[0]).toBe('部 | 政策推進部');
  expect(head?.[0]?.[1]).toBe(`重点目標 1 | ${year.goals[0]?.title ?? ''}`);
  expect(target?.map(([label]) => label)).toEqual(['今年度の達成目標', '達成状況', '達成度']);
  expect(target?.[2]?.[1]).toBe('B 概ね達成');
  expect(action?.map(([label]) => label)).toEqual(['具体的取組', '具体的な取組実績']);
  expect(action?.[0]?.at(-1)).toBe('所管室・課 | 秘書広報課');
  expect(goalPage({}).slice(-2)).toEqual([
    [
      ['総合評価・総括', year.goals[0]?.summary[0]?.text],
      ['全体の達成度', 'B 概ね達成'],
    ],
    [['今後検討すべきこと', year.goals[0]?.future[0]?.text]],
  ]);
  expect(make(year).filter(({ kind }) => kind === 'pageBreak')).toHaveLength(4);
});

test('what was not entered is printed as ―, never left out or made up', () => {
  const page = goalPage({
    annualTargets: [],
    actions: [],
    summary: [],
    future: [],
    overallRating: '',
  });
  expect(page.slice(1)).toEqual([
    [
      ['今年度の達成目標', '―'],
      ['達成状況', '―'],
      ['達成度', '―'],
    ],
    [
      ['具体的取組', '―', '所管室・課 | ―'],
      ['具体的な取組実績', '―'],
    ],
    [
      ['総合評価・総括', '―'],
      ['全体の達成度', '―'],
    ],
    [['今後検討すべきこと', '―']],
  ]);
  const bare = make({ ...year, fiscalYear: null, policy: [], heads: [], goals: [] });
  expect(bare[0]).toEqual({ kind: 'title', text: '政策推進部の運営方針' });
  expect(columnsOf(bare)).toEqual([[['部 | 政策推進部']], [['―']]]);
});

test('a reason given for the overall rating is printed under it', () => {
  const [, overall] = goalPage({ overallReason: '団員数が定数に届かなかったため。' }).at(-2) ?? [];
  expect(overall).toEqual(['全体の達成度', 'B 概ね達成', '団員数が定数に届かなかったため。']);
});

test.each([
  ['C', 'B 概ね達成', 'C'],
  ['', 'B 概ね達成', 'B'],
  ['', 'B', 'B'],
  ['', '概ね達成', '概ね達成'],
  ['', '', '―'],
])(
  'front page %j, goal page %j: the front page shows %s',
  (frontPageRating, overallRating, shown) => {
    const goal = year.goals[0];
    if (!goal) throw new Error('no goal');
    const goals = [{ ...goal, frontPageRating, overallRating }];
    const overview = columnsOf(make({ ...year, goals }))[2];
    expect(overview?.[1]?.[1]).toBe(`${goal.title} | ${shown}`);
  },
);

test.each([
  ['S・A～D（110・100・80・60％）', 'S：', '目標を大きく上回る（110%以上）'],
  ['◎○△×（100・80・50％）', '－：', '評価対象外（達成率によらない）'],
  ['AA～C（120・100・80％）', 'C：', '未達成（80%未満）'],
])('the legend of %s says %s %s', (name, label, text) => {
  const scale = SCALE_PRESETS.find((preset) => preset.name === name);
  const items: readonly ListItem[] = scale ? scaleLegend(scale) : [];
  expect(items).toContainEqual({ label, paragraphs: [text] });
});
