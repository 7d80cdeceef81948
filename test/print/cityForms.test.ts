import { achievementList } from '../../src/core/forms/achievementList';
import { type Form } from '../../src/core/forms/form';
import { hirakataPlan } from '../../src/core/forms/hirakataPlan';
import { kashiwara } from '../../src/core/forms/kashiwara';
import { toyonaka } from '../../src/core/forms/toyonaka';
import { type DepartmentYear, type TextBlock } from '../../src/core/rows/departmentYear';
import { saveXlsx } from '../../src/sandbox/host/xlsx';
import { type SheetLayout } from '../../src/core/layout/sheetLayout';
import { layoutSummary } from '../../src/core/pipeline';
import { layoutOf, seedYear } from '../support/forms';
import { layoutBook } from '../support/layoutBook';
import { optimalHeights, print, type Print } from '../support/libreOffice';
import {
  characterCounts,
  FONT_BOX,
  heightOf,
  layoutCellText,
  PAPER,
  printed,
  shownText,
  sum,
  withoutSpace,
} from '../support/printing';
import { understoodYear } from '../support/understoodYear';

const CASES: readonly (readonly [string, Form])[] = [
  ['kashiwara-r7', kashiwara],
  ['hirakata-r4', hirakataPlan],
  ['toyonaka-r6', toyonaka],
  ['toyonaka-r5', toyonaka],
];

/** Members of a year that none of these forms prints. */
const UNPRINTED = ['id', 'parentId', 'kind', 'plan', 'city', 'indicators', 'level', 'fiscalYear'];

printed().each(CASES)('%s through LibreOffice', (seed, form) => {
  const year = seedYear(seed);
  const layout = layoutOf(form, year);
  const { margins, orientation } = layout.page;
  let paper: Print;

  beforeAll(async () => {
    paper = print(await saveXlsx(layoutBook(layout)));
  }, 120_000);

  test('prints on as many pages as computed', () => {
    expect(paper.pageCount).toBe(layout.pageCount);
  });

  test('every character of the year stands on the paper, as often as it was entered', () => {
    const counts = characterCounts(paper.text);
    for (const [character, count] of characterCounts(textsOf(year).join(''))) {
      expect([character, (counts.get(character) ?? 0) >= count]).toEqual([character, true]);
    }
  });

  test('every running text stands on the paper whole', () => {
    const text = withoutSpace(paper.text);
    const lost = layout.cells
      .filter(({ style }) => runs(style))
      .map(layoutCellText)
      .filter((each) => !text.includes(withoutSpace(each)));
    expect(lost).toEqual([]);
  });

  test('nothing stands outside the margins', () => {
    const { width, height } = PAPER[orientation];
    expect(paper.words.length).toBeGreaterThan(80);
    const outside = paper.words.filter(
      ({ left, top, right, bottom }) =>
        left < margins.left - 0.5 ||
        right > width - margins.right + 0.5 ||
        top < margins.header - 0.5 ||
        bottom > height - margins.footer + FONT_BOX,
    );
    expect(outside).toEqual([]);
  });

  test('no cell is lower than LibreOffice needs; text that runs is at most 30% higher', () => {
    const cells = layout.cells.filter(({ content }) => content);
    const optimal = optimalHeights(cells.map((cell) => shownText(cell, layout)));
    expect(optimal).toHaveLength(cells.length);
    const rows = cells.map((cell, index) => ({
      text: layoutCellText(cell),
      runs: runs(cell.style),
      need: optimal[index] ?? Number.NaN,
      fontSize: shownText(cell, layout).fontSize,
      height: heightOf(cell, layout),
    }));
    expect(rows.filter((row) => !isHighEnough(row))).toEqual([]);
    const running = rows.filter(({ runs }) => runs);
    const ratio = sum(running.map(({ height }) => height)) / sum(running.map(({ need }) => need));
    expect(ratio).toBeLessThanOrEqual(1.3);
  }, 120_000);
});

const LONG = Array.from(
  { length: 100 },
  (_, index) =>
    `第${index}回の会議では、地域の声（市民，職員）を聴き、「髙齢化」への対応を話し合った…。`,
)
  .join('')
  .slice(0, 3000);

/** What Excel would take for a formula, a date or a number, and what fonts and lines stumble over. */
const ODD = ['=1+1', '+81', '@広報', '5-2', '1/3', '007', '髙𠮷', '一行目\n二行目\n\n四行目'];

printed()(
  'a department that wrote at length beside others that did not, through LibreOffice',
  () => {
    const year = seedYear('toyonaka-r6');
    const [goal] = year.goals;
    const block = (text: string): TextBlock => ({ kind: 'bullet', label: '・', text, level: 0 });
    const goals = goal ? [{ ...goal, results: [block(LONG)], issues: ODD.map(block) }] : [];
    const layout = layoutOf(toyonaka, { ...year, goals });
    let paper: Print;

    beforeAll(async () => {
      paper = print(await saveXlsx(layoutBook(layout)));
    }, 120_000);

    test('prints on as many pages as computed, with the head and the number on each', () => {
      expect(paper.pageCount).toBe(layout.pageCount);
      const heads = layout.cells.filter((cell) => layoutCellText(cell) === '課題・今後の方向性');
      expect(heads.length).toBeGreaterThan(5);
    });

    test('3,000 characters beside formulas, codes and rare characters print whole', () => {
      const counts = characterCounts(paper.text);
      for (const [character, count] of characterCounts(LONG)) {
        expect([character, (counts.get(character) ?? 0) >= count]).toEqual([character, true]);
      }
      for (const text of ODD) expect(withoutSpace(paper.text)).toContain(withoutSpace(text));
    });
  },
);

printed()('list, Hirakata R6, through LibreOffice', () => {
  let layout: SheetLayout;
  let paper: Print;

  beforeAll(async () => {
    layout = layoutSummary(await understoodYear(seedYear('hirakata-r6')), achievementList);
    paper = print(await saveXlsx(layoutBook(layout)));
  }, 120_000);

  test('prints on as many pages as computed, every figure, bar and letter', () => {
    expect(paper.pageCount).toBe(layout.pageCount);
    const counts = characterCounts(paper.text);
    for (const [character, count] of characterCounts(layout.cells.map(layoutCellText).join(''))) {
      expect([character, (counts.get(character) ?? 0) >= count]).toEqual([character, true]);
    }
  });

  test('no cell is lower than LibreOffice needs', () => {
    const cells = layout.cells.filter(({ content }) => content);
    const optimal = optimalHeights(cells.map((cell) => shownText(cell, layout)));
    const low = cells.filter((cell, index) => !(heightOf(cell, layout) >= (optimal[index] ?? NaN)));
    expect(low.map(layoutCellText)).toEqual([]);
  }, 120_000);
});

/** LibreOffice makes no row lower than this, however small the letters of its one line. */
const LOWEST_ROW = 12.8;

function isHighEnough(row: { need: number; height: number; fontSize: number }): boolean {
  return row.height >= (row.need === LOWEST_ROW ? row.fontSize : row.need);
}

/** Text that runs, as against what stands in ruled cells stretched over several rows. */
function runs(style: string): boolean {
  return /^(body|(regular|small)\.(running|lines))/.test(style);
}

/** Every text of a year, down to its lists. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Partial<DepartmentYear>)
    .filter(([key]) => !UNPRINTED.includes(key))
    .flatMap(([, member]) => textsOf(member));
}
