import { textAt } from '../arguments';
import type { ObjectKind } from '../hostObject';
import { make, rangeOf, type Selves } from './selves';
import { activeSheet } from './worksheets';

export const workbook: ObjectKind<Selves['Workbook']> = {
  properties: { ReadOnly: { get: ({ book }) => book.readOnly } },
  children: {
    Worksheets: (workspace) => make('WorksheetCollection', workspace),
    Names: (workspace) => make('NamedItemCollection', workspace),
    CustomXmlParts: (workspace) => make('CustomXmlPartCollection', workspace),
    Tables: (workspace) => make('TableCollection', { workspace }),
    Protection: (workspace) => make('WorkbookProtection', workspace),
  },
  methods: {
    GetActiveCell: (workspace) => {
      const sheet = activeSheet(workspace);
      const { row, column } = sheet.selection;
      return rangeOf({ workspace, sheet }, { row, column, rowCount: 1, columnCount: 1 });
    },
    _RemoveReference: ({ kept }, args) => {
      kept.delete(textAt(args, 0));
    },
  },
};

export const workbookProtection: ObjectKind<Selves['WorkbookProtection']> = {
  properties: { Protected: { get: ({ book }) => book.structureProtected === true } },
};
