import type { Outcome } from "../../actions/environment";

/** An outcome with a sentence for people in place of its value. */
export function inWords<T>(outcome: Outcome<T>, words: (value: T) => string): Outcome<string> {
  return outcome.ok ? { ok: true, value: words(outcome.value) } : outcome;
}
