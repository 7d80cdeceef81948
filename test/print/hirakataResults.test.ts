import { type DepartmentYear } from '../../src/core/rows/departmentYear';
import { saveXlsx } from '../../src/sandbox/host/xlsx';
import { hirakataLayout, hirakataYear } from '../support/hirakataYear';
import { layoutBook } from '../support/layoutBook';
import { optimalHeights, print, type Print } from '../support/libreOffice';
import {
  characterCounts,
  FONT_BOX,
  layoutCellText,
  PAPER,
  printed,
  shownText,
  withoutSpace,
} from '../support/printing';

const inPrint = printed();

const LONG = Array.from(
  { length: 100 },
  (_, index) =>
    `第${index}回の会議では、地域の声（市民，職員）を聴き「髙齢化」への対応を話し合った…。`,
)
  .join('')
  .slice(0, 3000);

/** What Excel would take for a formula, a date or a number, and what fonts and lines stumble over. */
const ODD = ['=1+1', '+81', '@広報', '5-2', '1/3', '007', '髙𠮷', '一行目\n二行目\n\n四行目'];

inPrint('hirakata-results, Hirakata R6, through LibreOffice', () => {
  const layout = hirakataLayout();
  const { margins } = layout.page;
  let paper: Print;

  beforeAll(async () => {
    paper = print(await saveXlsx(layoutBook(layout)));
  }, 120_000);

  test('prints on as many pages as computed', () => {
    expect(paper.pageCount).toBe(layout.pageCount);
  });

  test('every character of the year stands on the paper, as often as it was entered', () => {
    const counts = characterCounts(paper.text);
    for (const [character, count] of characterCounts(yearText())) {
      expect([character, (counts.get(character) ?? 0) >= count]).toEqual([character, true]);
    }
  });

  test('every text stands on the paper whole', () => {
    const text = withoutSpace(paper.text);
    const lost = layout.cells
      .filter(({ style }) => !style.startsWith('table'))
      .map(layoutCellText)
      .filter((each) => !text.includes(withoutSpace(each)));
    expect(lost).toEqual([]);
  });

  test('nothing stands outside the margins', () => {
    expect(paper.words.length).toBeGreaterThan(300);
    const outside = paper.words.filter(
      ({ left, top, right, bottom }) =>
        left < margins.left - 0.5 ||
        right > PAPER.portrait.width - margins.right + 0.5 ||
        top < margins.header - 0.5 ||
        bottom > PAPER.portrait.height - margins.footer + FONT_BOX,
    );
    expect(outside).toEqual([]);
  });

  test('header and footer stand on every page', () => {
    for (let page = 1; page <= layout.pageCount; page += 1) {
      const texts = paper.words.filter((word) => word.page === page).map(({ text }) => text);
      const all = texts.join('');
      expect(all).toContain('枚方市市長公室');
      expect(all).toContain('令和６年度');
      expect(all).toContain(`${page}/${layout.pageCount}ページ`);
    }
  });

  test('no row is lower than LibreOffice needs, all together at most 30% higher', () => {
    const cells = layout.cells.filter(({ content, range }) => content && range.rowCount === 1);
    const optimal = optimalHeights(cells.map((cell) => shownText(cell, layout)));
    expect(optimal).toHaveLength(cells.length);
    const needed = new Map<number, number>();
    cells.forEach(({ range }, index) => {
      needed.set(range.row, Math.max(needed.get(range.row) ?? 0, optimal[index] ?? Number.NaN));
    });
    const rows = [...needed].map(([row, need]) => ({
      row: row + 1,
      need,
      height: layout.rowHeights[row] ?? 0,
    }));
    expect(rows.filter(({ need, height }) => !(height >= need))).toEqual([]);
    const total = (of: 'need' | 'height'): number => rows.reduce((sum, row) => sum + row[of], 0);
    expect(total('height') / total('need')).toBeLessThanOrEqual(1.3);
  }, 120_000);
});

inPrint('a department that wrote at length, through LibreOffice', () => {
  const year = awkwardYear();
  const layout = hirakataLayout(year);
  let paper: Print;

  beforeAll(async () => {
    paper = print(await saveXlsx(layoutBook(layout)));
  }, 120_000);

  test('prints on as many pages as computed', () => {
    expect(paper.pageCount).toBe(layout.pageCount);
  });

  test('3,000 characters in one cell, formulas, codes and rare characters print whole', () => {
    const counts = characterCounts(paper.text);
    for (const [character, count] of characterCounts(LONG)) {
      expect([character, (counts.get(character) ?? 0) >= count]).toEqual([character, true]);
    }
    for (const text of ODD) expect(withoutSpace(paper.text)).toContain(withoutSpace(text));
  });
});

function awkwardYear(): DepartmentYear {
  const year = hirakataYear();
  const [goal, ...goals] = year.goals;
  const [action, ...actions] = goal?.actions ?? [];
  if (!goal || !action) throw new Error('the seed has no goal with an action');
  return {
    ...year,
    sections: ODD,
    goals: [{ ...goal, actions: [{ ...action, explanation: LONG }, ...actions] }, ...goals],
  };
}

/** Everything of the year that the form prints. */
function yearText(): string {
  const year = hirakataYear();
  return [
    ...year.policy.map(({ text }) => text),
    ...year.sections,
    ...year.duties.map(({ label, text }) => label + text),
    ...year.goals.flatMap((goal) => [
      goal.title,
      ...goal.measureSheetCodes,
      ...goal.description.map(({ text }) => text),
      ...goal.indicators.map(({ name }) => name),
      ...goal.indicatorNotes,
      ...goal.actions.flatMap((action) => [
        action.label.repeat(2),
        action.result,
        action.partTag,
        ...action.metrics,
        ...action.notes,
        action.explanation,
      ]),
      ...goal.explanationClosing.map(({ text }) => text),
    ]),
  ].join('');
}
