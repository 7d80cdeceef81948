import type { Rect } from '../../../core/sheet/address';
import { boundingRect, intersection } from '../addresses';
import { integerAt } from '../arguments';
import { cellsWithin, COLUMNS, ROWS, usedRect } from '../grid';
import {
  type Arguments,
  type HostObject,
  invalidArgument,
  itemNotFound,
  NULL_OBJECT,
} from '../hostObject';
import type { CellModel } from '../model';
import { areasOf, expectSelf, type OfSheet, rangeOf, type RangeSelf } from './selves';
import { inSheet, rectOf } from './worksheet';

type Method = (self: RangeSelf, args: Arguments) => HostObject;

/** The methods of a range that give other ranges of its sheet. */
export const rangeNavigation: Readonly<Record<string, Method>> = {
  GetAbsoluteResizedRange: (self, args) =>
    rangeOf(self, inSheet(self.rect.row, self.rect.column, integerAt(args, 0), integerAt(args, 1))),
  GetBoundingRect: (self, args) => rangeOf(self, boundingRect(self.rect, otherRect(self, args[0]))),
  // Not limited to the range itself, as the documentation says.
  GetCell: (self, args) =>
    rangeOf(
      self,
      inSheet(self.rect.row + integerAt(args, 0), self.rect.column + integerAt(args, 1), 1, 1),
    ),
  GetColumn: (self, args) => {
    const column = within(integerAt(args, 0), self.rect.columnCount);
    return rangeOf(self, { ...self.rect, column: self.rect.column + column, columnCount: 1 });
  },
  GetRow: (self, args) => {
    const row = within(integerAt(args, 0), self.rect.rowCount);
    return rangeOf(self, { ...self.rect, row: self.rect.row + row, rowCount: 1 });
  },
  GetEntireColumn: (self) => rangeOf(self, { ...self.rect, row: 0, rowCount: ROWS }),
  GetEntireRow: (self) => rangeOf(self, { ...self.rect, column: 0, columnCount: COLUMNS }),
  GetIntersection: (self, args) => {
    const rect = intersection(self.rect, otherRect(self, args[0]));
    if (!rect) throw itemNotFound('the ranges do not intersect');
    return rangeOf(self, rect);
  },
  GetIntersectionOrNullObject: (self, args) => {
    const rect = intersection(self.rect, otherRect(self, args[0]));
    return rect ? rangeOf(self, rect) : NULL_OBJECT;
  },
  GetLastCell: (self) =>
    rangeOf(self, {
      row: self.rect.row + self.rect.rowCount - 1,
      column: self.rect.column + self.rect.columnCount - 1,
      rowCount: 1,
      columnCount: 1,
    }),
  GetLastRow: (self) =>
    rangeOf(self, { ...self.rect, row: self.rect.row + self.rect.rowCount - 1, rowCount: 1 }),
  GetLastColumn: (self) =>
    rangeOf(self, {
      ...self.rect,
      column: self.rect.column + self.rect.columnCount - 1,
      columnCount: 1,
    }),
  GetMergedAreasOrNullObject: (self) => {
    // Only merges whose top-left cell is in the range (OfficeDev/office-js#3611).
    const areas = self.sheet.merges.filter((merge) =>
      intersection(self.rect, { ...merge, rowCount: 1, columnCount: 1 }),
    );
    return areas.length > 0 ? areasOf(self, areas) : NULL_OBJECT;
  },
  GetOffsetRange: (self, args) =>
    rangeOf(
      self,
      inSheet(
        self.rect.row + integerAt(args, 0),
        self.rect.column + integerAt(args, 1),
        self.rect.rowCount,
        self.rect.columnCount,
      ),
    ),
  GetResizedRange: (self, args) =>
    rangeOf(
      self,
      inSheet(
        self.rect.row,
        self.rect.column,
        self.rect.rowCount + integerAt(args, 0),
        self.rect.columnCount + integerAt(args, 1),
      ),
    ),
  GetSpecialCells: (self, args) => {
    const areas = specialCells(self, args);
    if (areas.length === 0) throw itemNotFound('no such cells');
    return areasOf(self, areas);
  },
  GetSpecialCellsOrNullObject: (self, args) => {
    const areas = specialCells(self, args);
    return areas.length > 0 ? areasOf(self, areas) : NULL_OBJECT;
  },
  GetUsedRange: (self, args) =>
    rangeOf(self, used(self, args[0]) ?? { ...self.rect, rowCount: 1, columnCount: 1 }),
  GetUsedRangeOrNullObject: (self, args) => {
    const rect = used(self, args[0]);
    return rect ? rangeOf(self, rect) : NULL_OBJECT;
  },
};

/** The rectangle an argument gives: a range of the same sheet, or an address. */
export function otherRect(self: OfSheet, value: unknown): Rect {
  if (typeof value === 'string') return rectOf(self, value);
  const other = expectSelf(value, 'Range');
  if (other.sheet !== self.sheet) throw invalidArgument('the range is on another sheet');
  return other.rect;
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument('the index lies outside the range');
  return index;
}

function used({ sheet, rect }: RangeSelf, valuesOnly: unknown): Rect | null {
  return usedRect(sheet, rect, valuesOnly === true ? 'values' : 'valuesAndFormats');
}

function specialCells({ sheet, rect }: RangeSelf, [type, valueType]: Arguments): readonly Rect[] {
  if (type === 'Visible') return visibleAreas(sheet, rect);
  if (type === 'Blanks') return blankAreas(sheet, rect);
  if (type !== 'Constants' && type !== 'Formulas') throw invalidArgument('cellType');
  const wantsFormula = type === 'Formulas';
  const found: Rect[] = [];
  for (const { cell, row, column } of cellsWithin(sheet, rect)) {
    const isFilled = cell.value !== '' || cell.formula !== undefined;
    if (isFilled && (cell.formula !== undefined) === wantsFormula && hasType(cell, valueType)) {
      found.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return joined(found);
}

function hasType(cell: CellModel, valueType: unknown): boolean {
  if (valueType === undefined || valueType === null || valueType === 'All') return true;
  const type = cell.isError ? 'Errors' : TYPES[typeof cell.value];
  return type !== undefined && String(valueType).includes(type);
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'Numbers',
  string: 'Text',
  boolean: 'Logical',
};

function visibleAreas(sheet: OfSheet['sheet'], rect: Rect): readonly Rect[] {
  const areas: Rect[] = [];
  for (const rows of visibleSpans(sheet.rows, rect.row, rect.rowCount)) {
    for (const columns of visibleSpans(sheet.columns, rect.column, rect.columnCount)) {
      areas.push({
        row: rows.first,
        column: columns.first,
        rowCount: rows.count,
        columnCount: columns.count,
      });
    }
  }
  return areas;
}

function visibleSpans(
  lines: OfSheet['sheet']['rows'],
  first: number,
  count: number,
): readonly { readonly first: number; readonly count: number }[] {
  const hidden = [...lines]
    .flatMap(([index, line]) =>
      line.hidden && index >= first && index < first + count ? [index] : [],
    )
    .sort((a, b) => a - b);
  const spans: { first: number; count: number }[] = [];
  let start = first;
  for (const index of [...hidden, first + count]) {
    if (index > start) spans.push({ first: start, count: index - start });
    start = index + 1;
  }
  return spans;
}

function blankAreas(sheet: OfSheet['sheet'], rect: Rect): readonly Rect[] {
  const inside = usedRect(sheet, rect, 'valuesAndFormats');
  if (!inside) return [];
  const filled = new Set<number>();
  for (const { cell, row, column } of cellsWithin(sheet, inside)) {
    if (cell.value !== '' || cell.formula !== undefined) filled.add(row * COLUMNS + column);
  }
  const blanks: Rect[] = [];
  for (let row = inside.row; row < inside.row + inside.rowCount; row += 1) {
    for (let column = inside.column; column < inside.column + inside.columnCount; column += 1) {
      if (!filled.has(row * COLUMNS + column)) {
        blanks.push({ row, column, rowCount: 1, columnCount: 1 });
      }
    }
  }
  return joined(blanks);
}

/** Single cells in reading order, joined to runs along their rows, then to blocks of equal runs. */
function joined(cells: readonly Rect[]): readonly Rect[] {
  const runs: Rect[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.column + last.columnCount === cell.column) {
      runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else runs.push(cell);
  }
  const open = new Map<string, Rect>();
  const blocks: Rect[] = [];
  for (const run of runs) {
    const key = `${run.column}:${run.columnCount}`;
    const above = open.get(key);
    const grown =
      above && above.row + above.rowCount === run.row
        ? { ...above, rowCount: above.rowCount + 1 }
        : run;
    if (grown === run) blocks.push(run);
    else blocks[blocks.indexOf(above as Rect)] = grown;
    open.set(key, grown);
  }
  return blocks;
}
