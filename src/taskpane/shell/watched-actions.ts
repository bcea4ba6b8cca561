import type { Outcome } from "../../actions/environment";
import { settled } from "../tasks/task";
import { callers, type Caller } from "./callers";
import type { PaneActions } from "./workbook-actions";

/** What Excel tells of edits. */
export interface EditWatch {
  /** Listens until the returned function is called. */
  readonly listen: (onEdit: () => void) => () => void;
  /** How the asking ended; where Excel refused, it is asked once more, and what was read before may be out of date. */
  readonly ensured: () => Promise<Outcome<void>>;
}

export interface WatchedActions {
  readonly actions: PaneActions;
  readonly edits: EditWatch;
}

/**
 * The same actions. Before the first of them asks anything of the workbook, Excel is asked to tell of edits: its requests
 * are answered in their order, so that no cell is read whose change would not be told.
 */
export function watchedActions(actions: PaneActions): WatchedActions {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const ask = (): Promise<Outcome<void>> => settled(actions.watch(tell));
  let asked: Promise<Outcome<void>> | null = null;
  const begin = (): Promise<Outcome<void>> => (asked ??= ask());
  return {
    actions: callers((name) => (...input) => {
      void begin();
      return (Reflect.get(actions, name) as Caller)(...input);
    }),
    edits: {
      listen: (onEdit) => {
        listeners.add(onEdit);
        return () => void listeners.delete(onEdit);
      },
      ensured: async () => {
        const first = await begin();
        if (first.ok) return first;
        const again = await ask();
        if (again.ok) tell();
        return again;
      },
    },
  };
}
