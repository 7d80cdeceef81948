import {
  type ColumnsBlock,
  type RunningItem,
  type Stack,
  type StackCell,
  type StackPart,
} from '../forms/block';
import { toPixel } from './pixel';
import {
  heightOfColumns,
  LINE_GRIDS,
  type PlacedColumns,
  type PlacedPart,
  type PlacedStack,
  ruledUnits,
  SPACE,
} from './placedColumns';
import { type Column, emptyCell, type PlacedCell, placeText } from './placedCell';
import { type PlacedRow, rowOf } from './placedRow';
import { type ColumnStyleName, TEXT_STYLES } from './textStyles';
import { textWidth } from './textWidth';

/** Points between frame and running text. */
const INSET = 3.75;

/** Em that each level of a list stands in, and that is kept free behind a label. */
const LEVEL_INDENT = 1;
const BEHIND_LABEL = 0.25;

/** The head, kept with what follows and repeated, and the bands, as one row each. */
export function columnRows(block: ColumnsBlock, column: Column): PlacedRow[] {
  const placed = (stacks: readonly Stack[], rest: Partial<PlacedRow>): PlacedRow => {
    const columns = placeStacks(stacks, block, column);
    return rowOf([], { columns, height: heightOfColumns(columns), ...rest });
  };
  if (block.head.length === 0) return block.bands.map((band) => placed(band, {}));
  const head = placed(block.head, { keepWithNext: true });
  return [head, ...block.bands.map((band) => placed(band, { repeatedHead: [head] }))];
}

function placeStacks(
  stacks: readonly Stack[],
  { size }: ColumnsBlock,
  column: Column,
): PlacedColumns {
  const edges = sharedEdges(stacks, column);
  const grid = LINE_GRIDS[size];
  const placed = stacks.map(({ parts }, index): PlacedStack => {
    const from = edges[index] ?? column.from;
    const to = edges[index + 1] ?? column.to;
    const room: Column = { from, to, model: column.model };
    const isLabel = parts.length === 1 && parts[0]?.kind === 'cells';
    const frame = { from, to, textFrom: from + INSET, textTo: to - INSET, isLabel };
    return { ...frame, parts: parts.flatMap((part) => placePart(part, size, room)) };
  });
  return { grid, stacks: placed };
}

/** Where things that share a width meet, first and last edge included, on whole pixels. */
function sharedEdges(
  things: readonly { readonly share: number }[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const total = things.reduce((sum, { share }) => sum + share, 0);
  let taken = 0;
  const inner = things.slice(0, -1).map(({ share }) => {
    taken += share;
    return toPixel(from + ((to - from) * taken) / total);
  });
  return [from, ...inner, to];
}

function placePart(part: StackPart, size: ColumnsBlock['size'], room: Column): PlacedPart[] {
  const grid = LINE_GRIDS[size];
  if (part.kind === 'running') {
    return [SPACE, ...placeRunning(part.items, size, room), SPACE];
  }
  const edges = sharedEdges(part.cells, room);
  const cells = part.cells.flatMap((cell, index) => {
    const from = edges[index] ?? room.from;
    const to = edges[index + 1] ?? room.to;
    return placeRuled(cell, `${size}.${cell.look}`, { from, to, model: room.model });
  });
  const keepWithNext = part.cells.every(({ look }) => look === 'label');
  return [{ kind: 'ruled', cells, height: ruledUnits(cells, grid), keepWithNext }];
}

/** Text that begins at the left stands off the frame, so that the frame is drawn in two cells. */
function placeRuled(
  { text, look }: StackCell,
  style: ColumnStyleName,
  { from, to, model }: Column,
): PlacedCell[] {
  if (look !== 'text' && look !== 'title') return [placeText(text, { from, to }, style, model)];
  const textFrom = from + INSET;
  return [
    { ...emptyCell(from, textFrom), edges: ['top', 'bottom', 'left'] },
    { ...placeText(text, { from: textFrom, to }, style, model), edges: ['top', 'bottom', 'right'] },
  ];
}

/** Items hang from their labels, each level's from the widest label of that level. */
function placeRunning(
  items: readonly RunningItem[],
  size: ColumnsBlock['size'],
  { from, to, model }: Column,
): PlacedPart[] {
  const { fontSize } = TEXT_STYLES[`${size}.running`];
  const { lineUnits } = LINE_GRIDS[size];
  const labelWidths = new Map<number, number>();
  for (const { label, level } of items) {
    labelWidths.set(level, Math.max(labelWidths.get(level) ?? 0, textWidth(label, model)));
  }
  const widestLabel = (to - from) / 4;
  const textFrom = from + INSET;
  const textTo = to - INSET;
  return items.map(({ label, level, text }): PlacedPart => {
    const labelFrom = toPixel(
      textFrom + Math.min(level * LEVEL_INDENT * fontSize, (to - from) / 4),
    );
    const labelWidth = ((labelWidths.get(level) ?? 0) + BEHIND_LABEL) * fontSize;
    const bodyFrom =
      label === '' ? labelFrom : toPixel(labelFrom + Math.min(labelWidth + CELL_ROOM, widestLabel));
    const style = `${size}.${/[\r\n]/.test(text) ? 'lines' : 'running'}` as const;
    const cells = [
      ...(labelFrom > textFrom ? [emptyCell(textFrom, labelFrom)] : []),
      ...(label === '' ? [] : [placeText(label, { from: labelFrom, to: bodyFrom }, style, model)]),
      placeText(text, { from: bodyFrom, to: textTo }, style, model),
    ];
    const lines = Math.max(...cells.map((cell) => cell.lines.length));
    return { kind: 'running', cells, height: lines * lineUnits, keepWithNext: false };
  });
}

/** Points that a cell needs beyond its text (see `placeText`). */
const CELL_ROOM = 5.25;
