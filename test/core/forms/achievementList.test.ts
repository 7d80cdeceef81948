import { achievementList } from '../../../src/core/forms/achievementList';
import { layoutSummary } from '../../../src/core/pipeline';
import { type DepartmentYear, type Indicator } from '../../../src/core/rows/departmentYear';
import { columnsBlocks, stackTexts } from '../../support/blockTexts';
import { FORM_CONTEXT, seedYear } from '../../support/forms';
import { matchGolden } from '../../support/golden';
import { layoutText } from '../../support/layoutText';
import { understoodYear } from '../../support/understoodYear';

const r6 = seedYear('hirakata-r6');

/** Per goal the texts of its stacks. */
async function goalsOf(year: DepartmentYear): Promise<string[][][]> {
  const { departmentYear, rows } = await understoodYear(year);
  const blocks = achievementList.make(departmentYear, { ...FORM_CONTEXT, rows });
  return columnsBlocks(blocks).flatMap(({ bands }) => bands.map(stackTexts));
}

/** The first indicator of the year, changed, as the list shows it. */
async function rowOf(change: Partial<Indicator>): Promise<string | undefined> {
  const [goal] = r6.goals;
  const [indicator] = goal?.indicators ?? [];
  if (!goal || !indicator) throw new Error('the seed has no indicator');
  const goals = [{ ...goal, indicators: [{ ...indicator, ...change }] }];
  return (await goalsOf({ ...r6, goals }))[0]?.[1]?.[0];
}

const number = (value: number) => ({ value, numberFormat: 'General' });
const text = (value: string) => ({ value, numberFormat: '@' });

test('Hirakata R6 is laid out as in the golden text', async () => {
  const layout = layoutSummary(await understoodYear(r6), achievementList);
  matchGolden('list-hirakata-r6.txt', layoutText(layout));
});

test('every indicator is listed under its goal, several of one goal together', async () => {
  const goals = await goalsOf(r6);
  expect(goals.map(([goal, rows]) => [goal?.[0], rows?.length])).toEqual([
    ['全庁一丸となった子育てプロモーションの展開', 1],
    ['ふるさと納税の推進', 1],
    ['ワンストップで完結する総合コールセンターの整備', 1],
    ['人権啓発の推進', 2],
    ['男女共同参画の推進', 1],
    ['平和の意識醸成', 1],
    ['総合的ないじめ対策の強化', 1],
    ['市民などによるまちづくり活動の活性化', 1],
  ]);
});

test('several values in one cell are listed each', async () => {
  const row = (await goalsOf(r6))[1]?.[1]?.[0];
  expect(row).toContain('個人版　80.4%\n■■■■■■■■□□\n企業版　58.0%\n■■■■■□□□□□ | B\n\nC');
});

test.each([
  [100, 69.96, '70.0%\n■■■■■■□□□□ | C'],
  [100, 70, '70.0%\n■■■■■■■□□□ | B'],
  [100, 99.99, '100.0%\n■■■■■■■■■□ | B'],
  [100, 100, '100.0%\n■■■■■■■■■■ | A'],
  [100, 100.1, '100.1%\n■■■■■■■■■■＋ | A'],
  [100, 0, '0.0%\n□□□□□□□□□□ | D'],
])('target %d, actual %d: %j', async (target, actual, shown) => {
  expect(await rowOf({ target: number(target), actual: number(actual) })).toContain(shown);
});

test.each([
  [{ target: number(900), actual: number(450), unit: '人' }, '900人 | 450人 | 50.0%'],
  [{ actual: text('集計中') }, '集計中 | ― | 集計中 | '],
  [{ target: text('') }, '― | 62,947件 | ― | 要確認 | '],
  [
    { rating: text('B'), reason: '年度末に一時的に増えたため' },
    'B\n（計算 A） | 年度末に一時的に増えたため',
  ],
  [{ rating: text('A') }, '＋ | A | '],
])('%j is shown as %j', async (change, shown) => {
  expect(await rowOf(change)).toContain(shown);
});

test('goals are numbered where they have numbers', async () => {
  const goals = await goalsOf(seedYear('toyonaka-r6'));
  expect(goals.map(([no]) => no)).toEqual([['3'], ['5']]);
});

test('without indicators the list says so', () => {
  expect(achievementList.make({ ...r6, fiscalYear: null }, FORM_CONTEXT)).toEqual([
    { kind: 'title', text: '市長公室　達成状況一覧' },
    { kind: 'paragraph', text: '―' },
  ]);
});
