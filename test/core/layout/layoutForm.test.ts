import { type Block } from '../../../src/core/forms/block';
import { layoutForm } from '../../../src/core/layout/layoutForm';
import { type SheetLayout } from '../../../src/core/layout/sheetLayout';
import { rectsOverlap } from '../../../src/core/sheet/address';
import { layoutText } from '../../support/layoutText';
import { matchGolden } from '../../support/golden';
import { hirakataLayout } from '../../support/hirakataYear';

const layout = hirakataLayout();

const layoutOf = (blocks: readonly Block[], header = { left: '', right: '' }): SheetLayout =>
  layoutForm(blocks, { name: '様式', orientation: 'portrait', header });

test('Hirakata R6 is laid out as in the golden text', () => {
  matchGolden('hirakata-results-r6.txt', layoutText(layout));
});

test('no two cells overlap, and all stand in the print area', () => {
  const byRow = new Map<number, SheetLayout['cells'][number]['range'][]>();
  for (const { range } of layout.cells) {
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      const others = byRow.get(row) ?? [];
      expect(others.some((other) => rectsOverlap(other, range))).toBe(false);
      byRow.set(row, [...others, range]);
    }
    expect(range.column).toBeGreaterThanOrEqual(0);
    expect(range.column + range.columnCount).toBeLessThanOrEqual(layout.columnWidths.length);
    expect(range.columnCount).toBeGreaterThan(0);
  }
  expect(layout.page.printArea.rowCount).toBe(layout.rowHeights.length);
});

test('every look a cell names is there, and every row and page fits', () => {
  for (const { style } of layout.cells) expect(layout.styles).toHaveProperty([style]);
  for (const height of layout.rowHeights) expect(height).toBeLessThanOrEqual(409);
  expect(layout.page.breaksBefore).toHaveLength(layout.pageCount - 1);
  const room = 841.9 - layout.page.margins.top - layout.page.margins.bottom;
  const starts = [0, ...layout.page.breaksBefore, layout.rowHeights.length];
  starts.slice(1).forEach((end, index) => {
    const heights = layout.rowHeights.slice(starts[index], end);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(room);
  });
  const width = layout.columnWidths.reduce((sum, each) => sum + each, 0);
  expect(width).toBeLessThanOrEqual(595.3 - layout.page.margins.left - layout.page.margins.right);
});

test.each(['=1+1', '+1', '@A1', '5-2', '1/3', '007', '😀', '𠮷髙', 'か\u3099', '一\n二', "'=A1"])(
  'text %j goes in as text, unchanged',
  (text) => {
    const { cells } = layoutOf([{ kind: 'paragraph', text }]);
    expect(cells.map(({ content }) => content)).toEqual([{ kind: 'text', text }]);
  },
);

test('header text cannot become a header code', () => {
  const { header } = layoutOf([], { left: 'A&B課', right: '2024年度' }).page;
  expect(header.left).toBe('&"BIZ UDゴシック,Regular"&9A&&B課');
  expect(header.right).toBe('&"BIZ UDゴシック,Regular"&9 2024年度');
});

test('nothing to print is still a tab', () => {
  const empty = layoutOf([]);
  expect(empty.cells).toEqual([]);
  expect(empty.pageCount).toBe(0);
  expect(empty.page.printArea).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
});

test('the label of a box stands on every page the box reaches', () => {
  const long = layoutOf([
    {
      kind: 'labelledRows',
      rows: [
        {
          label: '説 明',
          items: Array.from({ length: 60 }, () => ({
            label: '➀',
            paragraphs: ['市民'.repeat(40)],
          })),
        },
      ],
    },
  ]);
  const labels = long.cells.filter(({ style }) => style === 'boxLabel');
  expect(long.pageCount).toBeGreaterThan(2);
  expect(labels.map(({ range }) => range.row)).toEqual([0, ...long.page.breaksBefore]);
});
