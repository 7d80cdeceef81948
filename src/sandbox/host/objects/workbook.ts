import { asBoolean, asOneOf, textAt } from '../arguments';
import { HostError, invalidArgument, NULL_OBJECT, type ObjectKind } from '../hostObject';
import { make, rangeOf, type Selves } from './selves';
import { activeSheet } from './worksheets';

export const workbook: ObjectKind<Selves['Workbook']> = {
  properties: {
    Name: { get: ({ book }) => book.fileName },
    ReadOnly: { get: ({ book }) => book.readOnly },
  },
  children: {
    Application: (workspace) => make('Application', workspace),
    Worksheets: (workspace) => make('WorksheetCollection', workspace),
    Names: (workspace) => make('NamedItemCollection', { workspace, sheetId: null }),
    CustomXmlParts: (workspace) => make('CustomXmlPartCollection', workspace),
    Tables: (workspace) => make('TableCollection', { workspace }),
    Protection: (workspace) => make('WorkbookProtection', workspace),
    _Runtime: (workspace) => make('Runtime', workspace),
  },
  methods: {
    GetSelectedRange: (workspace) => {
      const sheet = activeSheet(workspace);
      return rangeOf({ workspace, sheet }, sheet.selection);
    },
    GetActiveCell: (workspace) => {
      const sheet = activeSheet(workspace);
      const { row, column } = sheet.selection;
      return rangeOf({ workspace, sheet }, { row, column, rowCount: 1, columnCount: 1 });
    },
    _RemoveReference: ({ kept }, args) => {
      kept.delete(textAt(args, 0));
    },
    _RemoveAllReferences: ({ kept }) => {
      kept.clear();
    },
    _GetRangeForEventByReferenceId: ({ kept }, args) => {
      const range = kept.get(textAt(args, 0));
      if (!range) throw new HostError('ItemNotFound', 'The changed range is kept no longer');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ kept }, args) =>
      kept.get(textAt(args, 0)) ?? NULL_OBJECT,
  },
};

export const workbookProtection: ObjectKind<Selves['WorkbookProtection']> = {
  properties: { Protected: { get: ({ book }) => book.structureProtected === true } },
  methods: {
    Protect: ({ book }) => {
      book.structureProtected = true;
    },
    Unprotect: ({ book }) => {
      book.structureProtected = false;
    },
  },
};

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const application: ObjectKind<Selves['Application']> = {
  properties: {
    CalculationMode: {
      get: ({ book }) => book.calculationMode,
      set: ({ book }, value) => {
        book.calculationMode = asOneOf(value, CALCULATION_MODES, 'calculationMode');
      },
    },
  },
  methods: {
    Calculate: (workspace, [type]) => {
      if (!CALCULATION_TYPES.some((known) => known === type)) {
        throw invalidArgument('calculationType');
      }
      workspace.touch();
      workspace.calculate('force');
    },
    // The host computes when somebody reads and draws after a request: both are true already.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const runtime: ObjectKind<Selves['Runtime']> = {
  properties: {
    EnableEvents: {
      get: (workspace) => workspace.runtime.enableEvents,
      set: (workspace, value) => {
        workspace.runtime.enableEvents = asBoolean(value, 'enableEvents');
      },
    },
  },
};
