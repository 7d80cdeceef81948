import { type Block } from '../../../src/core/forms/block';
import { toyonaka } from '../../../src/core/forms/toyonaka';
import { type DepartmentYear } from '../../../src/core/rows/departmentYear';
import { columnsBlocks, stackTexts } from '../../support/blockTexts';
import { FORM_CONTEXT, seedYear } from '../../support/forms';

const r6 = seedYear('toyonaka-r6');
const r5 = seedYear('toyonaka-r5');
const make = (year: DepartmentYear): readonly Block[] => toyonaka.make(year, FORM_CONTEXT);

/** Per columns block its head's and its bands' texts. */
const columnsOf = (year: DepartmentYear) =>
  columnsBlocks(make(year)).map(({ head, bands }) => ({
    head: stackTexts(head),
    bands: bands.map(stackTexts),
  }));

test.each([
  ['R6', r6, '(2024年度) 部局マネジメントシート'],
  ['R5', r5, '(2023年度) 部局マネジメントシート'],
])('%s: the same sections in the same order, the year from the data', (_, year, title) => {
  const texts = make(year).flatMap((block) => ('text' in block ? [block.text] : []));
  expect(texts).toEqual([
    title,
    '１．部局の使命',
    '２．使命を遂行するための取り組み方針と、それに基づく取組みの総括',
    '３．当年度目標と目標設定に対する振り返り等',
    '４．中期目標（概ね今後4年間）',
  ]);
  expect(columnsOf(year)).toHaveLength(3 + year.goals.length + 1);
  expect(make(year).filter(({ kind }) => kind === 'pageBreak')).toHaveLength(year.goals.length + 1);
});

test('方針 and 総括 stand side by side, unpaired', () => {
  const [, , approaches] = columnsOf(r5);
  expect(approaches?.head).toEqual([['方針'], ['取組みの総括']]);
  const [plan = [], review = []] = approaches?.bands[0] ?? [];
  expect(plan[0]?.split('\n')).toHaveLength(5);
  expect(review[0]?.split('\n')).toHaveLength(7);
});

test("a goal's page: head, title with its marker, nested items, policies two a row", () => {
  const page = columnsOf(r6)[2 + 5];
  expect(page?.head).toEqual([
    ['No'],
    ['当年度目標（当初設定）', '取組み事項及びその内容・スケジュール'],
    ['実績', '取組みを行った内容・成果 | 課題・今後の方向性'],
  ]);
  const [no, planned, results, issues] = page?.bands[0] ?? [];
  expect(no).toEqual(['5']);
  expect(planned?.[0]).toBe('人権尊重・平和啓発　【重点】');
  expect(planned?.[1]?.split('\n').slice(1, 4)).toEqual([
    '  ①女性活躍・働き方改革の推進',
    '    ・女性活躍推進事業者認証制度の周知と啓発（認証事業者10社）[拡充]',
    '    ・事業者のネットワークづくり[新規]',
  ]);
  expect(planned?.slice(2)).toEqual([
    '総合計画',
    expect.stringMatching(/^4-1-（1） \| .+ \| 4-1-（2） \| .+$/),
    '4-1-（3） | 多文化共生のまちづくりを進めます',
    '基本政策',
    '49 | 女性活躍・働き方改革の推進 | 58 | 多文化共生の推進',
  ]);
  expect(results?.[0]).toContain('平和展示室を12,665人が訪れました。');
  expect(issues?.[0]?.split('\n')).toHaveLength(3);
});

test('a policy without a code is printed without one', () => {
  const planned = columnsOf(r6)[2 + 3]?.bands[0]?.[1];
  expect(planned?.slice(2, 5)).toEqual([
    '総合計画',
    '子ども・若者がそれぞれの力を活かし、社会に関わっていくことができるよう支援します | 一人ひとりに応じた自立と就労を支援します',
    '2-4-（2） | 犯罪や消費者被害などの予防、被害拡大防止を図ります',
  ]);
});

test('中期目標 are numbered on their own, under one head', () => {
  const midTerm = columnsOf(r6).at(-1);
  expect(midTerm?.head).toEqual([
    ['No'],
    ['取組み事項及び取組みにあたっての課題・めざす成果など'],
    ['スケジュール（工程）'],
  ]);
  expect(midTerm?.bands.map(([no]) => no)).toEqual([
    ['1'],
    ['2'],
    ['3'],
    ['4'],
    ['5'],
    ['6'],
    ['7'],
  ]);
});

test('an item whose parent is unknown or stands later is an outermost one', () => {
  const [goal] = r6.goals;
  const [first, second] = goal?.actions ?? [];
  if (!goal || !first || !second) throw new Error('the seed has no goal with two actions');
  const actions = [
    { ...first, parentId: 'nowhere' },
    { ...second, parentId: second.id },
  ];
  const year = { ...r6, goals: [{ ...goal, actions }] };
  expect(columnsOf(year)[3]?.bands[0]?.[1]?.[1]?.split('\n')).toEqual([
    expect.stringMatching(/^（１）/),
    expect.stringMatching(/^①/),
  ]);
});

test('what was not entered is printed as ―, a year nobody named is not invented', () => {
  const [goal] = r6.goals;
  const [item] = r6.midTermItems;
  if (!goal || !item) throw new Error('the seed has no goal or no mid-term item');
  const bare: DepartmentYear = {
    ...r6,
    fiscalYear: null,
    heads: [],
    mission: [],
    approaches: [],
    reviews: [],
    goals: [{ ...goal, actions: [], results: [], issues: [], policyLinks: [] }],
    midTermItems: [{ ...item, text: [], schedule: [], policyLinks: [] }],
  };
  expect(make(bare)[0]).toEqual({ kind: 'title', text: '部局マネジメントシート' });
  const policies = ['総合計画', '―', '基本政策', '―'];
  expect(columnsOf(bare).map(({ bands }) => bands)).toEqual([
    [[['部　局 | 市民協働部'], ['補　職 | ― | 氏　名 | ―']]],
    [[['―']]],
    [[['―'], ['―']]],
    [[['1'], ['市民協働の推進', '―', ...policies], ['―'], ['―']]],
    [[['1'], ['市民との協働の推進', '―', ...policies], ['―']]],
  ]);
  const none = make({ ...bare, goals: [], midTermItems: [] });
  expect(none.filter((block) => block.kind === 'paragraph')).toEqual([
    { kind: 'paragraph', text: '―' },
    { kind: 'paragraph', text: '―' },
  ]);
});
