import { asText, textAt } from '../arguments';
import { type HostObject, invalidArgument, itemNotFound, type ObjectKind } from '../hostObject';
import type { CustomXmlPartModel } from '../model';
import type { Workspace } from '../workspace';
import { make, type Selves } from './selves';

export const customXmlPartCollection: ObjectKind<Selves['CustomXmlPartCollection']> = {
  items: (workspace) =>
    workspace.book.customXmlParts.map((part) => make('CustomXmlPart', { workspace, part })),
  item: (workspace, key) => found(workspace, workspace.book.customXmlParts, asText(key, 'id')),
  methods: {
    Add: (workspace, args) => {
      const xml = textAt(args, 0);
      const part = { id: guid(workspace.nextId()), namespaceUri: namespaceOf(xml), xml };
      workspace.book.customXmlParts.push(part);
      return make('CustomXmlPart', { workspace, part });
    },
    GetByNamespace: (workspace, args) =>
      make('CustomXmlPartScopedCollection', { workspace, namespaceUri: textAt(args, 0) }),
  },
};

type Scoped = Selves['CustomXmlPartScopedCollection'];

export const customXmlPartScopedCollection: ObjectKind<Scoped> = {
  items: (self) =>
    partsIn(self).map((part) => make('CustomXmlPart', { workspace: self.workspace, part })),
  item: (self, key) => found(self.workspace, partsIn(self), asText(key, 'id')),
};

export const customXmlPart: ObjectKind<Selves['CustomXmlPart']> = {
  id: ({ part }) => part.id,
  properties: {
    Id: { get: ({ part }) => part.id },
  },
  methods: {
    Delete: ({ workspace: { book }, part }) => {
      book.customXmlParts = book.customXmlParts.filter((other) => other !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      const xml = textAt(args, 0);
      part.namespaceUri = namespaceOf(xml);
      part.xml = xml;
    },
  },
};

function partsIn({ workspace, namespaceUri }: Scoped): readonly CustomXmlPartModel[] {
  return workspace.book.customXmlParts.filter((part) => part.namespaceUri === namespaceUri);
}

function found(workspace: Workspace, parts: readonly CustomXmlPartModel[], id: string): HostObject {
  const part = parts.find((candidate) => candidate.id === id);
  if (!part) throw itemNotFound('custom XML part');
  return make('CustomXmlPart', { workspace, part });
}

function guid(number: number): string {
  return `{C0000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** The namespace of the root element; throws `InvalidArgument` for what is clearly no XML. */
function namespaceOf(xml: string): string {
  const root =
    /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) throw invalidArgument('xml');
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const declared = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    root[2] ?? '',
  );
  return declared?.[1] ?? declared?.[2] ?? '';
}
