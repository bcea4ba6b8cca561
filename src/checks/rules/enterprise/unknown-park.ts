/** ENT-09: park names outside the list of parks; without a list, names that stand out among the ledger's own. */
import { entriesOf } from "../../../ledger/model";
import { parkAssignment } from "../../../ledger/parks";
import type { Entry } from "../../../reading/table";
import { isNothing } from "../../blank-cells";
import { groupedBy } from "../../collisions";
import { fixTitles } from "../../fixes/fix-titles";
import { isParkSlip } from "../../fixes/slips";
import {
  at,
  cellValue,
  ledgerRule,
  recordText,
  type Situation,
  type SpotDetails,
} from "../../rule-definition";

export interface OutlyingPark {
  readonly entry: Entry<"enterprise">;
  readonly park: string;
  /** The parks that there are. */
  readonly parks: readonly string[];
  /** True where there is a list of parks, so that the name is certainly outside it. */
  readonly listed: boolean;
}

/** Without a list a park is doubted only where it has one enterprise and each other park has so many. */
const USUAL_SIZE = 5;

function outlyingParks(situation: Situation): readonly OutlyingPark[] {
  const { ledger } = situation;
  const listed = listedParks(situation);
  const { fold } = parkAssignment(ledger);
  const entries = entriesOf(ledger, "enterprise").filter((entry) => entry.has("park"));
  const byPark = groupedBy(entries, (entry) => {
    const park = entry.value("park");
    return park === null || park === "" ? null : fold(park);
  });
  const parks = listed.length > 0 ? listed : usualParks(byPark);
  if (parks.length === 0) return [];
  const accepted = new Set(parks.map(fold));
  return [...byPark].flatMap(([park, members]) =>
    accepted.has(park)
      ? []
      : members
          .filter((entry) => !isNothing(entry.raw("park")))
          .map((entry) => ({ entry, park: entry.raw("park"), parks, listed: listed.length > 0 })),
  );
}

/** Parks of the settings, else of a summary that has a row for each. */
function listedParks({ ledger }: Situation): readonly string[] {
  if (ledger.settings.parks.length > 0) return ledger.settings.parks;
  const summarised = entriesOf(ledger, "summary").flatMap((entry) => entry.value("park") ?? []);
  return [...new Set(summarised.filter((park) => park !== ""))];
}

/** All parks but the only one with a single enterprise, where the others are too large for that to be chance. */
function usualParks(byPark: ReadonlyMap<string, readonly unknown[]>): readonly string[] {
  const single = [...byPark].filter(([, members]) => members.length === 1);
  const others = [...byPark].filter(([, members]) => members.length > 1);
  const standsOut = single.length === 1 && others.length >= 2;
  return standsOut && others.every(([, members]) => members.length >= USUAL_SIZE)
    ? others.map(([park]) => park)
    : [];
}

export const unknownPark = ledgerRule(
  {
    id: "ENT-09",
    title: "园区不在名单内",
    severity: "warning",
    why: "园区名写错，这家企业就会漏出分园区统计。",
    authority: "办公惯例",
    needs: [["enterprise.park"]],
  },
  function* (situation) {
    for (const { entry, park, parks, listed } of outlyingParks(situation))
      yield at(
        entry,
        "park",
        `${recordText(entry)}的所属园区“${park}”不在园区名单（${parks.slice(0, 8).join("、")}）内，请改正；若确有此园区，请在“党建设置”的园区名单中加上`,
        { actual: park, ...(listed ? {} : { severity: "info" }), ...parkFix(entry, parks) },
      );
  },
);

/** The cells of which the rule tells, `sheet!cell`. */
export function outlyingCells(situation: Situation): ReadonlySet<string> {
  return new Set(outlyingParks(situation).map(({ entry }) => `${entry.sheet}!${entry.cell("park") ?? ""}`));
}

/** The only park that is one character away. */
function parkFix(
  entry: Entry<"enterprise">,
  parks: readonly string[],
): Pick<SpotDetails, "expected" | "fix"> {
  const before = cellValue(entry, "park");
  if (typeof before !== "string" || entry.formula("park") !== null) return {};
  const near = parks.filter((park) => isParkSlip(before, park));
  const [after] = near;
  return near.length === 1 && after !== undefined
    ? { expected: after, fix: { title: fixTitles.parkForm, before, after } }
    : {};
}
