import { rectsOverlap } from '../../../core/sheet/address';
import { asRecord } from '../arguments';
import { cellIn, ensureLine } from '../grid';
import { HostError, invalidArgument, NULL_OBJECT, type ObjectKind } from '../hostObject';
import type { AutoFilterModel } from '../model';
import { formatValue } from '../numberFormat';
import { refuseUnlessAllowed } from '../protection';
import { otherRect } from './rangeNavigation';
import { type FilterOwner, filterOf, rangeOf, type Selves } from './selves';

export const autoFilter: ObjectKind<Selves['AutoFilter']> = {
  properties: {
    Criteria: {
      get: (self) => {
        const filter = filterOf(self);
        return Array.from({ length: filter?.range.columnCount ?? 0 }, (_, column) => {
          const values = filter?.criteria.get(column)?.values;
          return values ? { filterOn: 'Values', values } : null;
        });
      },
    },
    IsDataFiltered: { get: (self) => (filterOf(self)?.criteria.size ?? 0) > 0 },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (self) => {
      refuseUnlessAllowed(self.sheet, 'allowAutoFilter');
      filterOf(self)?.criteria.clear();
      hideRows(self);
    },
    GetRangeOrNullObject: (self) => {
      const filter = filterOf(self);
      return filter ? rangeOf(self, filter.range) : NULL_OBJECT;
    },
    Reapply: (self) => {
      hideRows(self);
    },
  },
};

function apply(self: FilterOwner, [target, columnIndex, criteria]: readonly unknown[]): void {
  const { sheet, table } = self;
  refuseUnlessAllowed(sheet, 'allowAutoFilter');
  const range = table?.range ?? otherRect(self, target);
  if (!table && sheet.tables.some((other) => rectsOverlap(other.range, range))) {
    throw new HostError('InvalidOperation', 'A table has a filter of its own.');
  }
  const known = filterOf(self);
  const filter: AutoFilterModel = { range, criteria: known?.criteria ?? new Map() };
  if (table) table.filter = filter;
  else sheet.autoFilter = filter;
  if (columnIndex === undefined || columnIndex === null) return;
  if (typeof columnIndex !== 'number' || columnIndex < 0 || columnIndex >= range.columnCount) {
    throw invalidArgument('columnIndex');
  }
  const given = asRecord(criteria ?? {}, 'criteria');
  if (given['filterOn'] !== 'Values' || !Array.isArray(given['values'])) {
    throw new HostError('ApiNotFound', 'The host filters by a list of values only');
  }
  filter.criteria.set(columnIndex, { values: given['values'].map(String) });
  hideRows(self);
}

/** Hides the rows whose text none of the criteria lists, shows the others. */
function hideRows(self: FilterOwner): void {
  const { workspace, sheet } = self;
  const filter = filterOf(self);
  if (!filter) return;
  workspace.calculate();
  const { range, criteria } = filter;
  for (let row = range.row + 1; row < range.row + range.rowCount; row += 1) {
    const isShown = [...criteria].every(([column, { values }]) => {
      const cell = cellIn(sheet, row, range.column + column);
      return values.includes(cell ? formatValue(cell.value, cell.format.numberFormat) : '');
    });
    if (!isShown || sheet.rows.has(row)) ensureLine(sheet.rows, row).hidden = !isShown;
  }
  workspace.raise({ kind: 'look' });
}
