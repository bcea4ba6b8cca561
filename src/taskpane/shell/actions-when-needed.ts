import type { Workbook } from "../../actions/workbook/workbook";
import { callers, type Caller } from "./callers";
import type { PaneActions } from "./workbook-actions";

/**
 * The actions on a workbook, each loaded with its first call and with all that it computes with, so that the pane is
 * drawn soon; the same function each time it is asked for.
 */
export function actionsWhenNeeded(workbook: () => Promise<Workbook>): PaneActions {
  let loaded: Promise<PaneActions> | null = null;
  const load = async (): Promise<PaneActions> => {
    const [{ workbookActions }, found] = await Promise.all([import("./workbook-actions"), workbook()]);
    return workbookActions(found);
  };
  const call = async (name: PropertyKey, input: readonly unknown[]): Promise<unknown> => {
    // What could not be loaded is tried again with the next call.
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    const action: unknown = Reflect.get(await loaded, name);
    if (typeof action !== "function") throw new TypeError(`no action ${String(name)}`);
    return (action as Caller)(...input);
  };
  return callers(
    (name) =>
      (...input) =>
        call(name, input),
  );
}
