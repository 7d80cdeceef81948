import { type Rect, rectsOverlap } from '../../../core/sheet/address';
import { splitSheet } from '../addresses';
import { asBoolean, asText } from '../arguments';
import { ensureCell } from '../grid';
import {
  HostError,
  type HostObject,
  invalidArgument,
  isHostObject,
  itemNotFound,
  type ObjectKind,
} from '../hostObject';
import type { SheetModel, TableModel } from '../model';
import { expectSelf, make, rangeOf, type Selves } from './selves';
import { rectOf } from './worksheet';
import { activeSheet, findSheet } from './worksheets';

type Tables = Selves['TableCollection'];
type Table = Selves['Table'];

export const tableCollection: ObjectKind<Tables> = {
  items: (self) => tablesIn(self).map((table) => make('Table', table)),
  item: (self, key) => found(tablesIn(self), asText(key, 'key')),
  methods: {
    Add: (self, [address, hasHeaders]) => {
      if (!asBoolean(hasHeaders, 'hasHeaders')) {
        throw new HostError('ApiNotFound', 'The host makes tables with headers only');
      }
      return add(self, address);
    },
  },
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
    ShowHeaders: { get: ({ table: { showHeaders } }) => showHeaders },
    ShowTotals: { get: ({ table: { showTotals } }) => showTotals },
  },
  children: { AutoFilter: (self) => make('AutoFilter', self) },
  methods: { GetRange: (self) => rangeOf(self, self.table.range) },
};

function tablesIn({ workspace, sheet }: Tables): readonly Table[] {
  const sheets = sheet ? [sheet] : workspace.book.sheets;
  return sheets.flatMap((owner) =>
    owner.tables.map((each) => ({ workspace, sheet: owner, table: each })),
  );
}

function found(tables: readonly Table[], key: string): HostObject {
  const each = tables.find(
    ({ table: { id, name } }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
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

function add(self: Tables, address: unknown): HostObject {
  const { workspace } = self;
  const { sheet, rect: range } = placeOf(self, address);
  const taken = [...sheet.tables.map((other) => other.range), ...sheet.merges];
  if (taken.some((other) => rectsOverlap(other, range))) {
    throw new HostError(
      'MergedRangeConflict',
      'A table overlaps neither another table nor merged cells.',
    );
  }
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
