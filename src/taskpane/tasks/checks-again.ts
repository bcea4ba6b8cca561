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
  /** How many of the findings that were ever shown are mended by now. */
  readonly mended: number;
}

/**
 * Checks, and says what is new since the last run that somebody asked for. A run that follows an edit by itself leaves
 * that one to compare with.
 */
export function useChecksAgain(
  check: PaneActions["check"],
): (environment: PaneEnvironment, wish: PeriodWish, followsEdit?: boolean) => Promise<Outcome<CheckedAgain>> {
  const asked = useRef<ChecksReport | null>(null);
  const last = useRef<ChecksReport | null>(null);
  const mended = useRef(0);
  return useCallback(
    async (environment, wish, followsEdit = false) => {
      const before = asked.current;
      const outcome = await check(environment, wish);
      if (!outcome.ok) return outcome;
      const fresh = before === null ? null : newFindings(before.findings, outcome.value.findings);
      if (!followsEdit) asked.current = outcome.value;
      mended.current += mendedSince(last.current, outcome.value);
      last.current = outcome.value;
      return { ok: true, value: { ...outcome.value, fresh, mended: mended.current } };
    },
    [check],
  );
}

/** Findings of the run before that are gone, less those that came anew; what was accepted is not mended. */
function mendedSince(before: ChecksReport | null, now: ChecksReport): number {
  if (before === null) return 0;
  const all = ({ findings, accepted }: ChecksReport): readonly Finding[] => [...findings, ...accepted];
  const gone = newFindings(all(now), all(before)).length;
  const added = newFindings(all(before), all(now)).length;
  return before.period.asOf === now.period.asOf ? gone - added : 0;
}
