import { type Rect, rectsOverlap } from '../../../core/sheet/address';
import { splitSheet } from '../addresses';
import { asBoolean, asText, textAt } from '../arguments';
import { cellIn, ensureCell, usedRect } from '../grid';
import {
  HostError,
  type HostObject,
  invalidArgument,
  isHostObject,
  itemNotFound,
  NULL_OBJECT,
  type ObjectKind,
} from '../hostObject';
import type { SheetModel, TableModel } from '../model';
import { shiftCells } from '../shiftCells';
import { otherRect } from './rangeNavigation';
import { expectSelf, make, type OfSheet, rangeOf, type Selves } from './selves';
import { rectOf } from './worksheet';
import { activeSheet, findSheet } from './worksheets';

type Tables = Selves['TableCollection'];
type Table = Selves['Table'];

export const tableCollection: ObjectKind<Tables> = {
  properties: { Count: { get: (self) => tablesIn(self).length } },
  items: (self) => tablesIn(self).map((table) => make('Table', table)),
  item: (self, key) => found(tablesIn(self), asText(key, 'key')),
  methods: {
    Add: (self, [address, hasHeaders]) => add(self, address, asBoolean(hasHeaders, 'hasHeaders')),
    GetCount: (self) => tablesIn(self).length,
    GetItemOrNullObject: (self, args) => {
      const table = find(tablesIn(self), textAt(args, 0));
      return table ? make('Table', table) : NULL_OBJECT;
    },
  },
};

export const tableScopedCollection: ObjectKind<Selves['TableScopedCollection']> = {
  items: (self) => touching(self).map((table) => make('Table', table)),
  item: (self, key) => found(touching(self), asText(key, 'key')),
  methods: { GetCount: (self) => touching(self).length },
};

export const table: ObjectKind<Table> = {
  id: ({ table: { id } }) => id,
  properties: {
    Id: { get: ({ table: { id } }) => id },
    Name: {
      get: ({ table: { name } }) => name,
      set: (self, value) => {
        self.table.name = validName(self, asText(value, 'name'));
      },
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowHeaders: { get: ({ table: { showHeaders } }) => showHeaders },
    ShowTotals: {
      get: ({ table: { showTotals } }) => showTotals,
      set: (self, value) => {
        showTotals(self, asBoolean(value, 'showTotals'));
      },
    },
    Style: {
      get: ({ table: { style } }) => style,
      set: (self, value) => {
        self.table.style = asText(value, 'style');
        self.workspace.raise({ kind: 'look' });
      },
    },
  },
  children: {
    AutoFilter: (self) => make('AutoFilter', self),
    Worksheet: ({ workspace, sheet }) => make('Worksheet', { workspace, sheet }),
  },
  methods: {
    ConvertToRange: (self) => {
      remove(self);
      return rangeOf(self, self.table.range);
    },
    Delete: (self) => {
      remove(self);
      for (let row = 0; row < self.table.range.rowCount; row += 1) emptyRow(self, row);
      self.workspace.touch();
    },
    GetDataBodyRange: (self) => rangeOf(self, bodyOf(self.table)),
    GetHeaderRowRange: (self) => {
      if (!self.table.showHeaders) throw itemNotFound('the table has no header row');
      return rangeOf(self, { ...self.table.range, rowCount: 1 });
    },
    GetRange: (self) => rangeOf(self, self.table.range),
    GetTotalRowRange: (self) => {
      if (!self.table.showTotals) throw itemNotFound('the table has no totals row');
      const { range } = self.table;
      return rangeOf(self, { ...range, row: range.row + range.rowCount - 1, rowCount: 1 });
    },
    Resize: (self, [range]) => {
      const rect = otherRect(self, range);
      if (rect.row !== self.table.range.row) throw invalidArgument('the header row must stay');
      self.table.range = rect;
      if (self.table.filter) self.table.filter.range = rect;
    },
  },
};

function flag(name: 'showBandedRows'): NonNullable<ObjectKind<Table>['properties']>[string] {
  return {
    get: (self) => self.table[name],
    set: (self, value) => {
      self.table[name] = asBoolean(value, name);
      self.workspace.raise({ kind: 'look' });
    },
  };
}

function tablesIn({ workspace, sheet }: Tables): readonly Table[] {
  const sheets = sheet ? [sheet] : workspace.book.sheets;
  return sheets.flatMap((owner) =>
    owner.tables.map((each) => ({ workspace, sheet: owner, table: each })),
  );
}

function touching(self: OfSheet & { readonly rect: Rect }): readonly Table[] {
  return tablesIn(self).filter((each) => rectsOverlap(each.table.range, self.rect));
}

function find(tables: readonly Table[], key: string): Table | undefined {
  return tables.find(
    (each) => each.table.id === key || each.table.name.toLowerCase() === key.toLowerCase(),
  );
}

function found(tables: readonly Table[], key: string): HostObject {
  const each = find(tables, key);
  if (!each) throw itemNotFound('table');
  return make('Table', each);
}

function validName(self: Tables, name: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.]*$/u.test(name) || name.length > 255) {
    throw invalidArgument('name of a table');
  }
  const { workspace } = self;
  const taken = [
    ...tablesIn({ workspace }).map((each) => each.table.name),
    ...workspace.book.names.map((item) => item.name),
  ];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', 'The name is taken.');
  }
  return name;
}

function add(self: Tables, address: unknown, hasHeaders: boolean): HostObject {
  const { workspace } = self;
  const { sheet, rect } = placeOf(self, address);
  if (sheet.tables.some((other) => rectsOverlap(other.range, rect))) {
    throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((merge) => rectsOverlap(merge, rect))) {
    throw new HostError('InvalidOperation', 'A table cannot hold merged cells.');
  }
  const range = hasHeaders ? rect : { ...rect, rowCount: rect.rowCount + 1 };
  if (!hasHeaders) shiftCells(workspace, sheet, { ...rect, rowCount: 1 }, 'row', 'insert');
  writeHeaders(self, sheet, range);
  const number = workspace.nextId();
  const made: TableModel = {
    id: `{${number}}`,
    name: freeName(self),
    range,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    filter: { range, criteria: new Map() },
  };
  sheet.tables.push(made);
  workspace.raise({ kind: 'look' });
  return make('Table', { workspace, sheet, table: made });
}

function placeOf(
  self: Tables,
  address: unknown,
): { readonly sheet: SheetModel; readonly rect: Rect } {
  const { workspace } = self;
  if (isHostObject(address)) return expectSelf(address, 'Range');
  const text = asText(address, 'address');
  const name = splitSheet(text).sheet;
  const sheet =
    name === null ? (self.sheet ?? activeSheet(workspace)) : findSheet(workspace.book, name);
  if (!sheet) throw invalidArgument('the address names no sheet');
  return { sheet, rect: rectOf({ workspace, sheet }, text) };
}

/** Headers are text, filled and different from each other: Excel makes them so. */
function writeHeaders({ workspace }: Tables, sheet: SheetModel, range: Rect): void {
  const seen = new Set<string>();
  for (let index = 0; index < range.columnCount; index += 1) {
    const cell = ensureCell(workspace.book, sheet, range.row, range.column + index);
    const base = String(cell.value) || `列${index + 1}`;
    let header = base;
    for (let number = 2; seen.has(header.toLowerCase()); number += 1) header = `${base}${number}`;
    seen.add(header.toLowerCase());
    cell.value = header;
    delete cell.formula;
  }
}

function freeName(self: Tables): string {
  const { workspace } = self;
  const names = tablesIn({ workspace }).map((each) => each.table.name);
  let number = names.length + 1;
  while (names.includes(`テーブル${number}`)) number += 1;
  return `テーブル${number}`;
}

function bodyOf({ range, showHeaders, showTotals: hasTotals }: TableModel): Rect {
  const above = showHeaders ? 1 : 0;
  const rowCount = range.rowCount - above - (hasTotals ? 1 : 0);
  return { ...range, row: range.row + above, rowCount: Math.max(1, rowCount) };
}

function showTotals(self: Table, isShown: boolean): void {
  const { workspace, sheet, table: own } = self;
  if (own.showTotals === isShown) return;
  const { range } = own;
  const last = { ...range, row: range.row + range.rowCount, rowCount: 1 };
  if (isShown) {
    // Cells below move down, unless there is room already.
    if (usedRect(sheet, last, 'valuesAndFormats')) {
      shiftCells(workspace, sheet, last, 'row', 'insert');
    }
    own.range = { ...range, rowCount: range.rowCount + 1 };
    ensureCell(workspace.book, sheet, last.row, last.column).value = '集計';
  } else {
    emptyRow(self, range.rowCount - 1);
    own.range = { ...range, rowCount: range.rowCount - 1 };
  }
  own.showTotals = isShown;
  workspace.touch();
}

function emptyRow({ sheet, table: { range } }: Table, row: number): void {
  for (let column = range.column; column < range.column + range.columnCount; column += 1) {
    const cell = cellIn(sheet, range.row + row, column);
    if (!cell) continue;
    cell.value = '';
    delete cell.formula;
  }
}

function remove({ workspace, sheet, table: own }: Table): void {
  sheet.tables = sheet.tables.filter((other) => other !== own);
  workspace.raise({ kind: 'look' });
}
