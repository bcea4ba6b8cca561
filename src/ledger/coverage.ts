import type { FormationMode } from "../registers";
import type { Entry } from "../reading/table";
import { readWord } from "../reading/cells/words";
import { perEntry } from "./once";

/** Whether a Party organisation covers an enterprise, and how (CONTRACT 2). */
export interface Coverage {
  readonly covered: boolean;
  /** As the mode's column says, else as the tick's column does (单独, 联合, 挂靠); `null` where neither tells. */
  readonly mode: FormationMode | null;
  /** A blank or unread tick with neither name nor covering mode beside it. Counts as not covered (FMT-08). */
  readonly unknown: boolean;
  /** Ticked no with an organisation's name beside it: not covered (ORG-02). */
  readonly contradiction: boolean;
}

const COVERING_MODES: ReadonlySet<FormationMode> = new Set(["solo", "joint", "attached", "regional"]);

/**
 * The one decision on coverage, for figures and checks alike. The tick or word decides; without it an
 * organisation's name or a covering mode does; a plan (拟建) never covers.
 */
export const coverageOf: (entry: Entry<"enterprise">) => Coverage = perEntry(decideCoverage);

function decideCoverage(entry: Entry<"enterprise">): Coverage {
  const tick = entry.value("hasOrganisation");
  const mode = entry.value("formationMode") ?? modeInTick(entry);
  const named = entry.value("organisationName") !== null;
  if (tick !== null)
    return { covered: tick === "yes", mode, unknown: false, contradiction: tick === "no" && named };
  const covered = mode !== "planned" && (named || (mode !== null && COVERING_MODES.has(mode)));
  return { covered, mode, unknown: !covered && !canTell(entry), contradiction: false };
}

/** The mode that was written where a tick was asked: 单独 in 是否建立党组织. */
function modeInTick(entry: Entry<"enterprise">): FormationMode | null {
  const raw = entry.raw("hasOrganisation");
  // A tick, 是 or 否, as most are, is no word for a mode.
  const mode = raw.length < 2 ? null : readWord("formationMode", raw).value;
  return mode !== null && COVERING_MODES.has(mode) ? mode : null;
}

/** Without a tick's column a blank name or mode says that there is no organisation. */
function canTell(entry: Entry<"enterprise">): boolean {
  return !entry.has("hasOrganisation") && (entry.has("organisationName") || entry.has("formationMode"));
}

/** True where the enterprise is covered by being attached to another's organisation. */
export function isAttached(entry: Entry<"enterprise">): boolean {
  return coverageOf(entry).mode === "attached";
}
