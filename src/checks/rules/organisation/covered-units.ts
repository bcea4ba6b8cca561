/** ORG-19, -23: the enterprises that an organisation says it covers against those of the ledger. */
import { coverageOf } from "../../../ledger/coverage";
import { entriesOf, hasField, tablesOf } from "../../../ledger/model";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import {
  enterpriseKey,
  isAttached,
  type CrossReference,
  type OrganisationGroup,
} from "../../cross-reference";
import { at, ledgerRule, recordRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { totalRows } from "../totals/cells";
import { totalNumber } from "../totals/sums";
import { isDissolved } from "./dissolved";

type OrganisationEntry = Entry<"organisation">;

type EnterpriseEntry = Entry<"enterprise">;

/**
 * Names that look like units of ours without being found: then nothing is said of organisations without units. Those
 * attached to somebody may belong to an organisation outside the park.
 */
function hasUnresolvedNames(cross: CrossReference): boolean {
  return cross.enterprises.some(
    (entry) =>
      coverageOf(entry).covered &&
      !isAttached(entry) &&
      entry.value("organisationName") !== null &&
      cross.organisationOf(entry) === null,
  );
}

function unitsOf(group: OrganisationGroup, cross: CrossReference): readonly EnterpriseEntry[] {
  const all = group.attached.length === 0 ? group.own : [...group.own, ...group.attached];
  if (all.length < 2) return all;
  const units = new Map<string, EnterpriseEntry>();
  for (const entry of all) {
    const key = enterpriseKey(entry, cross) ?? String(entry.row);
    if (!units.has(key)) units.set(key, entry);
  }
  return [...units.values()];
}

export const coveredCountWrong = ledgerRule(
  {
    id: "ORG-19",
    title: "覆盖企业数与企业台账不符",
    severity: "error",
    why: "党组织台账写的覆盖企业数，应当等于企业台账中属于它的企业（含挂靠）数；没有企业台账的，等于同一行列出的企业数。",
    authority: "办公惯例",
    needs: [
      ["organisation.coveredCount", "enterprise.organisationName"],
      ["organisation.coveredCount", "organisation.coveredEnterprises"],
    ],
  },
  function* (situation) {
    const { cross, asOf, ledger } = situation;
    if (!hasField(ledger, "enterprise", "organisationName")) {
      yield* againstOwnLists(situation);
      return;
    }
    const unsure = hasUnresolvedNames(cross);
    let inRows = 0;
    for (const group of cross.organisations) {
      const [entry, ...others] = group.records;
      const written = entry?.value("coveredCount") ?? null;
      if (entry === undefined || others.length > 0 || written === null || isDissolved(entry, asOf)) continue;
      const units = unitsOf(group, cross).length;
      if (units === written || entry.problem("coveredCount") !== null || (units === 0 && unsure)) continue;
      const mayBeOutside = units === 0 || (units < written && listsOutsideUnits(entry, cross));
      inRows += written - units;
      yield at(
        entry,
        "coveredCount",
        `${recordText(entry)}写的覆盖企业是${String(written)}家，企业台账中属于它的（含挂靠）有${String(units)}家，请核对两张表`,
        { actual: String(written), expected: String(units), ...(mayBeOutside ? { severity: "info" } : {}) },
      );
    }
    if (!unsure) yield* coveredTotals(situation, inRows);
  },
);

/** By the list in the same row; one name alone may stand for all of a place (园区各企业). */
function* againstOwnLists({ ledger, asOf }: Situation): Iterable<Spot | null> {
  for (const entry of entriesOf(ledger, "organisation")) {
    const written = entry.value("coveredCount");
    const names = entry.value("coveredEnterprises") ?? [];
    const listed = entry.people("coveredEnterprises");
    const goesOn = listed === names.length && /等/.test(fold(entry.raw("coveredEnterprises")).slice(-6));
    if (written === null || names.length < 2 || listed === written || goesOn || isDissolved(entry, asOf))
      continue;
    yield at(
      entry,
      "coveredCount",
      `${recordText(entry)}写的覆盖企业是${String(written)}家，同一行列出的有${String(listed)}家，请核对`,
      { actual: String(written), expected: String(listed) },
    );
  }
}

/** Villages and the like that the organisation covers beside the park's enterprises. */
function listsOutsideUnits(entry: OrganisationEntry, cross: CrossReference): boolean {
  const names = entry.value("coveredEnterprises") ?? [];
  return names.length > 0 && names.some((name) => cross.enterpriseNames.find(name).kind === "none");
}

/** Totals that differ from the ledger by more than what the rows above them do, which was told there. */
function* coveredTotals({ ledger, cross }: Situation, inRows: number): Iterable<Spot | null> {
  const tables = tablesOf(ledger, "organisation");
  const [table] = tables;
  if (table === undefined || tables.length > 1) return;
  const units = cross.organisations
    .filter((group) => group.records.length > 0)
    .reduce((sum, group) => sum + unitsOf(group, cross).length, 0);
  for (const row of totalRows(table)) {
    const total = totalNumber(table, "coveredCount", row);
    if (total === null || total.value === units || total.value === units + inRows) continue;
    yield {
      sheet: table.grid.sheet,
      cell: total.cell,
      message: `“${table.grid.sheet}”合计的覆盖企业是${String(total.value)}家，企业台账中属于这些党组织的（含挂靠）有${String(units)}家，请核对`,
      actual: String(total.value),
      expected: String(units),
    };
  }
}

export const listDiffers = recordRule(
  "organisation",
  {
    id: "ORG-23",
    title: "覆盖企业名单与企业台账不同",
    severity: "info",
    why: "两张表的名单应当一致，不一致时以批复和实际为准改其中一张。",
    authority: "办公惯例",
    needs: [["organisation.coveredEnterprises", "enterprise.organisationName"]],
  },
  (entry, { cross }) => {
    const group = cross.groupOfRecord(entry);
    const names = entry.value("coveredEnterprises") ?? [];
    if (group === null || names.length === 0) return null;
    const listed = new Set<string>();
    const strange: string[] = [];
    for (const name of names) {
      const found = cross.enterpriseNames.find(name);
      const key = found.kind === "found" ? enterpriseKey(found.item, cross) : null;
      if (key === null) strange.push(name);
      else listed.add(key);
    }
    const units = unitsOf(group, cross);
    const unlisted = units.filter((unit) => !listed.has(enterpriseKey(unit, cross) ?? ""));
    const isSame = unlisted.length === 0 && strange.length === 0 && listed.size === units.length;
    if (isSame || /等/.test(fold(entry.raw("coveredEnterprises")).slice(-6))) return null;
    const keys = new Set(units.map((unit) => enterpriseKey(unit, cross)));
    const missing = unlisted.map((unit) => unit.raw("name"));
    const extra = [...listed].filter((key) => !keys.has(key));
    if (missing.length + extra.length + strange.length === 0) return null;
    const parts = [
      missing.length > 0 ? `少了${missing.slice(0, 5).join("、")}` : "",
      extra.length + strange.length > 0 ? `多了${[...extra, ...strange].slice(0, 5).join("、")}` : "",
    ].filter((part) => part !== "");
    return at(
      entry,
      "coveredEnterprises",
      `${recordText(entry)}的覆盖企业名单与企业台账相比，${parts.join("，")}，请核对两张表`,
    );
  },
);
