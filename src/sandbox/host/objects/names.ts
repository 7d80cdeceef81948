import { absoluteAddress, parseArea } from '../addresses';
import { asText, textAt } from '../arguments';
import {
  invalidArgument,
  isHostObject,
  itemNotFound,
  NULL_OBJECT,
  type ObjectKind,
} from '../hostObject';
import type { BookModel, NameModel } from '../model';
import { expectSelf, make, type Selves } from './selves';

/** The names of the whole workbook. */
export const namedItemCollection: ObjectKind<Selves['NamedItemCollection']> = {
  items: (workspace) =>
    namesIn(workspace.book).map((name) => make('NamedItem', { workspace, name })),
  item: (workspace, key) => {
    const name = find(workspace.book, asText(key, 'name'));
    if (!name) throw itemNotFound('name');
    return make('NamedItem', { workspace, name });
  },
  methods: {
    Add: (workspace, [name, reference, comment]) => {
      const given = validName(asText(name, 'name'));
      if (find(workspace.book, given)) throw invalidArgument('the name exists already');
      const item: NameModel = {
        name: given,
        formula: formulaOf(reference),
        visible: true,
        comment: comment === undefined || comment === null ? '' : asText(comment, 'comment'),
        sheetId: null,
      };
      workspace.book.names.push(item);
      workspace.touch();
      return make('NamedItem', { workspace, name: item });
    },
    GetItemOrNullObject: (workspace, args) => {
      const name = find(workspace.book, textAt(args, 0));
      return name ? make('NamedItem', { workspace, name }) : NULL_OBJECT;
    },
  },
};

export const namedItem: ObjectKind<Selves['NamedItem']> = {
  id: ({ name }) => name.name,
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ workspace, name }, value) => {
        name.formula = formulaOf(asText(value, 'formula'));
        workspace.touch();
      },
    },
  },
  methods: {
    Delete: ({ workspace, name }) => {
      workspace.book.names = workspace.book.names.filter((other) => other !== name);
      workspace.touch();
    },
  },
};

function namesIn({ names }: BookModel): readonly NameModel[] {
  return names.filter(({ sheetId }) => sheetId === null);
}

function find(book: BookModel, name: string): NameModel | undefined {
  return namesIn(book).find((item) => item.name.toLowerCase() === name.toLowerCase());
}

/**
 * The name, if a workbook may have it: a letter, _ or \\ first, then letters, digits, . and _; at
 * most 255 characters; neither a cell address nor R or C (support.microsoft.com, "Names in formulas").
 */
function validName(name: string): string {
  const isAllowed = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{M}\p{N}_.]*$/u.test(name);
  if (!isAllowed || parseArea(name) !== null || /^(r|c|r\d*c\d*)$/i.test(name)) {
    throw invalidArgument('name');
  }
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
