/**
 * How far writing has got, for the message of an action that Excel refuses to go on with. What a request had done
 * before it was refused stands: nobody may be told that nothing was changed.
 */
const STATES = new WeakMap<Excel.RequestContext, string>();

/** From now on this is true should a request be refused; to be said before anything is sent. */
export function noteState(context: Excel.RequestContext, state: string): void {
  STATES.set(context, state);
}

/** A sentence on what has been written. */
export function stateOf(context: Excel.RequestContext | null): string {
  return (context === null ? undefined : STATES.get(context)) ?? "台账没有改动。";
}
