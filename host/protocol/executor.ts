/** Executes the actions of one request against the object model, in order, until one fails. */
import { isModelObject, type ModelObject } from "../model/model-object";
import { HostError } from "./host-error";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type ProcessAnswer,
  type ProcessQuery,
  type QueryInfo,
} from "./messages";

export interface ExecutorHost {
  readonly workbook: ModelObject;
  /** Services that are created by name (`Microsoft.ExcelServices.…`); undefined when there is none. */
  readonly service: (name: string) => ModelObject | undefined;
  /** Objects kept across requests. */
  readonly keep: (object: ModelObject) => string | undefined;
  readonly kept: (reference: string) => ModelObject | undefined;
  readonly release: (reference: string) => void;
  /** Waits until formulas have their values: Excel has calculated before it answers. */
  readonly settled: () => Promise<void>;
  /** Whether the client library has such a member, to tell a typing mistake from a gap of ours. */
  readonly isRealMember?: (className: string, member: string) => boolean;
  readonly onAction?: (entry: string) => void;
}

/** Paths whose objects depend on calculated values. */
const NEEDS_VALUES = /Used|Spill|Special|Visible/;

/** Runs a request. Never throws for what Excel would refuse: that is the answer's `Error`. */
export async function execute(request: ProcessQuery, host: ExecutorHost): Promise<ProcessAnswer> {
  const run = new Run(request, host);
  for (const [index, action] of request.Actions.entries()) {
    try {
      await run.act(action);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { ...run.answer(), Error: errorAnswer(error, index, run.location(action)) };
    }
  }
  return run.answer();
}

function errorAnswer(error: HostError, index: number, location: string): ProcessAnswer["Error"] {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.code === "ApiNotFound" || error.code === "ItemNotFound" ? 404 : 400,
  };
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

class Run {
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traces: number[] = [];
  private readonly objects = new Map<number, ModelObject | null>();
  private readonly references = new Map<number, string>();

  constructor(
    private readonly request: ProcessQuery,
    private readonly host: ExecutorHost,
  ) {}

  answer(): ProcessAnswer {
    return { Results: this.results, TraceIds: this.traces };
  }

  /** `WorksheetCollection.getItem`, as Excel names the place of an error. */
  location(action: Action): string {
    const path = this.path(action.ObjectPathId);
    const object = this.objects.get(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate || object === undefined) {
      const parent =
        path?.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
      const name = path?.ObjectPathType === PathType.Indexer ? "getItem" : camel(path?.Name ?? "");
      return `${parent?.className ?? ""}.${name}`;
    }
    return `${object?.className ?? ""}.${camel(action.Name)}`;
  }

  private path(id: number): ObjectPath | undefined {
    return this.request.ObjectPaths[String(id)];
  }

  async act(action: Action): Promise<void> {
    if (action.ActionType === ActionType.Trace) {
      this.traces.push(action.Id);
      // The client waits for this result before an event's handler becomes active.
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    if (this.needsValues(action)) await this.host.settled();
    const object = this.object(action.ObjectPathId);
    this.host.onAction?.(this.entry(action, object));
    const value = this.perform(action, object);
    if (value !== undefined) this.results.push({ ActionId: action.Id, Value: value });
  }

  private needsValues(action: Action): boolean {
    if (action.ActionType === ActionType.Query || action.ActionType >= ActionType.RecursiveQuery) return true;
    return NEEDS_VALUES.test(action.Name) || NEEDS_VALUES.test(this.path(action.ObjectPathId)?.Name ?? "");
  }

  private entry(action: Action, object: ModelObject | null): string {
    const loaded = action.QueryInfo?.Select?.join(",");
    const name = loaded ?? (action.Name === "" ? this.path(action.ObjectPathId)?.Name : action.Name);
    const kinds = ["", "get", "load", "call", "set", "trace", "load", "load", "check", "update"];
    return `${kinds[action.ActionType] ?? "?"} ${object?.className ?? "null"} ${name ?? ""}`.trim();
  }

  private perform(action: Action, object: ModelObject | null): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.identity(action.ObjectPathId, object);
      case ActionType.Query:
      case ActionType.RecursiveQuery:
        return object === null ? null : this.query(action.ObjectPathId, object, action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return object === null
          ? null
          : lowered(this.query(action.ObjectPathId, object, action.QueryInfo ?? {}));
      case ActionType.Method:
        // The client keeps every range, also one that turns out not to exist.
        if (object === null && action.Name === "_KeepReference") return undefined;
        return this.method(action, this.existing(object));
      case ActionType.SetProperty:
        this.setProperty(this.existing(object), action.Name, this.args(action.ArgumentInfo)[0]);
        return undefined;
      case ActionType.Update:
        this.update(this.existing(object), this.args(action.ArgumentInfo)[0]);
        return undefined;
      default:
        throw new HostError("NotImplemented", `Action type ${String(action.ActionType)}.`);
    }
  }

  private existing(object: ModelObject | null): ModelObject {
    if (object === null) throw new HostError("ItemNotFound");
    return object;
  }

  private identity(pathId: number, object: ModelObject): Record<string, unknown> {
    const reference = this.references.get(pathId);
    return { ...object.identity(), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private method(action: Action, object: ModelObject): unknown {
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      const known = this.references.get(action.ObjectPathId);
      const reference = known ?? this.host.keep(object);
      if (reference !== undefined) this.references.set(action.ObjectPathId, reference);
      return undefined;
    }
    if (action.Name === "_RemoveReference") {
      const named = args[0] ?? this.references.get(action.ObjectPathId);
      this.host.release(typeof named === "string" ? named : "");
      return undefined;
    }
    const result = this.call(object, action.Name, args);
    return isModelObject(result) ? this.identity(action.ObjectPathId, result) : result;
  }

  private call(object: ModelObject, name: string, args: readonly unknown[]): unknown {
    if (!object.hasMethod(name)) throw missing(object, name);
    return object.call(name, args);
  }

  private setProperty(object: ModelObject, name: string, value: unknown): void {
    if (!object.set(name, value)) throw missing(object, name);
  }

  private update(object: ModelObject, values: unknown): void {
    const entries: unknown = typeof values === "string" ? JSON.parse(values) : values;
    if (typeof entries !== "object" || entries === null) throw new HostError("InvalidArgument");
    for (const [key, value] of Object.entries(entries)) {
      const name = pascal(key);
      const child = object.navigate(name);
      if (child === undefined || child === null) this.setProperty(object, name, value);
      else this.update(child, value);
    }
  }

  // ---- paths

  private object(id: number): ModelObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.path(id);
    if (path === undefined) throw new HostError("InvalidReference", `Object path ${String(id)}.`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): ModelObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.host.workbook;
      case PathType.NewObject: {
        const service = this.host.service(path.Name);
        if (service === undefined) throw new HostError("ApiNotFound", `${path.Name}.`);
        return service;
      }
      case PathType.Null:
        return null;
      case PathType.Reference:
        return this.keptObject(path);
      default:
        return this.child(path);
    }
  }

  private keptObject(path: ObjectPath): ModelObject {
    const object = this.host.kept(path.Name);
    if (object === undefined) throw new HostError("InvalidReference");
    this.references.set(path.Id, path.Name);
    return object;
  }

  private child(path: ObjectPath): ModelObject | null {
    if (path.ParentObjectPathId === undefined) throw new HostError("InvalidReference");
    const parent = this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) {
      const child = parent.navigate(path.Name);
      if (child === undefined) throw missing(parent, path.Name);
      return child;
    }
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      if (parent.index === undefined) throw missing(parent, "getItem");
      return parent.index(args);
    }
    const result = this.call(parent, path.Name, args);
    if (result !== null && !isModelObject(result)) throw missing(parent, path.Name);
    return result;
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, references?.[index]));
  }

  private argument(argument: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(argument)) {
      return argument.map((item: unknown, index) => this.argument(item, (reference as unknown[])[index]));
    }
    return typeof reference === "number" && reference > 0 ? this.object(reference) : argument;
  }

  // ---- loading

  private query(pathId: number, object: ModelObject, info: QueryInfo): Record<string, unknown> {
    const paths = (info.Select ?? []).map((path) => path.split("/"));
    const expanded = (info.Expand ?? []).map((path) => [...path.split("/"), "$all"]);
    const all = [...paths, ...expanded].filter((path) => path[0] !== "items" || path.length > 1);
    const wanted = all.map((path) => (path[0] === "items" ? path.slice(1) : path));
    const loaded = this.load(object, wanted.length > 0 ? wanted : [["$all"]], info);
    return { ...this.identity(pathId, object), ...loaded };
  }

  private load(
    object: ModelObject,
    paths: readonly (readonly string[])[],
    info: QueryInfo = {},
  ): Record<string, unknown> {
    if (object.items !== undefined) return this.loadItems(object, object.items(), paths, info);
    const values: Record<string, unknown> = {};
    const deeper = new Map<string, string[][]>();
    for (const path of paths) {
      const [first = "", ...rest] = path;
      const name = pascal(first);
      if (first === "$all") this.loadAll(object, values);
      else if (first === "$none") continue;
      else if (object.hasScalar(name)) values[name] = object.get(name);
      else deeper.set(name, [...(deeper.get(name) ?? []), rest.length > 0 ? rest : ["$all"]]);
    }
    for (const [name, rest] of deeper) {
      const child = object.navigate(name);
      if (child === undefined) throw this.unknownProperty(object, name);
      values[name] = child === null ? null : { ...child.identity(), ...this.load(child, rest) };
    }
    return values;
  }

  private loadAll(object: ModelObject, values: Record<string, unknown>): void {
    for (const name of object.scalarNames) values[name] = object.get(name);
  }

  private loadItems(
    object: ModelObject,
    items: readonly ModelObject[],
    paths: readonly (readonly string[])[],
    info: QueryInfo,
  ): Record<string, unknown> {
    const own = paths.filter(([first = ""]) => object.hasScalar(pascal(first)));
    const ofItems = paths
      .filter((path) => !own.includes(path))
      .map((path) => (path[0] === "items" ? path.slice(1) : path));
    const start = info.Skip ?? 0;
    const shown = items.slice(start, info.Top === undefined ? undefined : start + info.Top);
    return {
      ...Object.fromEntries(own.map(([first = ""]) => [pascal(first), object.get(pascal(first))])),
      ...((ofItems.length > 0 || own.length === 0) && {
        _Items: shown.map((item) => ({ ...item.identity(), ...this.load(item, ofItems) })),
      }),
    };
  }

  private unknownProperty(object: ModelObject, name: string): HostError {
    const isReal = this.host.isRealMember?.(object.className, camel(name)) === true;
    return isReal
      ? missing(object, name)
      : new HostError("InvalidArgument", `There is no property ${camel(name)} on ${object.className}.`);
  }
}

function missing(object: ModelObject, name: string): HostError {
  return new HostError("ApiNotFound", `The stand-in lacks ${object.className}.${camel(name)}.`);
}

/** `retrieve` gives plain objects with the names of the client. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [camel(key), child]));
}
