import { sheetAddress } from '../addresses';
import { integerAt } from '../arguments';
import { COLUMNS, ROWS } from '../grid';
import { invalidArgument, type ObjectKind } from '../hostObject';
import { clear } from './rangeEdits';
import { keepReference, keptReference } from './keptReference';
import { areasOf, make, rangeOf, type Selves } from './selves';

export const rangeAreas: ObjectKind<Selves['RangeAreas']> = {
  reference: keptReference,
  properties: {
    Address: {
      get: ({ sheet, areas }) => areas.map((rect) => sheetAddress(sheet.name, rect)).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) =>
        areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    },
    IsEntireColumn: { get: ({ areas }) => areas.every(({ rowCount }) => rowCount === ROWS) },
    IsEntireRow: { get: ({ areas }) => areas.every(({ columnCount }) => columnCount === COLUMNS) },
  },
  children: {
    Areas: (self) => make('RangeCollection', self),
    ConditionalFormats: (self) => make('ConditionalFormatCollection', self),
    DataValidation: (self) => make('DataValidation', self),
    Format: (self) => make('RangeFormat', self),
    Worksheet: ({ workspace, sheet }) => make('Worksheet', { workspace, sheet }),
  },
  methods: {
    Clear: (self, [applyTo]) => {
      for (const rect of self.areas) clear({ ...self, rect }, applyTo);
    },
    GetEntireRow: (self) =>
      areasOf(
        self,
        self.areas.map((rect) => ({ ...rect, column: 0, columnCount: COLUMNS })),
      ),
    GetEntireColumn: (self) =>
      areasOf(
        self,
        self.areas.map((rect) => ({ ...rect, row: 0, rowCount: ROWS })),
      ),
    _KeepReference: (self) => {
      keepReference(self, 'RangeAreas');
    },
  },
};

export const rangeCollection: ObjectKind<Selves['RangeCollection']> = {
  items: (self) => self.areas.map((rect) => rangeOf(self, rect)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: (self, args) => {
      const rect = self.areas[integerAt(args, 0)];
      if (!rect) throw invalidArgument('index');
      return rangeOf(self, rect);
    },
  },
};
