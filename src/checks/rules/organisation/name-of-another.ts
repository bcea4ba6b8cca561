/** ORG-20: an organisation of one enterprise that is named after another. */
import { coverageOf } from "../../../ledger/coverage";
import type { Entry } from "../../../reading/table";
import { modeOf, type CrossReference } from "../../cross-reference";
import { at, ledgerRule, recordText } from "../../rule-definition";

export const nameOfAnother = ledgerRule(
  {
    id: "ORG-20",
    title: "单独组建的党组织名称与企业不符",
    severity: "warning",
    why: "单独组建的党组织以企业命名，名称不像的多半填串了行。",
    authority: "办公惯例",
    needs: [["enterprise.name", "enterprise.organisationName", "enterprise.formationMode"]],
  },
  function* ({ cross }) {
    const resembles = resemblanceOf(cross);
    for (const entry of cross.enterprises) {
      if (modeOf(entry) !== "solo" || !coverageOf(entry).covered) continue;
      const name = entry.value("organisationName");
      if (name === null || resembles(entry, name)) continue;
      yield at(
        entry,
        "organisationName",
        `${recordText(entry)}单独组建，党组织名称“${name}”却不像这家企业的，请核对是否填串了行`,
        { actual: name },
      );
    }
  },
);

/** A pair of characters that so many enterprises share (食品, 建材) tells nothing. */
const COMMON_FROM = 3;

/** A test of an enterprise's row against an organisation's name; in doubt they resemble one another. */
function resemblanceOf(cross: CrossReference): (entry: Entry<"enterprise">, name: string) => boolean {
  const { enterpriseNames, organisationNames } = cross;
  let frequency: ReadonlyMap<string, number> | null = null;
  return (entry, name) => {
    const own = enterpriseNames.key(entry.value("name") ?? "");
    const formed = organisationNames.key(name);
    if (followsWithin(own, formed) || followsWithin(formed, own)) return true;
    const meant = enterpriseNames.find(formed);
    if (meant.kind === "found") return meant.item === entry;
    const common = (frequency ??= pairFrequency(
      cross.enterprises.map((one) => enterpriseNames.key(one.value("name") ?? "")),
    ));
    const ownPairs = new Set(pairsOf(own));
    return pairsOf(formed).some((pair) => ownPairs.has(pair) && (common.get(pair) ?? 0) < COMMON_FROM);
  };
}

function pairFrequency(keys: readonly string[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const key of new Set(keys))
    for (const pair of new Set(pairsOf(key))) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  return frequency;
}

function pairsOf(key: string): readonly string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
}

function followsWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}
