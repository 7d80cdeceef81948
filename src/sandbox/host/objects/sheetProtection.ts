import { asRecord, integerAt } from '../arguments';
import { HostError, invalidArgument, type ObjectKind } from '../hostObject';
import { otherRect } from './rangeNavigation';
import { type OfSheet, type Selves } from './selves';

export const worksheetProtection: ObjectKind<Selves['WorksheetProtection']> = {
  properties: { Protected: { get: ({ sheet }) => sheet.protection.protected } },
  methods: {
    Protect: ({ workspace, sheet }, [options]) => {
      if (sheet.protection.protected) {
        throw new HostError('AccessDenied', 'The worksheet is protected already.');
      }
      const given = options === undefined || options === null ? {} : asRecord(options, 'options');
      const allowed = Object.entries(given).filter(
        (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
      );
      sheet.protection = { protected: true, options: Object.fromEntries(allowed) };
      workspace.raise({ kind: 'look' });
    },
    Unprotect: ({ workspace, sheet }) => {
      sheet.protection = { protected: false, options: sheet.protection.options };
      workspace.raise({ kind: 'look' });
    },
  },
};

export const worksheetFreezePanes: ObjectKind<Selves['WorksheetFreezePanes']> = {
  methods: {
    FreezeAt: (self, [frozen]) => {
      const rect = otherRect(self, frozen);
      freeze(self, rect.row + rect.rowCount, rect.column + rect.columnCount);
    },
    FreezeRows: (self, args) => {
      freeze(self, integerAt(args, 0, 1), 0);
    },
  },
};

function freeze({ workspace, sheet }: OfSheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument('count');
  sheet.freeze = { rows, columns };
  workspace.raise({ kind: 'look' });
}
