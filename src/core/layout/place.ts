import { type Block, type LabelledRowsBlock, type ListItem, type TableBlock } from '../forms/block';
import { columnRows } from './placeColumns';
import { toPixel } from './pixel';
import { type Column, emptyCell, heightOf, placeText } from './placedCell';
import { type Box, type PlacedRow, rowOf } from './placedRow';
import { splitLongRow } from './splitLongCell';
import { BASE_FONT_SIZE, type TextStyleName } from './textStyles';
import { textWidth } from './textWidth';

/** Points. */
const GAP_HEIGHT = 9;
const SPACE_HEIGHT = 3.75;
const BOX_INSET = 4.5;

/** Blocks as rows in order, none higher than Excel allows; nothing is left out. */
export function placeBlocks(blocks: readonly Block[], column: Column): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let startsPage = false;
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      startsPage = true;
      continue;
    }
    const [first, ...others] = placeBlock(block, column).flatMap(splitLongRow);
    if (!first) continue;
    if (block.kind === 'note') keepLastRow(rows);
    rows.push(startsPage ? { ...first, startsPage } : first, ...others);
    startsPage = false;
  }
  return rows;
}

function keepLastRow(rows: PlacedRow[]): void {
  const last = rows.pop();
  if (last) rows.push({ ...last, keepWithNext: true });
}

function placeBlock(block: Exclude<Block, { kind: 'pageBreak' }>, column: Column): PlacedRow[] {
  switch (block.kind) {
    case 'title':
      return [textRow(block.text, block.kind, column)];
    case 'note':
      return [keptSpace(column), textRow(block.text, block.kind, column)];
    case 'goalBar':
      return [
        { ...textRow(block.text, block.kind, column), keepWithNext: true },
        keptSpace(column),
      ];
    case 'heading':
    case 'leadLine':
      return [{ ...textRow(block.text, block.kind, column), keepWithNext: true }];
    case 'paragraph':
      return [textRow(block.text, 'body', column), space(column)];
    case 'list':
      return listRows(block.items, column);
    case 'table':
      return tableRows(block, column);
    case 'labelledRows':
      return block.rows.flatMap((row) => boxRows(row, column, boxLabelTo(block, column)));
    case 'columns':
      return columnRows(block, column);
    case 'gap':
      return [blankRow(GAP_HEIGHT, column, { vanishesAtPageTop: true })];
  }
}

function textRow(text: string, style: TextStyleName, column: Column): PlacedRow {
  return rowOf([placeText(text, column, style, column.model)]);
}

/** Sets a paragraph off from the next. */
function space(column: Column): PlacedRow {
  return blankRow(SPACE_HEIGHT, column, { vanishesAtPageTop: true });
}

function keptSpace(column: Column): PlacedRow {
  return blankRow(SPACE_HEIGHT, column, { vanishesAtPageTop: true, keepWithNext: true });
}

function blankRow(height: number, column: Column, rest: Partial<PlacedRow>): PlacedRow {
  return rowOf([emptyCell(column.from, column.to)], { height, ...rest });
}

/** Labels in a column as wide as the widest of them (a quarter of the width at most). */
function listRows(items: readonly ListItem[], column: Column): PlacedRow[] {
  const widest = Math.max(0, ...items.map(({ label }) => textWidth(label, column.model)));
  const labelWidth = Math.min((widest + 0.9) * BASE_FONT_SIZE, (column.to - column.from) / 4);
  const textFrom = toPixel(column.from + labelWidth);
  return items.flatMap(({ label, paragraphs }) => {
    if (label === '') {
      return paragraphs.flatMap((text) => [textRow(text, 'body', column), space(column)]);
    }
    return paragraphs.flatMap((text, index) => [
      rowOf([
        placeText(index === 0 ? label : '', { ...column, to: textFrom }, 'body', column.model),
        placeText(text, { ...column, from: textFrom }, 'body', column.model),
      ]),
      space(column),
    ]);
  });
}

function tableRows({ columns, rows }: TableBlock, column: Column): PlacedRow[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const edges = [column.from];
  for (const { share } of columns) {
    edges.push((edges.at(-1) ?? 0) + ((column.to - column.from) * share) / total);
  }
  const cell = (text: string, index: number, style: TextStyleName) => {
    const from = toPixel(edges[index] ?? column.from);
    const to = toPixel(edges[index + 1] ?? column.to);
    return placeText(text, { from, to }, style, column.model);
  };
  const head = rowOf(
    columns.map((each, index) => cell(each.head, index, 'tableHead')),
    { keepWithNext: true },
  );
  return [
    head,
    ...rows.map((texts) =>
      rowOf(
        columns.map(({ align }, index) => cell(texts[index] ?? '', index, TABLE_STYLE[align])),
        { repeatedHead: [head] },
      ),
    ),
  ];
}

const TABLE_STYLE = { left: 'tableLeft', center: 'tableCenter', right: 'tableRight' } as const;

/** Every label of the block on one line where a fifth of the width allows. */
function boxLabelTo({ rows }: LabelledRowsBlock, column: Column): number {
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, column.model)));
  const width = Math.min((widest + 1.8) * BASE_FONT_SIZE, (column.to - column.from) / 5);
  return toPixel(column.from + width);
}

function boxRows(
  { label, items }: LabelledRowsBlock['rows'][number],
  column: Column,
  labelTo: number,
): PlacedRow[] {
  const { from, to, model } = column;
  const contentFrom = labelTo + BOX_INSET;
  const contentTo = to - BOX_INSET;
  const placedLabel = placeText(label, { from, to: labelTo }, 'boxLabel', model);
  const box: Box = { from, labelTo, contentFrom, contentTo, to, label: placedLabel };
  const content = { from: contentFrom, to: contentTo, model };
  const above = blankRow(SPACE_HEIGHT, content, { box, keepWithNext: true });
  const rows = listRows(items, content).map((row) => ({
    ...row,
    box,
    repeatedHead: [above],
    closing: [above],
  }));
  const [first, ...others] = rows;
  if (!first) return [above];
  // A label of several lines needs a box high enough for it.
  const room = others.reduce((sum, { height }) => sum + height, above.height);
  const height = Math.max(first.height, heightOf([placedLabel]) - room);
  return [above, { ...first, height }, ...others];
}
