import { asRecord } from './arguments';
import { HostError, type HostObject, type ObjectKinds, ownMember } from './hostObject';

/** Members of borders as cell properties name them. */
const ALIASES: Readonly<Record<string, string>> = {
  Top: 'EdgeTop',
  Bottom: 'EdgeBottom',
  Left: 'EdgeLeft',
  Right: 'EdgeRight',
};

/**
 * Reads members by a plain object of the same shape whose leaves are true:
 * `{ format: { fill: { color: true } } }` (getCellProperties and its like).
 */
export function readShape(
  kinds: ObjectKinds,
  object: HostObject,
  shape: unknown,
): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asRecord(shape, 'load options'))) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const member = onWire(name);
    const property = ownMember(kinds[object.kind]?.properties, member);
    result[name] = property?.get
      ? property.get(object.self)
      : readShape(kinds, child(kinds, object, member), wanted);
  }
  return result;
}

/** Sets members from a plain object of the same shape (setCellProperties and its like). */
export function writeShape(kinds: ObjectKinds, object: HostObject, shape: unknown): void {
  for (const [name, value] of Object.entries(asRecord(shape, 'properties'))) {
    if (value === undefined || value === null) continue;
    const member = onWire(name);
    const property = ownMember(kinds[object.kind]?.properties, member);
    if (property?.set) property.set(object.self, value);
    else writeShape(kinds, child(kinds, object, member), value);
  }
}

function onWire(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function child(kinds: ObjectKinds, object: HostObject, member: string): HostObject {
  const kind = kinds[object.kind];
  const found = ownMember(kind?.children, member);
  if (found) return found(object.self);
  if (object.kind === 'RangeBorderCollection' && kind?.item) {
    return kind.item(object.self, ALIASES[member] ?? member);
  }
  throw new HostError('ApiNotFound', `The host does not have ${object.kind}.${member}`);
}
