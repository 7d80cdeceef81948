import {
  type Arguments,
  HostError,
  type HostObject,
  invalidArgument,
  isHostObject,
  itemNotFound,
  NULL_OBJECT,
  type ObjectKind,
  type ObjectKinds,
  ownMember,
} from './hostObject';
import { type Query, queryResult } from './query';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** What the protocol needs to know of the host behind it. */
export interface Application {
  readonly kinds: ObjectKinds;
  readonly root: HostObject;
  /** The object kept under a reference id. */
  referenced(id: string): HostObject | undefined;
  /** Called before each action; throws to make it fail. */
  beforeAction(): void;
}

const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
};
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

/**
 * Runs a request's actions in order. The first failure ends it: what was done stays done, and the
 * results so far are returned beside the error, as Excel does.
 */
export function runRequest(application: Application, request: RequestBody): ResponseBody {
  const paths = new Paths(application, request.ObjectPaths);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      application.beforeAction();
      const isTrace = action.ActionType === ACTION.trace;
      if (isTrace) traceIds.push(action.Id);
      const value = isTrace ? null : runAction(application, paths, action);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: paths.location,
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function runAction({ kinds }: Application, paths: Paths, action: Action): unknown {
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identity(kinds, object);
    case ACTION.query:
      return queryResult(kinds, object, action.QueryInfo ?? {}, paths.visit);
    case ACTION.method: {
      const value = paths.call(object, action.Name, paths.argumentsOf(action.ArgumentInfo));
      return isHostObject(value) ? identity(kinds, value) : (value ?? null);
    }
    case ACTION.setProperty:
      setProperty(kinds, object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0], paths);
      return null;
    default:
      throw new HostError('ApiNotFound', `No action of type ${action.ActionType}`);
  }
}

function identity(kinds: ObjectKinds, object: HostObject): unknown {
  if (object === NULL_OBJECT) return null;
  const kind = kindOf(kinds, object);
  const reference = kind.reference?.(object.self);
  return {
    // An id that is also a property counts as loaded from then on.
    ...(kind.id && { [kind.properties?.['Id'] ? 'Id' : '_Id']: kind.id(object.self) }),
    ...(reference !== undefined && { _ReferenceId: reference }),
  };
}

function setProperty(
  kinds: ObjectKinds,
  object: HostObject,
  name: string,
  value: unknown,
  paths: Paths,
): void {
  paths.visit(object, name);
  if (object === NULL_OBJECT) throw itemNotFound(`${name} of a null object`);
  const property = ownMember(kindOf(kinds, object).properties, name);
  if (!property?.set) throw apiNotFound(object, name);
  property.set(object.self, value);
}

function kindOf(kinds: ObjectKinds, object: HostObject): ObjectKind<unknown> {
  const kind = ownMember(kinds, object.kind);
  if (!kind) throw new Error(`No kind of object is called ${object.kind}`);
  return kind;
}

function apiNotFound(object: HostObject, name: string): HostError {
  return new HostError('ApiNotFound', `The host does not have ${object.kind}.${name}`);
}

/** The object paths of one request; each is followed once, when it is first used. */
class Paths {
  private readonly resolved = new Map<number, HostObject>();
  /** The member last touched, as an error names it: 'WorksheetCollection.getItem'. */
  location = '';

  constructor(
    private readonly application: Application,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  readonly visit = (object: HostObject, name: string): void => {
    this.location = `${object.kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  };

  resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `No object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference > 0 ? this.resolve(reference) : argument;
    });
  }

  call(object: HostObject, name: string, args: Arguments): unknown {
    this.visit(object, name);
    if (object === NULL_OBJECT) return name.startsWith('Get') ? NULL_OBJECT : null;
    const method = ownMember(kindOf(this.application.kinds, object).methods, name);
    if (!method) throw apiNotFound(object, name);
    return method(object.self, args);
  }

  private follow(path: ObjectPath): HostObject {
    const { application } = this;
    if (path.ObjectPathType === PATH.root) return application.root;
    if (path.ObjectPathType === PATH.nothing) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.reference) {
      const object = application.referenced(path.Name);
      if (!object) throw new HostError('InvalidObjectPath', 'The object is kept no longer');
      return object;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PATH.method: {
        const value = this.call(parent, path.Name, this.argumentsOf(path.ArgumentInfo));
        if (!isHostObject(value)) throw apiNotFound(parent, path.Name);
        return value;
      }
      case PATH.property: {
        this.visit(parent, path.Name);
        if (parent === NULL_OBJECT) return NULL_OBJECT;
        const child = ownMember(kindOf(application.kinds, parent).children, path.Name);
        if (!child) throw apiNotFound(parent, path.Name);
        return child(parent.self);
      }
      case PATH.indexer: {
        this.visit(parent, 'GetItem');
        if (parent === NULL_OBJECT) return NULL_OBJECT;
        const { item } = kindOf(application.kinds, parent);
        if (!item) throw apiNotFound(parent, 'GetItem');
        const [key] = this.argumentsOf(path.ArgumentInfo);
        if (key === undefined || key === null) throw invalidArgument('key');
        return item(parent.self, key);
      }
      default:
        throw new HostError('ApiNotFound', `No object path of type ${path.ObjectPathType}`);
    }
  }
}
