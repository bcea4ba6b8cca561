import { maskNumbersIn } from "../reading/cells/mask";

/** A failure in words for the cell: said to the user, never thrown past the wrapper. Numbers of persons that it quotes are masked. */
export interface Failure {
  /** `value` is #VALUE! (an argument to mend), `notAvailable` is #N/A (a value that cannot be had). */
  readonly failure: "value" | "notAvailable";
  /** What happened and what to do, one Chinese sentence. */
  readonly message: string;
}

export function isFailure(outcome: unknown): outcome is Failure {
  return typeof outcome === "object" && outcome !== null && "failure" in outcome;
}

/** An argument that has to be mended: #VALUE!. */
export function wrongArgument(message: string): Failure {
  return { failure: "value", message: maskNumbersIn(message) };
}

/** A value that cannot be had from what is there: #N/A. */
export function notAvailable(message: string): Failure {
  return { failure: "notAvailable", message: maskNumbersIn(message) };
}
