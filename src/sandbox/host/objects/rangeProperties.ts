import { asRecord } from '../arguments';
import { type Arguments, type HostObject, HostError, ownMember } from '../hostObject';
import type { Rect } from '../../../core/sheet/address';
import { rangeOf, type RangeSelf } from './selves';

type Method = (self: RangeSelf, args: Arguments) => unknown;

/** The properties of each row or column of a range, in one call. */
export const rangeProperties: Readonly<Record<string, Method>> = {
  GetRowProperties: (self, [options]) => rows(self.rect).map((row) => read(self, row, options)),
  GetColumnProperties: (self, [options]) =>
    columns(self.rect).map((column) => read(self, column, options)),
};

function read(self: RangeSelf, rect: Rect, options: unknown): unknown {
  return readShape(self, rangeOf(self, rect), options);
}

/** Reads members by an object of the same shape whose leaves are true: `{ rowHidden: true }`. */
function readShape(
  self: RangeSelf,
  object: HostObject,
  shape: unknown,
): Readonly<Record<string, unknown>> {
  const kind = ownMember(self.workspace.kinds, object.kind);
  const result: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asRecord(shape, 'load options'))) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const member = name.charAt(0).toUpperCase() + name.slice(1);
    const property = ownMember(kind?.properties, member);
    const child = ownMember(kind?.children, member);
    if (property?.get) result[name] = property.get(object.self);
    else if (child) result[name] = readShape(self, child(object.self), wanted);
    else throw new HostError('ApiNotFound', `The host does not have ${object.kind}.${member}`);
  }
  return result;
}

function rows(rect: Rect): readonly Rect[] {
  return Array.from({ length: rect.rowCount }, (_, index) => ({
    ...rect,
    row: rect.row + index,
    rowCount: 1,
  }));
}

function columns(rect: Rect): readonly Rect[] {
  return Array.from({ length: rect.columnCount }, (_, index) => ({
    ...rect,
    column: rect.column + index,
    columnCount: 1,
  }));
}
