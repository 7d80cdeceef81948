import type { Rect } from '../../../core/sheet/address';
import { boundingRect, intersection } from '../addresses';
import { integerAt } from '../arguments';
import { ROWS } from '../grid';
import {
  type Arguments,
  HostError,
  type HostObject,
  invalidArgument,
  NULL_OBJECT,
} from '../hostObject';
import { areasOf, expectSelf, type OfSheet, rangeOf, type RangeSelf } from './selves';
import { inSheet, rectOf } from './worksheet';

/** Above it the method fails (Excel.Range `getMergedAreasOrNullObject`, which names no code). */
const MAX_MERGED_AREAS = 512;

type Method = (self: RangeSelf, args: Arguments) => HostObject;

/** The methods of a range that give other ranges of its sheet. */
export const rangeNavigation: Readonly<Record<string, Method>> = {
  GetBoundingRect: (self, args) => rangeOf(self, boundingRect(self.rect, otherRect(self, args[0]))),
  // Not limited to the range itself (Excel.Range `getCell`).
  GetCell: (self, args) =>
    rangeOf(
      self,
      inSheet(self.rect.row + integerAt(args, 0), self.rect.column + integerAt(args, 1), 1, 1),
    ),
  GetRow: (self, args) => {
    const row = within(integerAt(args, 0), self.rect.rowCount);
    return rangeOf(self, { ...self.rect, row: self.rect.row + row, rowCount: 1 });
  },
  GetEntireColumn: (self) => rangeOf(self, { ...self.rect, row: 0, rowCount: ROWS }),
  GetMergedAreasOrNullObject: (self) => {
    // Only merges whose top-left cell is in the range (OfficeDev/office-js#3611).
    const areas = self.sheet.merges.filter((merge) =>
      intersection(self.rect, { ...merge, rowCount: 1, columnCount: 1 }),
    );
    if (areas.length > MAX_MERGED_AREAS) {
      throw new HostError('GeneralException', 'The range has more than 512 merged areas.');
    }
    return areas.length > 0 ? areasOf(self, areas) : NULL_OBJECT;
  },
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
