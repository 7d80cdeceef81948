/**
 * What the host answers instead of a result; the client turns it into an error of its own. The codes
 * are those of learn.microsoft.com, "Error handling with the application-specific JavaScript APIs".
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `The argument is invalid, missing or malformed: ${what}`);
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource does not exist: ${what}`);
}

/** An object of the host: the name of its kind, and what that kind's members work on. */
export interface HostObject {
  readonly kind: string;
  readonly self: unknown;
}

/** What …OrNullObject gives when there is nothing; its members are null objects again. */
export const NULL_OBJECT: HostObject = { kind: 'null', self: null };

export type Arguments = readonly unknown[];

// A kind is looked up by the name its objects carry, so a member only ever sees its own self.
type Member<Self, Rest extends readonly unknown[], Result> = {
  call(self: Self, ...rest: Rest): Result;
}['call'];

export interface Property<Self> {
  readonly get?: Member<Self, [], unknown>;
  readonly set?: Member<Self, [value: unknown], void>;
}

/** The members of one kind of object, by their names on the wire (PascalCase). */
export interface ObjectKind<Self> {
  readonly properties?: Readonly<Record<string, Property<Self>>>;
  readonly children?: Readonly<Record<string, Member<Self, [], HostObject>>>;
  readonly methods?: Readonly<Record<string, Member<Self, [args: Arguments], unknown>>>;
  /** Only collections. */
  readonly items?: Member<Self, [], readonly HostObject[]>;
  /** What `getItem(key)` gives; throws `ItemNotFound`. */
  readonly item?: Member<Self, [key: unknown], HostObject>;
  /** The key under which the collection above finds this object again. */
  readonly id?: Member<Self, [], string>;
  /** The reference under which the client keeps this object, once it asked to. */
  readonly reference?: Member<Self, [], string | undefined>;
}

export type ObjectKinds = Readonly<Record<string, ObjectKind<unknown>>>;

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'self' in value;
}

/** A member table whose names come from the wire must not find what `Object` brings along. */
export function ownMember<T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
