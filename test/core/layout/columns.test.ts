import fc from 'fast-check';
import {
  type Block,
  type ColumnsBlock,
  type Stack,
  type StackPart,
} from '../../../src/core/forms/block';
import { paginate } from '../../../src/core/layout/paginate';
import { placeBlocks } from '../../../src/core/layout/place';
import { type PlacedRow } from '../../../src/core/layout/placedRow';
import { unfoldColumns } from '../../../src/core/layout/unfoldColumns';

const COLUMN = { from: 0, to: 465, model: 'fixedPitch' } as const;
const PAGE = 300;

const pagesOf = (blocks: readonly Block[], height = PAGE): (readonly PlacedRow[])[] =>
  paginate(placeBlocks(blocks, COLUMN), height).map(unfoldColumns);
const textsOf = (page: readonly PlacedRow[]): string[] =>
  page.flatMap(({ cells }) => cells.map(({ lines }) => lines.join(''))).filter((t) => t !== '');
const heightOf = (rows: readonly PlacedRow[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

const text = (...texts: string[]): StackPart => ({
  kind: 'running',
  items: texts.map((each) => ({ label: '', level: 0, text: each })),
});
const cells = (look: 'label' | 'text', ...texts: string[]): StackPart => ({
  kind: 'cells',
  cells: texts.map((each) => ({ text: each, share: 1, look })),
});
const stack = (...parts: StackPart[]): Stack => ({ share: 1, parts });
const columns = (stacks: readonly Stack[], head: readonly Stack[] = []): ColumnsBlock => ({
  kind: 'columns',
  size: 'regular',
  head,
  bands: [stacks],
});

/** Which rows (first and behind the last) the cell with this text covers. */
function span(page: readonly PlacedRow[], wanted: string): readonly [number, number] {
  for (const [row, { cells: placed }] of page.entries()) {
    const found = placed.find(({ lines }) => lines.join('') === wanted);
    if (found) return [row, row + (found.rowCount ?? 1)];
  }
  throw new Error(`no cell ${wanted}`);
}

test('columns run at their own pace and end together', () => {
  const [page = []] = pagesOf([
    columns([
      stack(cells('label', '取組'), text('短い'), cells('text', '広報課')),
      stack(cells('label', '実績'), text('長い'.repeat(60))),
    ]),
  ]);
  expect(span(page, '取組')).toEqual(span(page, '実績'));
  expect(span(page, '広報課')[1]).toBe(page.length);
  const [from, to] = span(page, '長い'.repeat(60));
  expect(span(page, '短い')[0]).toBe(from);
  expect(to).toBeLessThanOrEqual(page.length);
});

test('every cell of a page stands free of the others, and none below the last row', () => {
  const [page = []] = pagesOf([
    columns([stack(text('一', '二'.repeat(50))), stack(cells('label', '三'), text('四'))]),
  ]);
  const taken = new Set<string>();
  page.forEach(({ cells: placed }, row) => {
    for (const { from, to, rowCount = 1 } of placed) {
      expect(row + rowCount).toBeLessThanOrEqual(page.length);
      for (let at = row; at < row + rowCount; at += 1) {
        for (let point = from; point < to; point += 0.75) {
          expect(taken.has(`${at}:${point}`)).toBe(false);
          taken.add(`${at}:${point}`);
        }
      }
    }
  });
});

test('what is at most half a page high moves whole; the head is on each page, once', () => {
  const head = [stack(cells('label', '頭'))];
  const band = [stack(text(...Array.from({ length: 9 }, (_, index) => `${index}行`)))];
  const block: ColumnsBlock = { ...columns(band, head), bands: [band, band, band, band] };
  const pages = pagesOf([block]);
  expect(pages.map((page) => textsOf(page).filter((each) => each === '0行').length)).toEqual([
    2, 2,
  ]);
  for (const page of pages) {
    expect(textsOf(page).filter((each) => each === '頭')).toHaveLength(1);
    expect(textsOf(page)[0]).toBe('頭');
  }
});

test('the number of a goal stands on every page its columns reach', () => {
  const pages = pagesOf([
    columns([stack(cells('text', '7')), stack(text('長い文。'.repeat(600)))]),
  ]);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(textsOf(page)).toContain('7');
});

test('a row of labels is not left behind at the foot of a page', () => {
  for (let count = 10; count <= 40; count += 1) {
    const lines = Array.from({ length: count }, (_, index) => `${index}行`);
    const block = columns([
      stack(text(...lines), cells('label', '総合計画'), cells('text', '広報')),
    ]);
    for (const page of pagesOf([block])) {
      expect(textsOf(page).at(-1)).not.toBe('総合計画');
    }
  }
});

test('no row of the sheet is higher than Excel allows', () => {
  const page = pagesOf([columns([stack(text('長い文。'.repeat(300)))])], 700).flat();
  expect(Math.max(...page.map(({ height }) => height))).toBeLessThanOrEqual(409);
});

const sentence = fc
  .tuple(fc.integer({ min: 1, max: 150 }), fc.constantFrom('広報', '市民。', '一\n'))
  .map(([count, unit]) => unit.repeat(count));
const part: fc.Arbitrary<StackPart> = fc.oneof(
  fc.array(sentence, { maxLength: 4 }).map((texts) => text(...texts)),
  fc.array(sentence, { minLength: 1, maxLength: 2 }).map((texts) => cells('text', ...texts)),
  fc.constant(cells('label', '見出し')),
);
/** Two parts or more: a stack of one row of cells is repeated. */
const stacks = fc.array(
  fc.array(part, { minLength: 2, maxLength: 5 }).map((parts) => stack(...parts)),
  { minLength: 1, maxLength: 3 },
);

test('whatever the columns: no page too high, every text whole and in its order', () => {
  fc.assert(
    fc.property(stacks, (drawn) => {
      const pages = pagesOf([columns(drawn)]);
      for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(PAGE);
      drawn.forEach(({ parts }, index) => {
        const from = (465 * index) / drawn.length;
        const to = (465 * (index + 1)) / drawn.length;
        const printed = pages
          .flat()
          .flatMap(({ cells: placed }) =>
            placed
              .filter((cell) => (cell.from + cell.to) / 2 > from && (cell.from + cell.to) / 2 < to)
              .map(({ lines }) => lines.join('')),
          );
        const entered = parts.flatMap((each) =>
          each.kind === 'cells'
            ? each.cells.map((cell) => cell.text)
            : each.items.map((i) => i.text),
        );
        expect([...printed.join('')].sort().join('')).toBe([...entered.join('')].sort().join(''));
        const onlyRunning = parts.every(({ kind }) => kind === 'running');
        if (onlyRunning) expect(printed.join('')).toBe(entered.join(''));
      });
    }),
    { numRuns: 200 },
  );
});
