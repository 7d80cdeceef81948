import { sheetAddress } from '../addresses';
import type { ObjectKind } from '../hostObject';
import { keepReference, keptReference } from './keptReference';
import { make, rangeOf, type Selves } from './selves';

export const rangeAreas: ObjectKind<Selves['RangeAreas']> = {
  reference: keptReference,
  properties: {
    Address: {
      get: ({ sheet, areas }) => areas.map((rect) => sheetAddress(sheet.name, rect)).join(','),
    },
  },
  children: {
    Areas: (self) => make('RangeCollection', self),
    ConditionalFormats: (self) => make('ConditionalFormatCollection', self),
    Format: (self) => make('RangeFormat', self),
  },
  methods: {
    _KeepReference: (self) => {
      keepReference(self, 'RangeAreas');
    },
  },
};

export const rangeCollection: ObjectKind<Selves['RangeCollection']> = {
  items: (self) => self.areas.map((rect) => rangeOf(self, rect)),
};
