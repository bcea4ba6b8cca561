/** How the object model is described: per class its scalars, navigation properties and methods, by their wire names. */

/** An object of the model, as the executor sees it. Names are in PascalCase, as on the wire. */
export interface ModelObject {
  readonly className: string;
  /** What identifies the object in answers, e.g. `{Id}`. */
  readonly identity: () => Record<string, unknown>;
  readonly scalarNames: readonly string[];
  readonly hasScalar: (name: string) => boolean;
  readonly get: (name: string) => unknown;
  /** False when the scalar cannot be set. */
  readonly set: (name: string, value: unknown) => boolean;
  /** Undefined when there is no such navigation property, null when it stands for nothing. */
  readonly navigate: (name: string) => ModelObject | null | undefined;
  readonly hasMethod: (name: string) => boolean;
  /** Gives an object, a plain value, or null for an object that does not exist. */
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  readonly items: (() => readonly ModelObject[]) | undefined;
  readonly index: ((args: readonly unknown[]) => ModelObject) | undefined;
  /** A value that says which class and which instance this is, for arguments. */
  readonly target: unknown;
}

export interface Scalar<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

export interface ClassDescription<T> {
  readonly name: string;
  readonly identity?: (target: T) => Record<string, unknown>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T) => ModelObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
  readonly items?: (target: T) => readonly ModelObject[];
  readonly index?: (target: T, args: readonly unknown[]) => ModelObject;
}

/** Makes the function that wraps targets of a class. */
export function modelClass<T>(description: ClassDescription<T>): (target: T) => ModelObject {
  const { scalars = {}, navigations = {}, methods = {}, items, index, identity } = description;
  const scalarNames = Object.keys(scalars).filter((name) => scalars[name]?.get !== undefined);
  return (target) => ({
    className: description.name,
    identity: () => identity?.(target) ?? {},
    scalarNames,
    hasScalar: (name) => scalars[name]?.get !== undefined,
    get: (name) => scalars[name]?.get?.(target),
    set: (name, value) => {
      const set = scalars[name]?.set;
      set?.(target, value);
      return set !== undefined;
    },
    navigate: (name) => navigations[name]?.(target),
    hasMethod: (name) => methods[name] !== undefined,
    call: (name, args) => methods[name]?.(target, args),
    items: items && (() => items(target)),
    index: index && ((args) => index(target, args)),
    target,
  });
}

export function isModelObject(value: unknown): value is ModelObject {
  return typeof value === "object" && value !== null && "className" in value && "scalarNames" in value;
}
