/**
 * Requests of the client library, answered. The wire format is Microsoft's, read from its client (excel-web-16.00.debug.js 1.1.110:
 * ActionFactory, ObjectPathFactory, ClientRequest): a batch of actions over object paths, answered in order until one fails; what
 * was done before a failure stays done (Microsoft, "Error handling": a batch is no transaction).
 */
import { checkFailing, checkLevel, type Host } from './host.ts';
import { errors, HostError, lacks } from './hostError.ts';
import { type HostObject, isHostObject } from './hostObject.ts';
import { service } from './objects/services.ts';
import { kept, workbook } from './objects/workbook.ts';
import { type QueryInfo, query } from './query.ts';

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const STATUS: Readonly<Record<string, number>> = { ItemNotFound: 404, AccessDenied: 403, ItemAlreadyExists: 409 };

export function answer(host: Host, { Actions, ObjectPaths }: RequestBody): ResponseBody {
  const batch = new Batch(host, ObjectPaths);
  const results: ResponseBody['Results'] = [];
  for (const [index, action] of Actions.entries()) {
    host.counts.actions += 1;
    try {
      results.push({ ActionId: action.Id, Value: batch.perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message } = error;
      const HttpStatusCode = STATUS[code] ?? 400;
      return {
        Results: results,
        Error: { Code: code, Message: message, Location: batch.where(action), ActionIndex: index, HttpStatusCode },
      };
    }
  }
  return { Results: results };
}

/** The objects of one request, found once each. */
class Batch {
  readonly #host: Host;
  readonly #paths: Record<string, ObjectPath>;
  readonly #found = new Map<number, HostObject | null>();
  readonly #references = new Map<number, string>();

  constructor(host: Host, paths: Record<string, ObjectPath>) {
    this.#host = host;
    this.#paths = paths;
  }

  perform(action: Action): unknown {
    if (action.ActionType === 5) return undefined;
    const target = this.#object(action.ObjectPathId);
    if (action.ActionType === 1) return target === null ? null : this.#identity(action.ObjectPathId, target);
    // A call on a null object does nothing; the client says isNullObject.
    if (target === null) return null;
    if (action.ActionType === 2)
      return { ...this.#identity(action.ObjectPathId, target), ...query(this.#host, target, action.QueryInfo ?? {}) };
    if (action.ActionType === 3) return this.#call(action, target);
    if (action.ActionType === 4) return this.#set(action, target);
    return lacks(`actions of type ${action.ActionType}`);
  }

  where({ ObjectPathId, Name = '' }: Action): string {
    return `${this.#found.get(ObjectPathId)?.className ?? this.#paths[ObjectPathId]?.Name ?? ''}.${Name}`;
  }

  #identity(path: number, { scalars }: HostObject): Record<string, unknown> {
    const reference = this.#references.get(path);
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...(scalars.id === undefined ? {} : { Id: scalars.id() }),
    };
  }

  #object(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id] ?? lacks(`path ${id}`);
    const found = this.#lead(path);
    this.#found.set(id, found);
    return found;
  }

  #lead(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return workbook(this.#host);
    if (path.ObjectPathType === 6) return kept(this.#host, path.Name ?? '');
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 2) return service(this.#host, path.Name ?? '');
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === 3) return this.#method(parent, path.Name ?? '', this.#given(path));
    if (path.ObjectPathType === 4) return this.#part(parent, path.Name ?? '');
    if (path.ObjectPathType === 5) return (parent.index ?? lacks(`${parent.className}.getItem`))(this.#given(path)[0]);
    return lacks(`paths of type ${path.ObjectPathType}`);
  }

  #part(parent: HostObject, name: string): HostObject | null {
    const member = this.#member(parent, name);
    return (parent.parts?.[member] ?? lacks(`${parent.className}.${member}`))();
  }

  #method(parent: HostObject, name: string, given: unknown[]): HostObject | null {
    const result = this.#invoke(parent, name, given);
    if (result === null || isHostObject(result)) return result;
    throw errors.operation(`${parent.className}.${name} gives no object`);
  }

  #call(action: Action, target: HostObject): unknown {
    if (action.Name === '_KeepReference') return this.#keep(action.ObjectPathId, target);
    return this.#invoke(target, action.Name ?? '', this.#given(action));
  }

  #invoke(target: HostObject, name: string, given: unknown[]): unknown {
    const member = this.#member(target, name);
    return (target.methods?.[member] ?? lacks(`${target.className}.${member}`))(...given);
  }

  #set(action: Action, target: HostObject): null {
    const member = this.#member(target, action.Name ?? '');
    (target.setters?.[member] ?? lacks(`setting ${target.className}.${member}`))(this.#given(action)[0]);
    return null;
  }

  #keep(path: number, { reference }: HostObject): null {
    if (reference === undefined || this.#references.has(path)) return null;
    this.#host.nextReference += 1;
    const id = `R${this.#host.nextReference}`;
    this.#host.references.set(id, reference);
    this.#references.set(path, id);
    return null;
  }

  /** "GetUsedRange" on the wire is `getUsedRange` in the API; names with a line in front stay. */
  #member({ className }: HostObject, name: string): string {
    const member = name.startsWith('_') ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    checkLevel(this.#host, `${className}.${member}`);
    checkFailing(this.#host, `${className}.${member}`);
    return member;
  }

  /** Arguments that are objects come as the number of their path. */
  #given({ ArgumentInfo }: { ArgumentInfo?: ArgumentInfo }): unknown[] {
    const { Arguments = [], ReferencedObjectPathIds = [] } = ArgumentInfo ?? {};
    return Arguments.map((value, at) => {
      const path = ReferencedObjectPathIds[at];
      return path === undefined || path === null || path === 0 ? value : this.#object(path);
    });
  }
}
