import type { Rect } from '../../core/sheet/address';
import { fromR1C1, toR1C1 } from '../../core/sheet/r1c1';
import { invalidArgument } from './hostObject';
import { cellIn, cellKey, ensureCell, isUnbounded } from './grid';
import type { BookModel, CellModel, SheetModel } from './model';

interface Cells {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/**
 * Copies cells, repeating a smaller source over the target as Excel does; relative references move
 * along. A target smaller than the source takes the source's size.
 */
export function copyCells(
  book: BookModel,
  from: Cells,
  to: Cells,
  what: 'All' | 'Formulas' | 'Values' | 'Formats',
): void {
  if (isUnbounded(from.rect) || isUnbounded(to.rect)) {
    throw invalidArgument('whole rows and columns are not copied here');
  }
  const copies = copiesOf(from);
  const rowCount = Math.max(from.rect.rowCount, to.rect.rowCount);
  const columnCount = Math.max(from.rect.columnCount, to.rect.columnCount);
  for (let r = 0; r < rowCount; r += 1) {
    for (let c = 0; c < columnCount; c += 1) {
      const at = { row: r % from.rect.rowCount, column: c % from.rect.columnCount };
      const source = copies.get(cellKey(at.row, at.column));
      const place = { row: to.rect.row + r, column: to.rect.column + c };
      if (!source && !cellIn(to.sheet, place.row, place.column)) continue;
      const target = ensureCell(book, to.sheet, place.row, place.column);
      const origin = { row: from.rect.row + at.row, column: from.rect.column + at.column };
      copyCell(source, origin, target, place, what);
    }
  }
}

/** The source as it was, by its place within it: source and target may overlap. */
function copiesOf({ sheet, rect }: Cells): ReadonlyMap<number, CellModel> {
  const copies = new Map<number, CellModel>();
  for (let r = 0; r < rect.rowCount; r += 1) {
    for (let c = 0; c < rect.columnCount; c += 1) {
      const cell = cellIn(sheet, rect.row + r, rect.column + c);
      if (cell) copies.set(cellKey(r, c), { ...cell });
    }
  }
  return copies;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function copyCell(
  source: CellModel | undefined,
  origin: Place,
  target: CellModel,
  place: Place,
  what: 'All' | 'Formulas' | 'Values' | 'Formats',
): void {
  if ((what === 'All' || what === 'Formats') && source) target.format = source.format;
  if (what === 'Formats') return;
  target.value = source?.value ?? '';
  target.isError = source?.isError ?? false;
  target.quotePrefix = source?.quotePrefix ?? false;
  delete target.formula;
  if (what !== 'Values' && source?.formula !== undefined) {
    const relative = toR1C1(source.formula, origin.row, origin.column);
    target.formula = fromR1C1(relative, place.row, place.column);
  }
}
