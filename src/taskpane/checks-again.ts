import { useCallback, useRef } from "react";
import type { RememberedReport } from "../actions/check-memory";
import type { ActionEnvironment, ChecksReport, Outcome, PeriodWish } from "../actions/contracts";
import type { Finding } from "../checks/finding";
import { newFindings } from "../checks/new-findings";
import type { PaneActions } from "./pane-actions";

/** A run of the checks, seen from the run before it. */
export interface CheckedAgain extends ChecksReport {
  /** Findings that the run before did not have; `null` for the first run. */
  readonly fresh: readonly Finding[] | null;
}

/** Checks, and remembers what was found until the next time, when only what was edited is looked at again. */
export function useChecksAgain(
  check: PaneActions["check"],
): (environment: ActionEnvironment, wish: PeriodWish) => Promise<Outcome<CheckedAgain>> {
  const last = useRef<RememberedReport | null>(null);
  return useCallback(
    async (environment, wish) => {
      const before = last.current;
      const outcome = await check(environment, wish, before?.memory);
      if (!outcome.ok) return outcome;
      const fresh = before === null ? null : newFindings(before.findings, outcome.value.findings);
      last.current = outcome.value;
      return { ok: true, value: { ...outcome.value, fresh } };
    },
    [check],
  );
}
