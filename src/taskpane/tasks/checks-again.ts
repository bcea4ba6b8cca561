import { useCallback, useRef } from "react";
import type { ChecksReport, PeriodWish } from "../../jobs/results";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import type { Finding } from "../../checks/finding";
import { newFindings } from "../../checks/new-findings";
import type { PaneActions } from "../shell/workbook-actions";

/** A run of the checks, seen from the last one that somebody asked for. */
export interface CheckedAgain extends ChecksReport {
  /** Findings that the run before did not have; `null` for the first run. */
  readonly fresh: readonly Finding[] | null;
}

/**
 * Checks, and says what is new since the last run that somebody asked for. A run that follows an edit by itself leaves
 * that one to compare with.
 */
export function useChecksAgain(
  check: PaneActions["check"],
): (environment: PaneEnvironment, wish: PeriodWish, followsEdit?: boolean) => Promise<Outcome<CheckedAgain>> {
  const asked = useRef<ChecksReport | null>(null);
  return useCallback(
    async (environment, wish, followsEdit = false) => {
      const before = asked.current;
      const outcome = await check(environment, wish);
      if (!outcome.ok) return outcome;
      const fresh = before === null ? null : newFindings(before.findings, outcome.value.findings);
      if (!followsEdit) asked.current = outcome.value;
      return { ok: true, value: { ...outcome.value, fresh } };
    },
    [check],
  );
}
