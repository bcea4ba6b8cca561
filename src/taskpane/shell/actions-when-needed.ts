import type { PaneActions } from "./workbook-actions";

type Caller = (...input: readonly unknown[]) => Promise<unknown>;

/** The actions and all that they compute with are loaded once the pane is drawn, so that it is drawn soon. */
async function call(name: PropertyKey, input: readonly unknown[]): Promise<unknown> {
  const { workbookActions } = await import("./workbook-actions");
  const action: unknown = Reflect.get(workbookActions, name);
  if (typeof action !== "function") throw new TypeError(`no action ${String(name)}`);
  return (action as Caller)(...input);
}

function callerOf(name: PropertyKey): Caller {
  return (...input) => call(name, input);
}

const CALLERS = new Map<PropertyKey, Caller>();

/** The actions on the workbook in Excel, each loaded with its first call; the same function each time it is asked for. */
export const actionsWhenNeeded: PaneActions = new Proxy({} as PaneActions, {
  get: (_, name) => {
    const known = CALLERS.get(name) ?? callerOf(name);
    CALLERS.set(name, known);
    return known;
  },
});
