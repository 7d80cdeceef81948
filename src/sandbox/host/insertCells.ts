import { rectsOverlap, type Rect } from '../../core/sheet/address';
import { intersection } from './addresses';
import { COLUMNS, ROWS } from './grid';
import { HostError, type HostObject } from './hostObject';
import type { CellModel, LineModel, SheetModel } from './model';
import { type Insertion, shiftInFormulas, shiftSpan } from './references';
import type { Workspace } from './workspace';

/**
 * Inserts empty cells and moves those that stood there down ('row') or to the right ('column').
 * Whole rows and columns move everything with them: merges, tables, filters, formats, print area,
 * formulas, kept ranges. Throws `InsertDeleteConflict` where cells of a table or a merge would be
 * torn apart, `NonBlankCellOffSheet` where contents would leave the sheet.
 */
export function insertCells(
  workspace: Workspace,
  sheet: SheetModel,
  rect: Rect,
  axis: 'row' | 'column',
): void {
  const isWhole = axis === 'row' ? rect.columnCount === COLUMNS : rect.rowCount === ROWS;
  const insertion: Insertion = {
    sheet,
    axis,
    at: axis === 'row' ? rect.row : rect.column,
    count: axis === 'row' ? rect.rowCount : rect.columnCount,
  };
  const band = bandOf(rect, axis);
  if (!isWhole) refuseTorn(sheet, band);
  refuseLoss(sheet, band, insertion);

  moveCells(sheet, band, insertion);
  sheet.merges = moveRects(sheet.merges, band, insertion);
  if (isWhole) {
    moveLines(axis === 'row' ? sheet.rows : sheet.columns, insertion);
    moveBySheet(sheet, band, insertion);
    shiftInFormulas(workspace.book, insertion);
  }
  for (const object of workspace.kept.values()) moveKept(object, sheet, band, insertion);
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

function refuseLoss(sheet: SheetModel, band: Rect, { axis, count }: Insertion): void {
  const limit = (axis === 'row' ? ROWS : COLUMNS) - count;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === '' && cell.formula === undefined) continue;
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const isInBand = rectsOverlap(band, { row, column, rowCount: 1, columnCount: 1 });
    if (isInBand && (axis === 'row' ? row : column) >= limit) {
      throw new HostError('NonBlankCellOffSheet', 'Cells with contents would leave the sheet.');
    }
  }
}

function moveCells(sheet: SheetModel, band: Rect, insertion: Insertion): void {
  const moved = new Map<number, CellModel>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (!rectsOverlap(band, { row, column, rowCount: 1, columnCount: 1 })) {
      moved.set(key, cell);
      continue;
    }
    const index = insertion.axis === 'row' ? row : column;
    const span = shiftSpan(index, index, insertion);
    if (!span) continue;
    moved.set(
      insertion.axis === 'row' ? span.first * COLUMNS + column : row * COLUMNS + span.first,
      cell,
    );
  }
  sheet.cells = moved;
}

function moveLines(lines: Map<number, LineModel>, insertion: Insertion): void {
  const moved = [...lines].flatMap(([index, line]) => {
    const span = shiftSpan(index, index, insertion);
    return span ? [[span.first, line] as const] : [];
  });
  lines.clear();
  for (const [index, line] of moved) lines.set(index, line);
}

function moveBySheet(sheet: SheetModel, band: Rect, insertion: Insertion): void {
  const { page } = sheet;
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = moveRect(table.range, band, insertion);
    if (!range) return [];
    const filter = table.filter && { ...table.filter, range };
    return [{ ...table, range, filter }];
  });
  if (sheet.autoFilter) {
    const range = moveRect(sheet.autoFilter.range, band, insertion);
    sheet.autoFilter = range && { ...sheet.autoFilter, range };
  }
  for (const rule of sheet.conditionalFormats)
    rule.ranges = moveRects(rule.ranges, band, insertion);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
  for (const rule of sheet.dataValidations) rule.ranges = moveRects(rule.ranges, band, insertion);
  sheet.dataValidations = sheet.dataValidations.filter(({ ranges }) => ranges.length > 0);
  page.printArea = moveRects(page.printArea, band, insertion);
  const along = insertion.axis === 'row' ? 'titleRows' : 'titleColumns';
  const titles = page[along];
  page[along] = titles && shiftSpan(titles.first, titles.last, insertion);
  const breaks = insertion.axis === 'row' ? 'rowBreaks' : 'columnBreaks';
  page[breaks] = page[breaks].flatMap((index) => shiftSpan(index, index, insertion)?.first ?? []);
}

function moveKept(object: HostObject, sheet: SheetModel, band: Rect, insertion: Insertion): void {
  const self = object.self as { sheet: SheetModel; rect?: Rect; areas?: readonly Rect[] };
  if (self.sheet !== sheet) return;
  if (self.rect) self.rect = moveRect(self.rect, band, insertion) ?? self.rect;
  if (self.areas) self.areas = moveRects(self.areas, band, insertion);
}

function moveRects(rects: readonly Rect[], band: Rect, insertion: Insertion): Rect[] {
  return rects.flatMap((rect) => moveRect(rect, band, insertion) ?? []);
}

/** A rectangle after the insertion: moved, grown, or null when it left the sheet. */
function moveRect(rect: Rect, band: Rect, insertion: Insertion): Rect | null {
  const isAcross =
    insertion.axis === 'row'
      ? rect.column >= band.column &&
        rect.column + rect.columnCount <= band.column + band.columnCount
      : rect.row >= band.row && rect.row + rect.rowCount <= band.row + band.rowCount;
  if (!isAcross) return rect;
  const first = insertion.axis === 'row' ? rect.row : rect.column;
  const size = insertion.axis === 'row' ? rect.rowCount : rect.columnCount;
  const span = shiftSpan(first, first + size - 1, insertion);
  if (!span) return null;
  const length = span.last - span.first + 1;
  return insertion.axis === 'row'
    ? { ...rect, row: span.first, rowCount: length }
    : { ...rect, column: span.first, columnCount: length };
}
