import fc from 'fast-check';
import { type Block } from '../../../src/core/forms/block';
import { paginate } from '../../../src/core/layout/paginate';
import { placeBlocks } from '../../../src/core/layout/place';
import { type PlacedRow } from '../../../src/core/layout/placedRow';

const COLUMN = { from: 0, to: 465, model: 'fixedPitch' } as const;
const PAGE = 300;

const pagesOf = (blocks: readonly Block[]): PlacedRow[][] =>
  paginate(placeBlocks(blocks, COLUMN), PAGE);
const textsOf = (page: readonly PlacedRow[]): string[] =>
  page.flatMap(({ cells }) => cells.map(({ lines }) => lines.join(''))).filter((t) => t !== '');
const heightOf = (page: readonly PlacedRow[]): number =>
  page.reduce((sum, { height }) => sum + height, 0);
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', text: `${index + 1}行` }));

test('no blocks make no pages', () => {
  expect(pagesOf([])).toEqual([]);
});

test("a goal's bar goes to the next page with what follows it", () => {
  for (let count = 1; count <= 40; count += 1) {
    const pages = pagesOf([
      ...lines(count),
      { kind: 'goalBar', text: '帯' },
      { kind: 'leadLine', text: '【施策シート】' },
      { kind: 'paragraph', text: '説明' },
    ]);
    const page = pages.map(textsOf).find((texts) => texts.includes('帯'));
    expect(page?.slice(-3)).toEqual(['帯', '【施策シート】', '説明']);
  }
});

test('a table repeats its head on every page it reaches, and only once on each', () => {
  const pages = pagesOf([
    {
      kind: 'table',
      columns: [
        { head: '指標', share: 1, align: 'left' },
        { head: '目標値', share: 1, align: 'center' },
      ],
      rows: Array.from({ length: 40 }, (_, index) => [`指標${index}`, '10人']),
    },
  ]);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    expect(textsOf(page).slice(0, 2)).toEqual(['指標', '目標値']);
    expect(textsOf(page).filter((text) => text === '目標値')).toHaveLength(1);
  }
});

test('a note stays with the table it explains', () => {
  for (let count = 1; count <= 40; count += 1) {
    const pages = pagesOf([
      ...lines(count),
      { kind: 'table', columns: [{ head: '頭', share: 1, align: 'left' }], rows: [['行']] },
      { kind: 'note', text: '※注' },
    ]);
    const page = pages.map(textsOf).find((texts) => texts.includes('※注'));
    expect(page).toEqual(expect.arrayContaining(['頭', '行', '※注']));
  }
});

test('a page break is obeyed, white space at the top of a page is left out', () => {
  const pages = pagesOf([
    { kind: 'paragraph', text: '前' },
    { kind: 'pageBreak' },
    { kind: 'gap' },
    { kind: 'paragraph', text: '後' },
  ]);
  expect(pages.map(textsOf)).toEqual([['前'], ['後']]);
  expect(pages[1]?.[0]?.cells[0]?.lines).toEqual(['後']);
});

test('a paragraph longer than a page is cut over pages', () => {
  const text = '市民の声を広く聴きました。'.repeat(250);
  const pages = pagesOf([...lines(3), { kind: 'paragraph', text }]);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.flatMap(textsOf).slice(3).join('')).toBe(text);
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: sentence() }),
  fc.record({ kind: fc.constant('goalBar' as const), text: fc.constant('帯') }),
  fc.record({ kind: fc.constant('note' as const), text: sentence() }),
  fc.constant<Block>({ kind: 'gap' }),
  fc.constant<Block>({ kind: 'pageBreak' }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ label: fc.constantFrom('➀', '(1)', ''), paragraphs: texts() })),
  }),
  fc.record({
    kind: fc.constant('labelledRows' as const),
    rows: fc.constant([
      { label: '実 績', items: [{ label: '➀', paragraphs: ['市民'.repeat(300)] }] },
    ]),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant([{ head: '頭', share: 1, align: 'left' as const }]),
    rows: fc.array(fc.tuple(sentence()), { maxLength: 8 }),
  }),
);

function sentence(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('広報', '市民。', '一\n'))
    .map(([count, unit]) => unit.repeat(count));
}

function texts(): fc.Arbitrary<string[]> {
  return fc.array(sentence(), { minLength: 1, maxLength: 2 });
}

test('whatever the blocks: no page too high, no bar at a foot, every text whole and in order', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const rows = placeBlocks(blocks, COLUMN);
      const pages = paginate(rows, PAGE);
      const heads = new Set(rows.flatMap(({ repeatedHead }) => repeatedHead));
      for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(PAGE);
      const asked = blocks.some(({ kind }) => kind === 'pageBreak');
      pages.slice(0, asked ? 0 : -1).forEach((page) => {
        const last = page.filter((row) => textsOf([row]).length > 0).at(-1);
        expect(last?.cells[0]?.style).not.toBe('goalBar');
      });
      const joined = (of: readonly PlacedRow[]): string =>
        of
          .filter((row) => !heads.has(row))
          .flatMap((row) => textsOf([row]))
          .join('');
      expect(joined(pages.flat())).toBe(joined(rows));
    }),
    { numRuns: 150 },
  );
});
