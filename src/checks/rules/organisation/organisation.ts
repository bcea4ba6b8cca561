/** ORG-*: records of organisation sheets, by themselves and against the enterprise ledger. */
import type { OrganisationType } from "../../../registers";
import { coverageOf } from "../../../ledger/coverage";
import { dueSoonDays, termOf, termStatus, type Term } from "../../../formation/term";
import { fold } from "../../../reading/cells/folding";
import { tablesOf } from "../../../ledger/model";
import type { Entry, Table } from "../../../reading/table";
import { saysNothing } from "../cells/blank-cells";
import {
  enterpriseKey,
  isAttached,
  modeOf,
  type CrossReference,
  type OrganisationGroup,
} from "../../cross-reference";
import { dateText, isCertainlyAfter } from "../cells/date-order";
import type { Rule } from "../../finding";
import { certainCount } from "../member/member-counts";
import { at, ledgerRule, recordRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { totalRows } from "../totals/total-cells";
import { totalNumber } from "../totals/total-sums";

type OrganisationEntry = Entry<"organisation">;
type EnterpriseEntry = Entry<"enterprise">;

export function isDissolved(entry: OrganisationEntry, asOf: number | null): boolean {
  const dissolved = entry.value("dissolvedOn");
  return dissolved !== null && (asOf === null || dissolved.day <= asOf);
}

/** The branch regulations speak of five units that one joint branch covers at most. */
const mostJointUnits = 5;

const tooManyUnits = recordRule(
  "organisation",
  {
    id: "ORG-06",
    title: "联合党支部覆盖企业超过5家",
    severity: "warning",
    why: "联合党支部覆盖单位一般不超过5个，过多的应当拆分。",
    authority: "《中国共产党支部工作条例（试行）》第五条",
    needs: [
      ["organisation.coveredCount", "organisation.formationMode"],
      ["organisation.coveredCount", "organisation.type"],
      ["organisation.coveredCount", "enterprise.formationMode"],
    ],
  },
  (entry, { cross }) => {
    const written = entry.value("coveredCount");
    const group = cross.groupOfRecord(entry);
    if (written === null || !isJoint(entry, group)) return null;
    const units = Math.max(written - (group?.attached.length ?? 0), group?.own.length ?? 0);
    if (units <= mostJointUnits) return null;
    return at(
      entry,
      "coveredCount",
      `${recordText(entry)}是联合党支部，覆盖企业${String(units)}家，一般不超过${String(mostJointUnits)}家，请核对，或研究拆分`,
      { actual: String(units), expected: `不超过${String(mostJointUnits)}家` },
    );
  },
);

/** By its own record; by the ledger where the record doesn't say. */
function isJoint(entry: Entry<"organisation">, group: OrganisationGroup | null): boolean {
  const mode = entry.value("formationMode");
  if (mode === "joint" || entry.value("type") === "jointBranch") return true;
  return mode === null && group !== null && group.own.some((own) => modeOf(own) === "joint");
}

const memberBands: Readonly<
  Partial<Record<OrganisationType, { least: number; most: number; band: string }>>
> = {
  branch: { least: 0, most: 50, band: "党支部一般不超过50名党员" },
  jointBranch: { least: 0, most: 50, band: "党支部一般不超过50名党员" },
  temporaryBranch: { least: 0, most: 50, band: "党支部一般不超过50名党员" },
  generalBranch: { least: 50, most: 99, band: "党总支一般50名以上、不足100名党员" },
  committee: { least: 100, most: Infinity, band: "党委一般100名以上党员" },
};

const typeAgainstMembers = recordRule(
  "organisation",
  {
    id: "ORG-13",
    title: "党组织类型与党员人数不相称",
    severity: "warning",
    why: "党支部一般不超过50名党员，50名以上可设党总支，100名以上可设党委；人数不足而工作需要的须经批准。",
    authority: "《中国共产党支部工作条例（试行）》第四条；各地非公企业党组织设置规范",
    needs: [["organisation.type", "organisation.members"]],
  },
  (entry, { asOf }) => {
    const type = entry.value("type");
    const members = certainCount(entry, "members");
    const band = type === null ? undefined : memberBands[type];
    if (band === undefined || members === null || members === 0 || isDissolved(entry, asOf)) return null;
    if (members >= band.least && members <= band.most) return null;
    return at(
      entry,
      "type",
      `${recordText(entry)}类型是“${entry.raw("type")}”，党员${String(members)}名；${band.band}，请核对类型和人数`,
      { actual: entry.raw("type") },
    );
  },
);

const withoutCommittee = recordRule(
  "organisation",
  {
    id: "ORG-14",
    title: "正式党员7名以上未设支委会",
    severity: "warning",
    why: "正式党员7人以上的党支部应当设立支部委员会。",
    authority: "《中国共产党支部工作条例（试行）》第十九条",
    needs: [["organisation.hasCommittee", "organisation.fullMembers"]],
  },
  (entry, { asOf }) => {
    const full = certainCount(entry, "fullMembers");
    const type = entry.value("type");
    if (
      full === null ||
      full < 7 ||
      type === "committee" ||
      type === "generalBranch" ||
      isDissolved(entry, asOf)
    )
      return null;
    const has = entry.value("hasCommittee");
    if (has === "yes" || (has === null && !saysNothing(entry, "hasCommittee"))) return null;
    return at(
      entry,
      "hasCommittee",
      `${recordText(entry)}有正式党员${String(full)}名，应设支委会，“是否设支委会”${has === null ? "却没有填" : `却填了“${entry.raw("hasCommittee")}”`}，请核对`,
      { actual: entry.raw("hasCommittee"), expected: "是", ...(has === null ? { severity: "info" } : {}) },
    );
  },
);

const foundedInFuture = recordRule(
  "organisation",
  {
    id: "ORG-17",
    title: "党组织成立时间在统计截止日之后",
    severity: "error",
    why: "还没有成立的党组织不能统计；多半是年份敲错了。",
    authority: "办公惯例",
    needs: [["organisation.foundedOn"]],
  },
  (entry, { asOf }) => {
    const founded = entry.value("foundedOn");
    if (asOf === null || founded === null || founded.planned === true || !isCertainlyAfter(founded, asOf))
      return null;
    return at(
      entry,
      "foundedOn",
      `${recordText(entry)}的成立时间${dateText(founded)}在统计截止日${dateText({ day: asOf, precision: "day" })}之后，请核对年份`,
      { actual: dateText(founded) },
    );
  },
);

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

const coveredCountWrong = ledgerRule(
  {
    id: "ORG-19",
    title: "覆盖企业数与企业台账不符",
    severity: "error",
    why: "党组织台账写的覆盖企业数，应当等于企业台账中属于它的企业（含挂靠）数。",
    authority: "办公惯例",
    needs: [["organisation.coveredCount", "enterprise.organisationName"]],
  },
  function* (situation) {
    const { cross, asOf } = situation;
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
  for (const row of totalRows(table as Table)) {
    const total = totalNumber(table as Table, "coveredCount", row);
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

const listDiffers = recordRule(
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

const termOver = recordRule(
  "organisation",
  {
    id: "ORG-21",
    title: "党组织届满未换届或即将届满",
    severity: "warning",
    why: "支部委员会每届3年，届满应按期换届；延长或提前一般不超过1年，须报上级批准。",
    authority: "《中国共产党基层组织选举工作条例》第三条；《中国共产党支部工作条例（试行）》第二十条",
    needs: [["organisation.nextElectionOn"]],
  },
  (entry, { asOf, ledger }) => {
    const term = termOf(entry, ledger.settings);
    if (asOf === null || term.end === null || !isTold(entry, term) || isDissolved(entry, asOf)) return null;
    const status = termStatus(term, asOf);
    if (status !== "expired" && status !== "dueSoon") return null;
    const basis = term.from === "lastElectionOn" ? `按上次换届${entry.raw("lastElectionOn")}推算，` : "";
    const state =
      status === "expired"
        ? `任期已于${dateText(term.end)}届满，请安排换届；已换届的请更新换届时间`
        : `任期将于${dateText(term.end)}届满，不到${String(dueSoonDays)}天，请着手换届`;
    return at(entry, "nextElectionOn", `${recordText(entry)}${basis}${state}`, {
      actual: dateText(term.end),
    });
  },
);

/** A founding tells nothing of elections since; what was written and can't be read is for DAT-01. */
function isTold(entry: OrganisationEntry, { from }: Term): boolean {
  const isUnread = entry.value("nextElectionOn") === null && !saysNothing(entry, "nextElectionOn");
  return from === "nextElectionOn" || (from === "lastElectionOn" && !isUnread);
}

const vacant = recordRule(
  "organisation",
  {
    id: "ORG-22",
    title: "书记空缺",
    severity: "warning",
    why: "党组织没有书记就无法开展工作，津贴也无人可发。",
    authority: "《中国共产党支部工作条例（试行）》第六章",
    needs: [["organisation.secretary"]],
  },
  (entry, { asOf }) => {
    if (isDissolved(entry, asOf)) return null;
    const isVacant =
      saysNothing(entry, "secretary") ||
      /^[(【]?(?:空缺|暂缺|缺位|待选|待定|待补)/.test(fold(entry.raw("secretary")));
    return isVacant
      ? at(entry, "secretary", `${recordText(entry)}没有填书记，请补填；确实空缺的，请尽快配备`)
      : null;
  },
);

export const organisationRules: readonly Rule[] = [
  tooManyUnits,
  typeAgainstMembers,
  withoutCommittee,
  foundedInFuture,
  coveredCountWrong,
  listDiffers,
  termOver,
  vacant,
];
