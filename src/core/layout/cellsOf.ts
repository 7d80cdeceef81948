import { type Edge, emptyCell, type PlacedCell } from './placedCell';
import { type Box, type PlacedRow } from './placedRow';
import { type BorderWeight, type CellStyle, type LayoutCell } from './sheetLayout';
import { TEXT_STYLES, type TextStyleName } from './textStyles';

interface Cells {
  readonly cells: readonly LayoutCell[];
  /** Points. */
  readonly columnWidths: readonly number[];
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/**
 * Rows of pages as cells of one sheet: every edge that a cell has becomes a column's edge, and a
 * cell over several columns is merged. A box gets its frame and its label on every page it reaches.
 */
export function cellsOf(
  pages: readonly (readonly PlacedRow[])[],
  { from, to }: { readonly from: number; readonly to: number },
): Cells {
  const grid = gridOf(pages.flat(), from, to);
  const styles: Record<string, CellStyle> = {};
  const cells: LayoutCell[] = [];
  const put = (
    { from, to, lines, style }: PlacedCell,
    row: number,
    rowCount: number,
    edges: readonly Edge[],
  ): void => {
    const text = lines.join('');
    if (text === '' && style === 'body' && edges.length === 0) return;
    const column = grid.indexOf(from);
    cells.push({
      range: { row, column, rowCount, columnCount: grid.indexOf(to) - column },
      content: text === '' ? null : { kind: 'text', text },
      style: styleKey(styles, style, edges),
    });
  };

  let row = 0;
  for (const page of pages) {
    page.forEach((placed, index) => {
      const { box, cells: placedCells } = placed;
      if (box && page[index - 1]?.box !== box) {
        put(box.label, row, lengthInBox(page, index, box), []);
      }
      for (const cell of [...placedCells, ...insetCells(box)]) {
        put(cell, row, cell.rowCount ?? 1, cell.edges ?? frameEdges(page, index, cell));
      }
      row += 1;
    });
  }
  return { cells, columnWidths: widthsOf(grid), styles };
}

/** The strips between content and frame, which carry the frame. */
function insetCells(box: Box | null): PlacedCell[] {
  if (!box) return [];
  return [emptyCell(box.labelTo, box.contentFrom), emptyCell(box.contentTo, box.to)];
}

function lengthInBox(page: readonly PlacedRow[], start: number, box: Box): number {
  const end = page.findIndex((row, index) => index > start && row.box !== box);
  return (end < 0 ? page.length : end) - start;
}

/** The part of the box's frame that this cell draws. */
function frameEdges(page: readonly PlacedRow[], index: number, cell: PlacedCell): Edge[] {
  const box = page[index]?.box;
  if (!box) return [];
  const edges: Edge[] = [];
  if (page[index - 1]?.box !== box) edges.push('top');
  if (page[index + 1]?.box !== box) edges.push('bottom');
  if (cell.to === box.to) edges.push('right');
  return edges;
}

/** Registers the look under a name of its own, 'body' or 'body+top+right', and returns the name. */
function styleKey(
  styles: Record<string, CellStyle>,
  name: TextStyleName,
  edges: readonly Edge[],
): string {
  const key = [name, ...edges].join('+');
  const weight: BorderWeight = 'thin';
  styles[key] ??= {
    ...TEXT_STYLES[name].cell,
    ...Object.fromEntries(edges.map((edge) => [edge, weight])),
  };
  return key;
}

/** Every edge of every cell, in points, ascending. */
function gridOf(rows: readonly PlacedRow[], from: number, to: number): readonly number[] {
  const edges = new Set([from, to]);
  for (const { cells, box } of rows) {
    for (const cell of cells) edges.add(cell.from).add(cell.to);
    if (!box) continue;
    const { from, labelTo, contentFrom, contentTo, to } = box;
    for (const edge of [from, labelTo, contentFrom, contentTo, to]) edges.add(edge);
  }
  return [...edges].sort((a, b) => a - b);
}

function widthsOf(grid: readonly number[]): number[] {
  return grid.slice(1).map((edge, index) => edge - (grid[index] ?? 0));
}
