import type { PaneActions } from "./workbook-actions";

export type Caller = (...input: readonly unknown[]) => Promise<unknown>;

/** Actions that are found by their name when they are called; the same function each time it is asked for. */
export function callers(callerOf: (name: PropertyKey) => Caller): PaneActions {
  const known = new Map<PropertyKey, Caller>();
  return new Proxy({} as PaneActions, {
    get: (_, name) => {
      const caller = known.get(name) ?? callerOf(name);
      known.set(name, caller);
      return caller;
    },
  });
}
