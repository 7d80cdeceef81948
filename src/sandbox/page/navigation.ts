import type { Rect } from '../../core/sheet/address';
import { cellIn } from '../host/grid';
import { nextVisible } from './geometry';
import { areaAround, type SheetView } from './sheetView';

/** A selection: the rectangle and, within it, the cell that is typed into (0-based). */
export interface Selection {
  readonly rect: Rect;
  readonly row: number;
  readonly column: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The single cell (or merged area) at a position. */
export function selectCell({ sheet }: SheetView, row: number, column: number): Selection {
  const rect = areaAround(sheet, row, column);
  return { rect, row: rect.row, column: rect.column };
}

/** One step from the active cell, over merged areas and hidden lines. */
export function step(view: SheetView, from: Selection, direction: Direction): Selection {
  const [rows, columns] = STEPS[direction];
  const area = areaAround(view.sheet, from.row, from.column);
  const row =
    rows === 0 ? from.row : nextVisible(view.rows, edge(area.row, area.rowCount, rows), rows);
  const column =
    columns === 0
      ? from.column
      : nextVisible(view.columns, edge(area.column, area.columnCount, columns), columns);
  return selectCell(view, row, column);
}

function edge(first: number, length: number, towards: 1 | -1): number {
  return towards === 1 ? first + length - 1 : first;
}

/** To the edge of the data, as Ctrl + arrow: the end of the run, or the next filled cell. */
export function jump(view: SheetView, from: Selection, direction: Direction): Selection {
  let at = step(view, from, direction);
  const isFilled = ({ row, column }: Selection) =>
    (cellIn(view.sheet, row, column)?.value ?? '') !== '';
  const runs = isFilled(from) && isFilled(at);
  for (;;) {
    const next = step(view, at, direction);
    if (next.row === at.row && next.column === at.column) return at;
    if (runs ? !isFilled(next) : isFilled(at)) return at;
    at = next;
  }
}

/** The selection stretched from its active cell to another, as Shift + arrow or dragging does. */
export function stretch(from: Selection, row: number, column: number): Selection {
  const top = Math.min(from.row, row);
  const left = Math.min(from.column, column);
  return {
    row: from.row,
    column: from.column,
    rect: {
      row: top,
      column: left,
      rowCount: Math.abs(from.row - row) + 1,
      columnCount: Math.abs(from.column - column) + 1,
    },
  };
}

/** The corner of a selection opposite its active cell. */
export function farCorner({ rect, row, column }: Selection): { row: number; column: number } {
  return {
    row: row === rect.row ? rect.row + rect.rowCount - 1 : rect.row,
    column: column === rect.column ? rect.column + rect.columnCount - 1 : rect.column,
  };
}
