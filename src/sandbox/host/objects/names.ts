import { absoluteAddress, parseArea, sheetAddress, splitSheet } from '../addresses';
import { asBoolean, asText, textAt } from '../arguments';
import {
  type HostObject,
  invalidArgument,
  isHostObject,
  itemNotFound,
  NULL_OBJECT,
  type ObjectKind,
} from '../hostObject';
import type { NameModel } from '../model';
import { expectSelf, make, rangeOf, type Selves } from './selves';
import { findSheet } from './worksheets';

type Names = Selves['NamedItemCollection'];
type Named = Selves['NamedItem'];

export const namedItemCollection: ObjectKind<Names> = {
  items: (self) =>
    namesIn(self).map((name) => make('NamedItem', { workspace: self.workspace, name })),
  item: (self, key) => {
    const name = find(self, asText(key, 'name'));
    if (!name) throw itemNotFound('name');
    return make('NamedItem', { workspace: self.workspace, name });
  },
  methods: {
    Add: (self, [name, reference, comment]) => {
      const given = validName(asText(name, 'name'));
      if (find(self, given)) throw invalidArgument('the name exists already');
      const { workspace } = self;
      const item: NameModel = {
        name: given,
        formula: formulaOf(reference),
        visible: true,
        comment: comment === undefined || comment === null ? '' : asText(comment, 'comment'),
        sheetId: self.sheetId,
      };
      workspace.book.names.push(item);
      workspace.touch();
      return make('NamedItem', { workspace, name: item });
    },
    GetCount: (self) => namesIn(self).length,
    GetItemOrNullObject: (self, args) => {
      const name = find(self, textAt(args, 0));
      return name ? make('NamedItem', { workspace: self.workspace, name }) : NULL_OBJECT;
    },
  },
};

export const namedItem: ObjectKind<Named> = {
  id: ({ name }) => name.name,
  properties: {
    Name: { get: ({ name }) => name.name },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = asText(value, 'comment');
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ workspace, name }, value) => {
        name.formula = formulaOf(asText(value, 'formula'));
        workspace.touch();
      },
    },
    Scope: { get: ({ name }) => (name.sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: {
      get: (self) =>
        target(self) ? 'Range' : typeof constantOf(self.name) === 'number' ? 'Double' : 'String',
    },
    Value: { get: value },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, visible) => {
        name.visible = asBoolean(visible, 'visible');
      },
    },
  },
  methods: {
    Delete: ({ workspace, name }) => {
      workspace.book.names = workspace.book.names.filter((other) => other !== name);
      workspace.touch();
    },
    GetRange: (self) => {
      const range = target(self);
      if (!range) throw itemNotFound('the name refers to no range');
      return range;
    },
    GetRangeOrNullObject: (self) => target(self) ?? NULL_OBJECT,
  },
};

function namesIn({ workspace, sheetId }: Names): readonly NameModel[] {
  return workspace.book.names.filter((name) => name.sheetId === sheetId);
}

function find(self: Names, name: string): NameModel | undefined {
  return namesIn(self).find((item) => item.name.toLowerCase() === name.toLowerCase());
}

/** A letter or _ or \ first, then letters, digits, . and _; no cell address; ≤ 255 characters. */
function validName(name: string): string {
  const isAllowed =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === null;
  if (!isAllowed || /^[rc]$/i.test(name)) throw invalidArgument('name');
  return name;
}

function formulaOf(reference: unknown): string {
  if (isHostObject(reference)) {
    const { sheet, rect } = expectSelf(reference, 'Range');
    return `=${absoluteAddress(sheet.name, rect)}`;
  }
  const text = asText(reference, 'reference');
  if (text === '') throw invalidArgument('reference');
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}

/** The range a name refers to, when its formula is a plain reference. */
function target({ workspace, name }: Named): HostObject | null {
  const { sheet: sheetName, address } = splitSheet(name.formula.slice(1));
  const sheet = sheetName === null ? undefined : findSheet(workspace.book, sheetName);
  const rect = parseArea(address);
  return sheet && rect ? rangeOf({ workspace, sheet }, rect) : null;
}

function constantOf({ formula }: NameModel): string | number {
  const text = formula.slice(1);
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** For a range its address as text, for a constant the constant (Excel.NamedItem `value`). */
function value(self: Named): unknown {
  const range = target(self);
  if (!range) return constantOf(self.name);
  const { sheet, rect } = expectSelf(range, 'Range');
  return sheetAddress(sheet.name, rect);
}
