import { type ColumnSize } from '../forms/block';
import { type PlacedCell } from './placedCell';
import { LINE_PITCH } from './rowHeight';
import { TEXT_STYLES } from './textStyles';

/**
 * Columns side by side stand on a grid of a few points, so that the ends of their parts fall on
 * few, not too low rows of the sheet. A line of running text takes a whole number of units.
 */
export interface LineGrid {
  /** Points, a whole number of pixels. */
  readonly unit: number;
  /** Units of one line: at least 1.2 em, Excel's pitch for gothic fonts (see `rowHeight`). */
  readonly lineUnits: number;
}

export const LINE_GRIDS: Readonly<Record<ColumnSize, LineGrid>> = {
  regular: { unit: 3, lineUnits: 4 },
  small: { unit: 3.75, lineUnits: 3 },
};

export interface PlacedColumns {
  readonly grid: LineGrid;
  readonly stacks: readonly PlacedStack[];
}

/** Lengths in points from the left edge of the print area. */
export interface PlacedStack {
  readonly from: number;
  readonly to: number;
  /** Running text stands off the frame; where its strips end. */
  readonly textFrom: number;
  readonly textTo: number;
  /** One row of cells that stands beside everything, on every page. */
  readonly isLabel: boolean;
  readonly parts: readonly PlacedPart[];
}

export interface PlacedPart {
  /** `space` is the white above and below running text. */
  readonly kind: 'ruled' | 'running' | 'space';
  readonly cells: readonly PlacedCell[];
  /** Units. */
  readonly height: number;
  readonly keepWithNext: boolean;
}

export const SPACE: PlacedPart = { kind: 'space', cells: [], height: 1, keepWithNext: false };

/** Points of columns at the foot of a page below which they rather begin on the next page. */
const LEAST_UPPER_PART = 60;

/** A ruled row of at least so many lines may be cut. */
const CUT_FROM_LINES = 4;

export function columnUnits({ stacks }: PlacedColumns): number {
  return Math.max(0, ...stacks.map(stackUnits));
}

export function stackUnits({ parts }: PlacedStack): number {
  return parts.reduce((sum, { height }) => sum + height, 0);
}

export function heightOfColumns(columns: PlacedColumns): number {
  return columnUnits(columns) * columns.grid.unit;
}

/** Units that fit a height in points; 0 where so little would look lost. */
export function unitsThatFit({ grid }: PlacedColumns, height: number): number {
  return height < LEAST_UPPER_PART ? 0 : Math.floor(height / grid.unit);
}

/** Units of a ruled row of cells: the highest of them decides. */
export function ruledUnits(cells: readonly PlacedCell[], { unit }: LineGrid): number {
  const heights = cells.map(({ lines, style }) => {
    const { fontSize, padding } = TEXT_STYLES[style];
    return lines.length * fontSize * LINE_PITCH + padding;
  });
  return Math.ceil(Math.max(0, ...heights) / unit);
}

/**
 * Cuts every stack after at most `count` units: between parts, between the lines of running text,
 * or inside a ruled row of several lines. Nothing is lost: texts joined are the texts of before,
 * but for a label beside everything, which stands in both halves.
 */
export function splitColumns(
  columns: PlacedColumns,
  count: number,
): readonly [PlacedColumns, PlacedColumns] {
  const cuts = columns.stacks.map((stack) => splitStack(stack, count, columns.grid));
  return [
    { ...columns, stacks: cuts.map(([upper]) => upper) },
    { ...columns, stacks: cuts.map(([, lower]) => lower) },
  ];
}

function splitStack(
  stack: PlacedStack,
  count: number,
  grid: LineGrid,
): readonly [PlacedStack, PlacedStack] {
  const { parts } = stack;
  if (stack.isLabel && stackUnits(stack) <= count) return [stack, stack];
  const upper: PlacedPart[] = [];
  let room = count;
  for (const part of parts) {
    if (part.height > room) break;
    upper.push(part);
    room -= part.height;
  }
  const crossing = parts[upper.length];
  const rest = parts.slice(upper.length + 1);
  if (!crossing) return [stack, { ...stack, parts: [SPACE] }];
  const halves = splitPart(crossing, room, grid);
  if (halves) {
    const [above, below] = halves;
    return [
      { ...stack, parts: [...upper, above] },
      { ...stack, parts: [...spaceAbove(below), below, ...rest] },
    ];
  }
  const lower = [crossing, ...rest];
  while (upper.at(-1)?.keepWithNext) lower.unshift(...upper.splice(-1));
  return [
    { ...stack, parts: upper.length > 0 ? upper : [{ ...SPACE, height: 0 }] },
    { ...stack, parts: startOfPage(lower) },
  ];
}

/** Running text begins below a little space; the space that ended the page above is not repeated. */
function startOfPage(parts: readonly PlacedPart[]): readonly PlacedPart[] {
  const [first, ...rest] = parts;
  if (first?.kind === 'space' && rest.length > 0 && rest[0]?.kind !== 'running') return rest;
  return first ? [...spaceAbove(first), ...parts] : [SPACE];
}

function spaceAbove({ kind }: PlacedPart): readonly PlacedPart[] {
  return kind === 'running' ? [SPACE] : [];
}

/** The part cut to fit `room` units, null where it must move as a whole. */
function splitPart(
  part: PlacedPart,
  room: number,
  grid: LineGrid,
): readonly [PlacedPart, PlacedPart] | null {
  const lineCount = Math.max(0, ...part.cells.map(({ lines }) => lines.length));
  const fitting = fittingLines(part, room, grid);
  const ruled = part.kind === 'ruled';
  if (fitting < (ruled ? CUT_FROM_LINES / 2 : 1) || lineCount <= fitting) return null;
  if (ruled && lineCount < CUT_FROM_LINES) return null;
  const take = (lines: (all: readonly string[]) => readonly string[]): PlacedPart => {
    const cells = part.cells.map((cell) => ({ ...cell, lines: lines(cell.lines) }));
    const most = Math.max(...cells.map((cell) => cell.lines.length));
    const height = ruled ? ruledUnits(cells, grid) : most * grid.lineUnits;
    return { ...part, cells, height, keepWithNext: false };
  };
  return [take((all) => all.slice(0, fitting)), take((all) => all.slice(fitting))];
}

function fittingLines({ kind, cells }: PlacedPart, room: number, grid: LineGrid): number {
  if (kind === 'space') return 0;
  if (kind === 'running') return Math.floor(room / grid.lineUnits);
  const counts = cells.map(({ style }) => {
    const { fontSize, padding } = TEXT_STYLES[style];
    return Math.floor((room * grid.unit - padding) / (fontSize * LINE_PITCH));
  });
  return Math.min(...counts);
}
