import { KASHIWARA_SCALE } from '../../../src/core/achievement/scalePresets';
import { type Block } from '../../../src/core/forms/block';
import { hirakataResults } from '../../../src/core/forms/hirakataResults';
import { FORMS } from '../../../src/core/forms/index';
import { type DepartmentYear, type Goal } from '../../../src/core/rows/departmentYear';
import { cellText } from '../../../src/core/values/cellText';
import { hirakataYear } from '../../support/hirakataYear';

const year = hirakataYear();
const make = (of: DepartmentYear): readonly Block[] =>
  hirakataResults.make(of, { shown: cellText, scale: KASHIWARA_SCALE, rows: [] });

/** The blocks of the n-th goal (0-based) of the year, from its bar on. */
function goalBlocks(index: number, change: Partial<Goal> = {}): readonly Block[] {
  const goal = year.goals[index];
  if (!goal) throw new Error(`no goal ${index}`);
  const blocks = make({ ...year, goals: [{ ...goal, ...change }] });
  return blocks.slice(blocks.findIndex(({ kind }) => kind === 'goalBar'));
}

const ofKind = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

test('is on the list of forms', () => {
  expect(FORMS.find(({ id }) => id === 'hirakata-results')).toBe(hirakataResults);
});

test('front sections stand in the order of the original', () => {
  const blocks = make({ ...year, goals: [] });
  expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    '令和６年度（2024年度） 市長公室の取り組み実績',
    '＜部長の方針・考え方＞',
    year.policy[0]?.text,
    '＜部の構成＞',
    'list',
    '＜主な担当事務＞',
    'list',
  ]);
  expect(ofKind(blocks, 'list').map(({ items }) => items)).toEqual([
    [
      {
        label: '',
        paragraphs: ['秘書課', '広報プロモーション課', '広聴相談課', '人権政策課', '市民活動課'],
      },
    ],
    expect.arrayContaining([{ label: '(1)', paragraphs: ['秘書に関すること。'] }]),
  ]);
});

test('a goal: bar, 施策シート codes, description, indicators, results and explanations', () => {
  expect(goalBlocks(0).map(({ kind }) => kind)).toEqual([
    'goalBar',
    'leadLine',
    'paragraph',
    'gap',
    'table',
    'gap',
    'labelledRows',
  ]);
  expect(goalBlocks(4)[1]).toEqual({
    kind: 'leadLine',
    text: '【施策シート：１１\u2015０２、１２\u2015０１】',
  });
});

test.each([
  [0, [['シティプロモーションサイトへのアクセス数', '30,000件', '62,947件']]],
  [
    1,
    [
      [
        'ふるさと納税による寄附金受入額',
        '3 億 5000 万円（個人版）\n5000 万円（企業版）',
        '2 億 8124 万 5300 円（個人版）\n2898 万 9028 円（企業版）',
      ],
    ],
  ],
  [2, [['ワンストップ回答率', '45%', '43.8%']]],
  [
    3,
    [
      ['人権啓発イベント等の参加者数', '延べ 630 人', '延べ 365 人'],
      ['ＬＧＢＴＱ＋相談（電話・オンライン（チャット））利用者数', '延べ 30 人', '延べ 18 人'],
    ],
  ],
  [7, [['自治会等加入世帯率', '65.0%', '62.7%']]],
])('the indicators of goal %d are printed as the cells show them', (index, rows) => {
  const [table] = ofKind(goalBlocks(index), 'table');
  expect(table?.rows).toEqual(rows);
  expect(table?.columns.map(({ head }) => head)).toEqual([
    '取り組みの成果を測る指標',
    '令和６年度目標値',
    '令和６年度実績',
  ]);
});

test('results: label, text with its part tag, each ＜…＞ and ※ on a line of its own', () => {
  const [rows] = ofKind(goalBlocks(1), 'labelledRows');
  expect(rows?.rows.map(({ label }) => label)).toEqual(['実 績', '説 明']);
  expect(rows?.rows[0]?.items[0]).toEqual({
    label: '➀',
    paragraphs: [
      expect.stringMatching(/。（個人版）$/),
      '＜RPP における ROAS：805％＞',
      expect.stringMatching(/^※・RPP/),
      expect.stringMatching(/^・ROAS/),
    ],
  });
});

test('explanations end with the unnumbered closing paragraph', () => {
  const [rows] = ofKind(goalBlocks(0), 'labelledRows');
  expect(rows?.rows[1]?.items.map(({ label }) => label)).toEqual(['➀', '➁', '➂', '']);
});

test('what a goal does not have is left out: codes, table, notes', () => {
  const blocks = goalBlocks(0, { measureSheetCodes: [], indicators: [], indicatorNotes: [] });
  expect(blocks.map(({ kind }) => kind)).toEqual(['goalBar', 'paragraph', 'gap', 'labelledRows']);
});

test('what every department fills in shows ― when empty', () => {
  const [rows] = ofKind(goalBlocks(0, { actions: [], explanationClosing: [] }), 'labelledRows');
  expect(rows?.rows.map(({ items }) => items)).toEqual([
    [{ label: '', paragraphs: ['―'] }],
    [{ label: '', paragraphs: ['―'] }],
  ]);
  const front = make({ ...year, policy: [], sections: [], duties: [], goals: [] });
  expect(ofKind(front, 'paragraph').map(({ text }) => text)).toEqual(['―', '―', '―']);
});

test('a year nobody named is not invented', () => {
  const blocks = make({ ...year, fiscalYear: null });
  expect(blocks[0]).toEqual({ kind: 'title', text: '市長公室の取り組み実績' });
  expect(ofKind(blocks, 'table')[0]?.columns[1]?.head).toBe('目標値');
});

test('R1 is written 元年度', () => {
  expect(make({ ...year, fiscalYear: 2019 })[0]).toEqual({
    kind: 'title',
    text: '令和元年度（2019年度） 市長公室の取り組み実績',
  });
});
