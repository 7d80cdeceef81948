import { asText } from '../arguments';
import {
  HostError,
  invalidArgument,
  isHostObject,
  itemNotFound,
  type ObjectKind,
} from '../hostObject';
import { expectSelf, make, rangeOf, type Selves } from './selves';
import { rectOf } from './worksheet';

type Breaks = Selves['PageBreakCollection'];

/** Excel specifications and limits: manual page breaks of each direction. */
const MAX_BREAKS = 1026;

export const pageBreakCollection: ObjectKind<Breaks> = {
  items: (self) => breaksOf(self).map((before) => make('PageBreak', { ...self, before })),
  item: (self, key) => {
    const before = Number(asText(key, 'index'));
    if (!breaksOf(self).includes(before)) throw itemNotFound('page break');
    return make('PageBreak', { ...self, before });
  },
  methods: {
    /** The page starts before the top-left cell of the range. */
    Add: (self, [range]) => {
      const rect = isHostObject(range) ? expectSelf(range, 'Range').rect : rectOf(self, range);
      const before = self.axis === 'row' ? rect.row : rect.column;
      if (before === 0) throw invalidArgument('no page break before the first line');
      if (breaksOf(self).length >= MAX_BREAKS) {
        throw new HostError('InvalidOperation', 'A sheet takes 1,026 page breaks.');
      }
      setBreaks(self, [...new Set([...breaksOf(self), before])]);
      return make('PageBreak', { ...self, before });
    },
    GetCount: (self) => breaksOf(self).length,
    RemovePageBreaks: (self) => {
      setBreaks(self, []);
    },
  },
};

export const pageBreak: ObjectKind<Selves['PageBreak']> = {
  id: ({ before }) => String(before),
  properties: {
    ColumnIndex: { get: ({ axis, before }) => (axis === 'column' ? before : 0) },
    RowIndex: { get: ({ axis, before }) => (axis === 'row' ? before : 0) },
  },
  methods: {
    Delete: (self) => {
      setBreaks(
        self,
        breaksOf(self).filter((before) => before !== self.before),
      );
    },
    GetCellAfterBreak: (self) =>
      rangeOf(self, {
        row: self.axis === 'row' ? self.before : 0,
        column: self.axis === 'column' ? self.before : 0,
        rowCount: 1,
        columnCount: 1,
      }),
  },
};

function breaksOf({ sheet, axis }: Breaks): readonly number[] {
  return axis === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks;
}

function setBreaks({ workspace, sheet, axis }: Breaks, breaks: readonly number[]): void {
  const sorted = [...breaks].sort((a, b) => a - b);
  if (axis === 'row') sheet.page.rowBreaks = sorted;
  else sheet.page.columnBreaks = sorted;
  workspace.raise({ kind: 'look' });
}
