import type { KeyboardEvent } from 'react';
import { WHOLE_SHEET } from '../host/addresses';
import { usedRect } from '../host/grid';
import {
  type Direction,
  farCorner,
  jump,
  type Selection,
  selectCell,
  step,
  stretch,
} from './navigation';
import type { SheetView } from './sheetView';

/** What a key means while the grid has the focus and nothing is being typed. */
export type GridAction =
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'sheet'; readonly by: 1 | -1 };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Excel's keys; null for a key that types or means nothing here. `page` is in rows. */
export function gridKey(
  event: Key,
  view: SheetView,
  selection: Selection,
  page: number,
): GridAction | null {
  const isControl = event.ctrlKey || event.metaKey;
  const direction = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
  if (direction) {
    const move = isControl ? jump : step;
    if (!event.shiftKey) return select(move(view, selection, direction));
    const corner = farCorner(selection);
    const next = move(view, { ...selection, ...corner }, direction);
    return select(stretch(selection, next.row, next.column));
  }
  switch (event.key) {
    case 'Enter':
      return select(step(view, selection, event.shiftKey ? 'up' : 'down'));
    case 'Tab':
      return select(step(view, selection, event.shiftKey ? 'left' : 'right'));
    case 'Home':
      return select(selectCell(view, isControl ? 0 : selection.row, 0));
    case 'End': {
      if (!isControl) return null;
      const used = usedRect(view.sheet, WHOLE_SHEET, 'values');
      if (!used) return null;
      return select(
        selectCell(view, used.row + used.rowCount - 1, used.column + used.columnCount - 1),
      );
    }
    case 'PageDown':
    case 'PageUp': {
      const by = event.key === 'PageDown' ? 1 : -1;
      if (isControl) return { kind: 'sheet', by };
      const row = Math.min(Math.max(selection.row + by * page, 0), view.rows.count - 1);
      return select(selectCell(view, row, selection.column));
    }
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    default:
      return null;
  }
}

function select(selection: Selection): GridAction {
  return { kind: 'select', selection };
}
