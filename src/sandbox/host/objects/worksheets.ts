import { asText } from '../arguments';
import { HostError, invalidArgument, itemNotFound, type ObjectKind } from '../hostObject';
import type { BookModel, SheetModel } from '../model';
import { newSheet, nextSheetSerial } from '../newBook';
import type { Workspace } from '../workspace';
import { EVENT } from '../events';
import { make, type Selves } from './selves';

export const worksheetCollection: ObjectKind<Selves['WorksheetCollection']> = {
  items: (workspace) =>
    workspace.book.sheets.map((sheet) => make('Worksheet', { workspace, sheet })),
  item: (workspace, key) => {
    const sheet = findSheet(workspace.book, asText(key, 'key'));
    if (!sheet) throw itemNotFound('worksheet');
    return make('Worksheet', { workspace, sheet });
  },
  methods: {
    Add: (workspace, [name]) => {
      const { book } = workspace;
      refuseStructureProtected(book);
      const taken = name === undefined || name === null;
      const sheetName = taken ? freeName(book) : validName(book, asText(name, 'name'), null);
      const sheet = newSheet(nextSheetSerial(book), sheetName);
      book.sheets.push(sheet);
      workspace.raise({ kind: 'look' });
      return make('Worksheet', { workspace, sheet });
    },
    GetFirst: (workspace, [visibleOnly]) => {
      const sheet = workspace.book.sheets.find(
        ({ visibility }) => visibleOnly !== true || visibility === 'Visible',
      );
      if (!sheet) throw itemNotFound('worksheet');
      return make('Worksheet', { workspace, sheet });
    },
    _RegisterDataChangedEvent: (workspace) => {
      register(workspace, EVENT.changed, 1);
    },
    _UnregisterDataChangedEvent: (workspace) => {
      register(workspace, EVENT.changed, -1);
    },
    _RegisterSelectionChangedEvent: (workspace) => {
      register(workspace, EVENT.selectionChanged, 1);
    },
    _UnregisterSelectionChangedEvent: (workspace) => {
      register(workspace, EVENT.selectionChanged, -1);
    },
  },
};

function register({ registrations }: Workspace, event: number, step: 1 | -1): void {
  registrations.set(event, Math.max(0, (registrations.get(event) ?? 0) + step));
}

/** By id, or by name without regard to case. */
export function findSheet(book: BookModel, key: string): SheetModel | undefined {
  return (
    book.sheets.find(({ id }) => id === key) ?? book.sheets.find(({ name }) => sameName(name, key))
  );
}

export function activeSheet({ book }: Workspace): SheetModel {
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (!sheet) throw itemNotFound('worksheet');
  return sheet;
}

export function refuseStructureProtected(book: BookModel): void {
  if (book.structureProtected) {
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The name, if a sheet may have it: 1–31 characters, none of \ / ? * [ ] : and no apostrophe at
 * either end (support.microsoft.com, "Rename a worksheet"), not taken by another sheet.
 */
export function validName(book: BookModel, name: string, own: SheetModel | null): string {
  const isAllowed =
    name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!isAllowed || sameName(name, 'History')) throw invalidArgument('name of a worksheet');
  if (book.sheets.some((sheet) => sheet !== own && sameName(sheet.name, name))) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name already exists.');
  }
  return name;
}

function freeName(book: BookModel): string {
  let number = book.sheets.length + 1;
  while (book.sheets.some((sheet) => sameName(sheet.name, `Sheet${number}`))) number += 1;
  return `Sheet${number}`;
}
