import { type Arguments, invalidArgument } from '../hostObject';
import { readShape, writeShape } from '../shapes';
import type { Rect } from '../../../core/sheet/address';
import { rangeOf, type RangeSelf } from './selves';

type Method = (self: RangeSelf, args: Arguments) => unknown;

/** OfficeDev/office-js#2564. */
const MAX_CELLS_SET = 80_000;

/** Many cells', rows' or columns' properties in one call. */
export const rangeProperties: Readonly<Record<string, Method>> = {
  GetCellProperties: (self, [options]) =>
    rows(self.rect).map((row) => columns(row).map((cell) => read(self, cell, options))),
  GetRowProperties: (self, [options]) => rows(self.rect).map((row) => read(self, row, options)),
  GetColumnProperties: (self, [options]) =>
    columns(self.rect).map((column) => read(self, column, options)),
  SetCellProperties: (self, [data]) => {
    const { rowCount, columnCount } = self.rect;
    if (rowCount * columnCount > MAX_CELLS_SET) {
      throw invalidArgument('setCellProperties takes 80,000 cells at most');
    }
    const lines = listOf(data, rowCount);
    const cells = lines.map((line) => listOf(line, columnCount));
    rows(self.rect).forEach((row, r) => {
      columns(row).forEach((cell, c) => {
        write(self, cell, cells[r]?.[c]);
      });
    });
  },
  SetRowProperties: (self, [data]) => {
    const given = listOf(data, self.rect.rowCount);
    rows(self.rect).forEach((row, index) => {
      write(self, row, given[index]);
    });
  },
  SetColumnProperties: (self, [data]) => {
    const given = listOf(data, self.rect.columnCount);
    columns(self.rect).forEach((column, index) => {
      write(self, column, given[index]);
    });
  },
};

function read(self: RangeSelf, rect: Rect, options: unknown): unknown {
  return readShape(self.workspace.kinds, rangeOf(self, rect), options);
}

function write(self: RangeSelf, rect: Rect, data: unknown): void {
  if (data === null || data === undefined) return;
  writeShape(self.workspace.kinds, rangeOf(self, rect), data);
}

function rows(rect: Rect): readonly Rect[] {
  return Array.from({ length: rect.rowCount }, (_, index) => ({
    ...rect,
    row: rect.row + index,
    rowCount: 1,
  }));
}

function columns(rect: Rect): readonly Rect[] {
  return Array.from({ length: rect.columnCount }, (_, index) => ({
    ...rect,
    column: rect.column + index,
    columnCount: 1,
  }));
}

function listOf(data: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(data) || data.length !== length) {
    throw invalidArgument("the properties don't match the range's size");
  }
  return data as readonly unknown[];
}
