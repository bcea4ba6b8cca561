import { useCallback, useRef } from "react";
import type { ActionEnvironment, ChecksReport, Outcome, PeriodWish } from "../actions/contracts";
import type { Finding } from "../checks/finding";
import { newFindings } from "../checks/new-findings";
import type { PaneActions } from "./pane-actions";

/** A run of the checks, seen from the run before it. */
export interface CheckedAgain extends ChecksReport {
  /** Findings that the run before did not have; `null` for the first run. */
  readonly fresh: readonly Finding[] | null;
}

/** Checks, and remembers what was found until the next time. */
export function useChecksAgain(
  check: PaneActions["check"],
): (environment: ActionEnvironment, wish: PeriodWish) => Promise<Outcome<CheckedAgain>> {
  const last = useRef<readonly Finding[] | null>(null);
  return useCallback(
    async (environment, wish) => {
      const outcome = await check(environment, wish);
      if (!outcome.ok) return outcome;
      const { findings } = outcome.value;
      const fresh = last.current === null ? null : newFindings(last.current, findings);
      last.current = findings;
      return { ok: true, value: { ...outcome.value, fresh } };
    },
    [check],
  );
}
