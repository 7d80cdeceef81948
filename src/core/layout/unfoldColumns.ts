import {
  columnUnits,
  type PlacedColumns,
  type PlacedPart,
  type PlacedStack,
  SPACE,
  stackUnits,
} from './placedColumns';
import { type Edge, emptyCell, type PlacedCell } from './placedCell';
import { type PlacedRow, rowOf } from './placedRow';
import { MAX_ROW_HEIGHT } from './rowHeight';

/** A cell of the columns; heights in units from their top. */
interface Piece {
  readonly cell: PlacedCell;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A page whose columns are rows of the sheet: wherever a part of any column ends, a row ends, and
 * every cell is merged down over the rows its part covers.
 */
export function unfoldColumns(page: readonly PlacedRow[]): readonly PlacedRow[] {
  return page.flatMap((row) => (row.columns ? rowsOf(row.columns) : [row]));
}

function rowsOf(columns: PlacedColumns): PlacedRow[] {
  const units = columnUnits(columns);
  const pieces = columns.stacks.flatMap((stack) => piecesOf(stretched(stack, units)));
  const tops = rowTops(pieces, units, Math.floor(MAX_ROW_HEIGHT / columns.grid.unit));
  return tops.map((top, index) => {
    const next = tops[index + 1] ?? units;
    const cells = pieces
      .filter((piece) => piece.top === top)
      .map(({ cell, bottom }) => ({
        ...cell,
        rowCount: tops.filter((each) => each >= top && each < bottom).length,
      }))
      .sort((a, b) => a.from - b.from);
    return rowOf(cells, { height: (next - top) * columns.grid.unit });
  });
}

/** Where rows begin: wherever a piece does, and before a row grows higher than Excel allows. */
function rowTops(pieces: readonly Piece[], units: number, highest: number): readonly number[] {
  const tops = [...new Set(pieces.map(({ top }) => top))].sort((a, b) => a - b);
  return tops.flatMap((top, index) => {
    const count = Math.ceil(((tops[index + 1] ?? units) - top) / highest);
    return Array.from({ length: Math.max(1, count) }, (_, part) => top + part * highest);
  });
}

/** A stack as high as the highest: the room left goes below its last running text or its end. */
function stretched(stack: PlacedStack, units: number): PlacedStack {
  const spare = units - stackUnits(stack);
  if (spare === 0) return stack;
  const parts: PlacedPart[] = [...stack.parts];
  const end = parts.map(({ kind }) => kind !== 'ruled').lastIndexOf(true);
  const index = end < 0 ? parts.length - 1 : end;
  const part = parts[index];
  if (part?.kind === 'running') parts.splice(index + 1, 0, { ...SPACE, height: spare });
  else if (part) parts[index] = { ...part, height: part.height + spare };
  return { ...stack, parts };
}

function piecesOf(stack: PlacedStack): Piece[] {
  const parts = stack.parts.filter(({ height }) => height > 0);
  const pieces: Piece[] = [];
  let top = 0;
  let textTop = 0;
  parts.forEach((part, index) => {
    const bottom = top + part.height;
    const edges = [...endEdges(index, parts)];
    if (part.kind === 'ruled') {
      pieces.push(...part.cells.map((cell) => ({ cell, top, bottom })));
    } else {
      if (parts[index - 1]?.kind === 'ruled' || index === 0) textTop = top;
      const cells = part.kind === 'space' ? [emptyCell(stack.textFrom, stack.textTo)] : part.cells;
      pieces.push(...cells.map((cell) => ({ cell: { ...cell, edges }, top, bottom })));
      const next = parts[index + 1];
      if (!next || next.kind === 'ruled') {
        pieces.push(...strips(stack, { top: textTop, bottom }, textTop === 0, !next));
      }
    }
    top = bottom;
  });
  return pieces;
}

function endEdges(index: number, parts: readonly PlacedPart[]): Edge[] {
  return [
    ...(index === 0 ? (['top'] as const) : []),
    ...(index === parts.length - 1 ? (['bottom'] as const) : []),
  ];
}

/** The strips between running text and the frame, which carry the frame. */
function strips(
  { from, to, textFrom, textTo }: PlacedStack,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  atTop: boolean,
  atBottom: boolean,
): Piece[] {
  const ends: Edge[] = [
    ...(atTop ? (['top'] as const) : []),
    ...(atBottom ? (['bottom'] as const) : []),
  ];
  return [
    { cell: { ...emptyCell(from, textFrom), edges: [...ends, 'left'] }, top, bottom },
    { cell: { ...emptyCell(textTo, to), edges: [...ends, 'right'] }, top, bottom },
  ];
}
