import { rectsOverlap, type Rect } from '../../core/sheet/address';
import { intersection } from './addresses';
import { COLUMNS, ROWS } from './grid';
import { HostError, type HostObject } from './hostObject';
import type { CellModel, LineModel, SheetModel } from './model';
import { type Shift, shiftInFormulas, shiftSpan } from './references';
import type { Workspace } from './workspace';

/**
 * Inserts or deletes cells and moves those below ('row') or to the right ('column'). Whole rows and
 * columns move everything with them: merges, tables, filters, formats, print area, formulas, kept
 * ranges. Throws `InsertDeleteConflict` where cells of a table or a merge would be torn apart.
 */
export function shiftCells(
  workspace: Workspace,
  sheet: SheetModel,
  rect: Rect,
  axis: 'row' | 'column',
  action: 'insert' | 'delete',
): void {
  const isWhole = axis === 'row' ? rect.columnCount === COLUMNS : rect.rowCount === ROWS;
  const at = axis === 'row' ? rect.row : rect.column;
  const size = axis === 'row' ? rect.rowCount : rect.columnCount;
  const count = action === 'insert' ? size : -size;
  const shift: Shift = { sheet, axis, at, count };
  const band = bandOf(rect, axis);
  if (!isWhole) refuseTorn(sheet, band);
  refuseLoss(sheet, band, shift);

  moveCells(sheet, band, shift);
  sheet.merges = moveRects(sheet.merges, band, shift);
  if (isWhole) {
    moveLines(axis === 'row' ? sheet.rows : sheet.columns, shift);
    moveBySheet(sheet, band, shift);
    shiftInFormulas(workspace.book, shift);
  }
  for (const object of workspace.kept.values()) moveKept(object, sheet, band, shift);
  workspace.touch();
}

/** Everything an insertion at `rect` may move: to the sheet's end, as wide (high) as `rect`. */
function bandOf(rect: Rect, axis: 'row' | 'column'): Rect {
  return axis === 'row'
    ? { ...rect, rowCount: ROWS - rect.row }
    : { ...rect, columnCount: COLUMNS - rect.column };
}

function refuseTorn(sheet: SheetModel, band: Rect): void {
  const isTorn = (area: Rect): boolean => {
    const shared = intersection(area, band);
    return (
      shared !== null &&
      (shared.rowCount !== area.rowCount || shared.columnCount !== area.columnCount)
    );
  };
  if (sheet.merges.some(isTorn) || sheet.tables.some(({ range }) => isTorn(range))) {
    throw new HostError('InsertDeleteConflict', 'Cells of a table or a merge would be torn apart.');
  }
}

function refuseLoss(sheet: SheetModel, band: Rect, { axis, count }: Shift): void {
  if (count <= 0) return;
  const limit = (axis === 'row' ? ROWS : COLUMNS) - count;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === '' && cell.formula === undefined) continue;
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const isInBand = rectsOverlap(band, { row, column, rowCount: 1, columnCount: 1 });
    if (isInBand && (axis === 'row' ? row : column) >= limit) {
      throw new HostError('InsertDeleteConflict', 'Cells with contents would leave the sheet.');
    }
  }
}

function moveCells(sheet: SheetModel, band: Rect, shift: Shift): void {
  const moved = new Map<number, CellModel>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (!rectsOverlap(band, { row, column, rowCount: 1, columnCount: 1 })) {
      moved.set(key, cell);
      continue;
    }
    const index = shift.axis === 'row' ? row : column;
    const span = shiftSpan(index, index, shift);
    if (!span) continue;
    moved.set(
      shift.axis === 'row' ? span.first * COLUMNS + column : row * COLUMNS + span.first,
      cell,
    );
  }
  sheet.cells = moved;
}

function moveLines(lines: Map<number, LineModel>, shift: Shift): void {
  const moved = [...lines].flatMap(([index, line]) => {
    const span = shiftSpan(index, index, shift);
    return span ? [[span.first, line] as const] : [];
  });
  lines.clear();
  for (const [index, line] of moved) lines.set(index, line);
}

function moveBySheet(sheet: SheetModel, band: Rect, shift: Shift): void {
  const { page } = sheet;
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = moveRect(table.range, band, shift);
    if (!range) return [];
    const filter = table.filter && { ...table.filter, range };
    return [{ ...table, range, filter }];
  });
  if (sheet.autoFilter) {
    const range = moveRect(sheet.autoFilter.range, band, shift);
    sheet.autoFilter = range && { ...sheet.autoFilter, range };
  }
  for (const rule of sheet.conditionalFormats) rule.ranges = moveRects(rule.ranges, band, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
  for (const rule of sheet.dataValidations) rule.ranges = moveRects(rule.ranges, band, shift);
  sheet.dataValidations = sheet.dataValidations.filter(({ ranges }) => ranges.length > 0);
  page.printArea = moveRects(page.printArea, band, shift);
  const along = shift.axis === 'row' ? 'titleRows' : 'titleColumns';
  const titles = page[along];
  page[along] = titles && shiftSpan(titles.first, titles.last, shift);
  const breaks = shift.axis === 'row' ? 'rowBreaks' : 'columnBreaks';
  page[breaks] = page[breaks].flatMap((index) => shiftSpan(index, index, shift)?.first ?? []);
}

function moveKept(object: HostObject, sheet: SheetModel, band: Rect, shift: Shift): void {
  const self = object.self as { sheet: SheetModel; rect?: Rect; areas?: readonly Rect[] };
  if (self.sheet !== sheet) return;
  if (self.rect) self.rect = moveRect(self.rect, band, shift) ?? self.rect;
  if (self.areas) self.areas = moveRects(self.areas, band, shift);
}

function moveRects(rects: readonly Rect[], band: Rect, shift: Shift): Rect[] {
  return rects.flatMap((rect) => moveRect(rect, band, shift) ?? []);
}

/** A rectangle after the shift: moved, grown, shrunk, or null when it is gone. */
function moveRect(rect: Rect, band: Rect, shift: Shift): Rect | null {
  const isAcross =
    shift.axis === 'row'
      ? rect.column >= band.column &&
        rect.column + rect.columnCount <= band.column + band.columnCount
      : rect.row >= band.row && rect.row + rect.rowCount <= band.row + band.rowCount;
  if (!isAcross) return rect;
  const first = shift.axis === 'row' ? rect.row : rect.column;
  const size = shift.axis === 'row' ? rect.rowCount : rect.columnCount;
  const span = shiftSpan(first, first + size - 1, shift);
  if (!span) return null;
  const length = span.last - span.first + 1;
  return shift.axis === 'row'
    ? { ...rect, row: span.first, rowCount: length }
    : { ...rect, column: span.first, columnCount: length };
}
