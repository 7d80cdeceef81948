import { HostError, type HostObject, NULL_OBJECT, type ObjectKinds, ownMember } from './hostObject';

/** What a load asks for: paths such as 'values', 'format/fill/color', 'items/name'. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Members to load, by their names on the wire; a leaf has no entry below it. */
type Selection = Map<string, Selection>;

type Visit = (object: HostObject, name: string) => void;

const ALL = '$all';
const NONE = '$none';

/**
 * The answer to a load: scalar members under their names, navigation members as objects, a
 * collection as `_Items`. A load that names nothing gives every scalar member.
 */
export function queryResult(
  kinds: ObjectKinds,
  object: HostObject,
  query: Query,
  visit: Visit,
): unknown {
  const selection: Selection = new Map();
  for (const path of query.Select ?? []) select(selection, path);
  for (const path of query.Expand ?? []) select(selection, `${path}/${ALL}`);
  if ((query.Select ?? []).length === 0) selection.set(ALL, new Map());
  return load(kinds, object, selection, visit, query);
}

function select(selection: Selection, path: string): void {
  let level = selection;
  for (const segment of path.split('/').filter(Boolean)) {
    const name = segment.startsWith('$')
      ? segment
      : segment.charAt(0).toUpperCase() + segment.slice(1);
    const next = level.get(name) ?? (new Map() as Selection);
    level.set(name, next);
    level = next;
  }
}

function load(
  kinds: ObjectKinds,
  object: HostObject,
  selection: Selection,
  visit: Visit,
  page: Query = {},
): unknown {
  if (object === NULL_OBJECT) return null;
  const kind = ownMember(kinds, object.kind);
  if (!kind) throw new Error(`No kind of object is called ${object.kind}`);
  const result: Record<string, unknown> = {};
  const ofItems: Selection = new Map();
  for (const [name, below] of selection) {
    visit(object, name);
    if (name === NONE) continue;
    if (name === ALL) {
      if (kind.items) ofItems.set(ALL, below);
      else loadScalars(result, object, kind.properties);
      continue;
    }
    const property = ownMember(kind.properties, name);
    const child = ownMember(kind.children, name);
    if (property?.get) result[name] = property.get(object.self);
    else if (child) result[name] = load(kinds, child(object.self), orAll(below), visit);
    else if (kind.items && name === 'Items') merge(ofItems, orAll(below));
    // A collection passes what it does not know on to its items.
    else if (kind.items) ofItems.set(name, below);
    else throw new HostError('ApiNotFound', `The host does not have ${object.kind}.${name}`);
  }
  if (kind.items && ofItems.size > 0) {
    const start = page.Skip ?? 0;
    const items = kind.items(object.self);
    const wanted = items.slice(start, page.Top === undefined ? items.length : start + page.Top);
    result['_Items'] = wanted.map((item) => load(kinds, item, ofItems, visit));
  }
  if (kind.id) result['_Id'] = kind.id(object.self);
  const reference = kind.reference?.(object.self);
  if (reference !== undefined) result['_ReferenceId'] = reference;
  return result;
}

function loadScalars(
  result: Record<string, unknown>,
  object: HostObject,
  properties: Readonly<Record<string, { readonly get?: (self: unknown) => unknown }>> = {},
): void {
  for (const [name, property] of Object.entries(properties)) {
    if (property.get) result[name] = property.get(object.self);
  }
}

function orAll(selection: Selection): Selection {
  return selection.size > 0 ? selection : new Map([[ALL, new Map() as Selection]]);
}

function merge(target: Selection, source: Selection): void {
  for (const [name, below] of source) target.set(name, below);
}
