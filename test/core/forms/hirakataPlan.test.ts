import { hirakataPlan } from '../../../src/core/forms/hirakataPlan';
import { FORM_CONTEXT, seedYear } from '../../support/forms';

const year = seedYear('hirakata-r4');

test('the front sections, then each goal with its bar and its paragraphs', () => {
  const blocks = hirakataPlan.make(year, FORM_CONTEXT);
  expect(blocks.flatMap((block) => ('text' in block ? [block.text] : []))).toEqual([
    '令和４年度（2022年度） 市長公室の取り組み',
    '＜部長の方針・考え方＞',
    year.policy[1]?.text,
    '＜部の構成＞',
    '＜主な担当事務＞',
    ...year.goals.flatMap(({ title, description }) => [
      `重点的な取り組み：${title}`,
      ...description.map(({ text }) => text),
    ]),
  ]);
  expect(blocks[2]).toEqual({
    kind: 'list',
    items: [{ label: '◆', paragraphs: [expect.stringMatching(/^“.+”.*\n.+\n.+、、、$/)] }],
  });
});

test('a goal without text shows ―; figures are not printed', () => {
  const goals = year.goals.map((goal) => ({ ...goal, description: [] }));
  const blocks = hirakataPlan.make({ ...year, goals }, FORM_CONTEXT);
  expect(blocks.slice(-3).map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    'gap',
    '重点的な取り組み：地域活動活性化の推進',
    '―',
  ]);
  expect(blocks.some(({ kind }) => kind === 'table')).toBe(false);
});
