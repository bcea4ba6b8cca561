/** ORG-*: organisation, mode and host as each enterprise's row gives them, and the rows of one organisation. */
import type { FieldOf } from "../registers";
import { coverageOf } from "../reading/coverage";
import { fold } from "../reading/folding";
import { entriesOf, tablesOf, type Entry, type Table } from "../reading/ledger";
import { personKey } from "../reading/names";
import { parkAssignment } from "../reading/parks";
import { isNothing, saysNothing } from "./blank-cells";
import { dissenters, groupedBy } from "./collisions";
import {
  enterpriseKey,
  isAttached,
  modeOf,
  type CrossReference,
  type OrganisationGroup,
} from "./cross-reference";
import { dateText } from "./date-order";
import type { Rule } from "./finding";
import { fullMembersOf, repeatedTotalOf } from "./member-counts";
import { wasFullMember } from "./member";
import { resemblanceOf } from "./organisation-resemblance";
import {
  at,
  ledgerRule,
  otherRecordText,
  recordRule,
  recordText,
  type Situation,
  type Spot,
} from "./rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

/**
 * True where the table fills the field once for the rows of one joint organisation, as merged cells leave it: a
 * blank below a filled joint row then means the same. One repeated value shows that the table doesn't.
 */
function fillsOnce(table: Table<"enterprise">, field: FieldOf<"enterprise">): boolean {
  let blanks = 0;
  for (const [position, entry] of table.entries.entries()) {
    const above = table.entries[position - 1];
    if (above === undefined || modeOf(entry) !== "joint" || modeOf(above) !== "joint") continue;
    if (saysNothing(above, field)) continue;
    if (saysNothing(entry, field)) blanks++;
    else if (fold(entry.raw(field)) === fold(above.raw(field))) return false;
  }
  return blanks > 0;
}

/** A blank that is filled by a row above of the same joint organisation. */
function isFilledAbove(entry: EnterpriseEntry, field: FieldOf<"enterprise">, once: boolean): boolean {
  if (!once || modeOf(entry) !== "joint") return false;
  for (let index = entry.index - 1; index >= 0; index--) {
    const above = entry.table.entries[index];
    if (above === undefined || modeOf(above) !== "joint") return false;
    if (!saysNothing(above, field)) return true;
  }
  return false;
}

function enterpriseTables(
  { ledger }: Situation,
  field: FieldOf<"enterprise">,
): readonly Table<"enterprise">[] {
  return tablesOf(ledger, "enterprise").filter((table) => table.fields[field] !== undefined);
}

const nameMissing = ledgerRule(
  {
    id: "ORG-01",
    title: "已建党组织但没有名称",
    severity: "error",
    why: "说已建就要说得出是哪个党组织，否则覆盖率没有依据。",
    authority: "办公惯例",
    needs: [["enterprise.hasOrganisation", "enterprise.organisationName"]],
  },
  function* (situation) {
    for (const table of enterpriseTables(situation, "organisationName")) {
      const once = fillsOnce(table, "organisationName");
      for (const entry of table.entries) {
        if (entry.value("hasOrganisation") !== "yes" || !saysNothing(entry, "organisationName")) continue;
        if (isAttached(entry) && entry.has("hostOrganisation") && !saysNothing(entry, "hostOrganisation"))
          continue;
        if (isFilledAbove(entry, "organisationName", once)) continue;
        yield at(
          entry,
          "organisationName",
          `${recordText(entry)}填了已建党组织，但没有填党组织名称，请补填名称或改为未建`,
        );
      }
    }
  },
);

const namedButNotTicked = recordRule(
  "enterprise",
  {
    id: "ORG-02",
    title: "有党组织名称却填未建",
    severity: "warning",
    why: "填了名称又填未建，统计时按未建计，企业会漏出覆盖数。",
    authority: "办公惯例",
    needs: [["enterprise.hasOrganisation", "enterprise.organisationName"]],
  },
  (entry) => {
    const name = entry.raw("organisationName");
    if (entry.value("hasOrganisation") !== "no" || isNothing(name)) return null;
    if (/^(拟|待|筹|未|无|计划|正在)/.test(fold(name)) || !coverageOf(entry).contradiction) return null;
    return at(
      entry,
      "hasOrganisation",
      `${recordText(entry)}填了党组织“${name}”，“是否建立党组织”却填了“${entry.raw("hasOrganisation")}”，请改为已建，或删去党组织名称`,
      { actual: entry.raw("hasOrganisation"), expected: "是" },
    );
  },
);

const foundedMissing = ledgerRule(
  {
    id: "ORG-03",
    title: "党组织没有成立时间",
    severity: "warning",
    why: "没有成立时间，就无法统计本年新建数，也无法推算届满时间。",
    authority: "《中国共产党支部工作条例（试行）》第六条：设立须经批复",
    needs: [["enterprise.organisationFoundedOn", "enterprise.organisationName"]],
  },
  function* (situation) {
    for (const table of enterpriseTables(situation, "organisationFoundedOn")) {
      const once = fillsOnce(table, "organisationFoundedOn");
      for (const entry of table.entries) {
        if (!coverageOf(entry).covered || isAttached(entry) || entry.value("organisationName") === null)
          continue;
        if (
          !saysNothing(entry, "organisationFoundedOn") ||
          isFilledAbove(entry, "organisationFoundedOn", once)
        )
          continue;
        yield at(
          entry,
          "organisationFoundedOn",
          `${recordText(entry)}已建“${entry.raw("organisationName")}”，但没有填成立时间，请按批复文件补填`,
        );
      }
    }
  },
);

const soloTooSmall = recordRule(
  "enterprise",
  {
    id: "ORG-04",
    title: "单独组建但正式党员不足3名",
    severity: "error",
    why: "正式党员3人以上才能单独成立党支部，不足的应联合组建或挂靠。",
    authority: "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
    needs: [["enterprise.formationMode", "enterprise.fullMembers"]],
    alsoReads: ["member"],
  },
  (entry, situation) => {
    const full = fullMembersOf(entry);
    if (full === null || full >= 3 || modeOf(entry) !== "solo" || !coverageOf(entry).covered) return null;
    const wasEnough = formerFullMembers(entry, situation) >= 3;
    return at(
      entry,
      "formationMode",
      `${recordText(entry)}单独组建党组织，正式党员只有${String(full)}名，不足3名，请核对党员数，或调整为联合组建、挂靠`,
      {
        actual: `正式党员${String(full)}名`,
        expected: "3名以上",
        ...(wasEnough ? { severity: "warning" } : {}),
      },
    );
  },
);

/**
 * Full members of the enterprise when the organisation was founded, as the roster has them; 0 unless some of them
 * have gone since.
 */
function formerFullMembers(entry: EnterpriseEntry, { cross, ledger }: Situation): number {
  const founded = entry.value("organisationFoundedOn");
  if (founded === null) return 0;
  const people = entriesOf(ledger, "member").filter((member) => {
    const name = member.value("enterprise");
    const found = name === null ? null : cross.enterpriseNames.find(name);
    return found?.kind === "found" && found.item === entry && wasFullMember(member, founded.day);
  });
  return people.some((member) => member.value("relationHere") === "no") ? people.length : 0;
}

/** An enterprise and an outside unit may form one together: the ledger then shows only the enterprise. */
function hasOutsideUnits(group: OrganisationGroup, cross: CrossReference): boolean {
  const villages = group.own.some((entry) => /村|社区/.test(entry.raw("formationMode")));
  const listed = group.records.flatMap((record) => record.value("coveredEnterprises") ?? []);
  return villages || listed.some((name) => cross.enterpriseNames.find(name).kind === "none");
}

function jointGroups(cross: CrossReference): readonly OrganisationGroup[] {
  return cross.organisations.filter((group) => group.own.some((entry) => modeOf(entry) === "joint"));
}

const jointOfOne = ledgerRule(
  {
    id: "ORG-05",
    title: "联合组建只有一家企业",
    severity: "error",
    why: "联合党支部至少由两家单位组成，只有一家的，组建方式或党组织名称填错了。",
    authority: "《中国共产党支部工作条例（试行）》第五条",
    needs: [["enterprise.formationMode", "enterprise.organisationName"]],
    alsoReads: ["organisation"],
  },
  function* ({ cross }) {
    for (const group of jointGroups(cross)) {
      const different = new Set(group.own.map((entry) => enterpriseKey(entry, cross) ?? String(entry.row)));
      const [entry] = group.own;
      if (different.size > 1 || entry === undefined || hasOutsideUnits(group, cross)) continue;
      yield at(
        entry,
        "formationMode",
        `${recordText(entry)}填的是联合组建，但台账中属于“${group.name}”的只有这一家，请核对组建方式，或补填其他企业的党组织名称`,
        { actual: entry.raw("formationMode") },
      );
    }
  },
);

const jointTooSmall = ledgerRule(
  {
    id: "ORG-07",
    title: "联合党支部正式党员合计不足3名",
    severity: "error",
    why: "联合党支部同样要有3名以上正式党员，不足的应并入其他党支部。",
    authority: "《中国共产党支部工作条例（试行）》第四条、第五条",
    needs: [["enterprise.formationMode", "enterprise.organisationName", "enterprise.fullMembers"]],
    alsoReads: ["organisation"],
  },
  function* ({ cross }) {
    for (const group of jointGroups(cross)) {
      const counts = group.own.map(fullMembersOf);
      const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
      if (group.own.length < 2 || counts.includes(null) || sum >= 3 || hasOutsideUnits(group, cross))
        continue;
      for (const entry of group.own)
        yield at(
          entry,
          "formationMode",
          `${recordText(entry)}所属“${group.name}”由${String(group.own.length)}家企业联合组建，正式党员合计只有${String(sum)}名，不足3名，请核对各家党员数，或调整组建方式`,
          { actual: `正式党员合计${String(sum)}名`, expected: "3名以上" },
        );
    }
  },
);

const jointAcrossParks = ledgerRule(
  {
    id: "ORG-08",
    title: "联合党支部的企业不在同一园区",
    severity: "warning",
    why: "联合组建按地域相邻、便于管理的原则，跨园区的多半是园区或党组织名称填错了。",
    authority: "《中国共产党支部工作条例（试行）》第五条",
    needs: [["enterprise.park", "enterprise.formationMode", "enterprise.organisationName"]],
  },
  function* ({ ledger, cross }) {
    const parks = parkAssignment(ledger);
    for (const group of jointGroups(cross)) {
      const placed = group.own.filter((entry) => parks.of(entry as Entry) !== null);
      const parkOf = (entry: EnterpriseEntry): string => parks.of(entry as Entry) ?? "";
      const most = placed.find((entry) => !dissenters(placed, parkOf).includes(entry));
      for (const entry of dissenters(placed, parkOf))
        yield at(
          entry,
          "park",
          `${recordText(entry)}在${parkOf(entry)}，同属“${group.name}”的其他企业在${most === undefined ? "别的园区" : parkOf(most)}，请核对园区和党组织名称`,
          { actual: parkOf(entry), ...(most === undefined ? {} : { expected: parkOf(most) }) },
        );
    }
  },
);

type SharedField = "secretary" | "organisationFoundedOn" | "formationMode";

interface SharedFact {
  readonly field: SharedField;
  readonly inRecord: "secretary" | "foundedOn" | "formationMode";
  readonly called: string;
}

const sharedFacts: readonly SharedFact[] = [
  { field: "secretary", inRecord: "secretary", called: "书记" },
  { field: "organisationFoundedOn", inRecord: "foundedOn", called: "成立时间" },
  { field: "formationMode", inRecord: "formationMode", called: "组建方式" },
];

/** What an entry says of a fact, comparable: a date only as exact as the least exact of those compared. */
function saidOf(
  entry: EnterpriseEntry | Entry<"organisation">,
  fact: SharedFact,
  byMonth: boolean,
): string | null {
  const raw = rawOf(entry, fact);
  const value = valueOf(entry, fact);
  if (value === null || isNothing(raw)) return null;
  if (typeof value === "string") return fact.field === "secretary" ? personKey(value) : value;
  return byMonth ? dateText({ ...value, precision: "month" }) : dateText({ ...value, precision: "day" });
}

function valueOf(entry: EnterpriseEntry | Entry<"organisation">, { field, inRecord }: SharedFact) {
  return entry.table.register === "enterprise"
    ? (entry as EnterpriseEntry).value(field)
    : (entry as Entry<"organisation">).value(inRecord);
}

function rawOf(entry: EnterpriseEntry | Entry<"organisation">, { field, inRecord }: SharedFact): string {
  return entry.table.register === "enterprise"
    ? (entry as EnterpriseEntry).raw(field)
    : (entry as Entry<"organisation">).raw(inRecord);
}

function isInexact(entry: EnterpriseEntry | Entry<"organisation">, fact: SharedFact): boolean {
  const value = valueOf(entry, fact);
  return typeof value === "object" && value !== null && value.precision !== "day";
}

const rowsDisagree = ledgerRule(
  {
    id: "ORG-09",
    title: "同一党组织各行说法不一",
    severity: "error",
    why: "同一个党组织只有一个书记、一个成立时间、一种组建方式，各行不同就有一行错了。",
    authority: "办公惯例",
    needs: [
      ["enterprise.organisationName", "enterprise.secretary"],
      ["enterprise.organisationName", "enterprise.organisationFoundedOn"],
      ["enterprise.organisationName", "enterprise.formationMode"],
    ],
    alsoReads: ["organisation"],
  },
  function* ({ cross }) {
    for (const group of cross.organisations)
      for (const fact of sharedFacts) yield* disagreements(group, fact);
  },
);

function* disagreements(group: OrganisationGroup, fact: SharedFact): Iterable<Spot | null> {
  const voters = [...group.own, ...group.records];
  const byMonth = voters.some((entry) => isInexact(entry, fact));
  const speaking = voters.filter((entry) => saidOf(entry, fact, byMonth) !== null);
  const odd = dissenters(speaking, (entry) => saidOf(entry, fact, byMonth) ?? "");
  const agreed = speaking.find((entry) => !odd.includes(entry));
  if (agreed === undefined) return;
  for (const entry of odd) {
    const message = `${recordText(entry)}“${group.name}”的${fact.called}是“${rawOf(entry, fact)}”，${otherRecordText(entry, agreed)}却是“${rawOf(agreed, fact)}”，请核对后改成一致`;
    const details = { actual: rawOf(entry, fact), expected: rawOf(agreed, fact) };
    yield entry.table.register === "enterprise"
      ? at(entry as EnterpriseEntry, fact.field, message, details)
      : at(entry as Entry<"organisation">, fact.inRecord, message, details);
  }
}

/** Hosts outside the park, which no ledger of ours lists. */
const outsideHost = /村|社区|街道|镇|乡|机关|局|协会|商会|市场|党工委|县委|区委|市委/;
const collectiveHost = /园区|综合|区域|产业园|工业园/;

const hostMissing = ledgerRule(
  {
    id: "ORG-10",
    title: "挂靠的党组织没填或不存在",
    severity: "error",
    why: "挂靠必须有挂靠对象，而且那个党组织要真实存在。",
    authority: "办公惯例",
    needs: [["enterprise.hostOrganisation", "enterprise.formationMode"]],
    alsoReads: ["organisation"],
  },
  function* (situation) {
    const { cross, ledger } = situation;
    const hasSheet = tablesOf(ledger, "organisation").length > 0;
    for (const table of enterpriseTables(situation, "hostOrganisation")) {
      const attached = table.entries.filter((entry) => isAttached(entry) && coverageOf(entry).covered);
      const isUsed = attached.some((entry) => !saysNothing(entry, "hostOrganisation"));
      for (const entry of attached) {
        const host = entry.raw("hostOrganisation");
        if (isNothing(host)) {
          if (isUsed)
            yield at(
              entry,
              "hostOrganisation",
              `${recordText(entry)}填的是挂靠，但没有填挂靠在哪个党组织，请补填`,
            );
          continue;
        }
        if (outsideHost.test(fold(host)) || (!hasSheet && collectiveHost.test(fold(host)))) continue;
        if (cross.organisationNames.find(host).kind !== "none") continue;
        yield at(
          entry,
          "hostOrganisation",
          `${recordText(entry)}挂靠的“${host}”在${hasSheet ? "党组织台账和" : ""}企业台账中都找不到，请核对名称`,
          { actual: host },
        );
      }
    }
  },
);

const hostAttached = ledgerRule(
  {
    id: "ORG-11",
    title: "挂靠的党组织自己也是挂靠的",
    severity: "error",
    why: "挂靠对象应是独立的党组织。挂靠再挂靠，等于没有党组织。",
    authority: "办公惯例",
    needs: [["enterprise.hostOrganisation", "enterprise.formationMode"]],
    alsoReads: ["organisation"],
  },
  function* ({ cross }) {
    const dependent = dependentOrganisations(cross);
    for (const entry of cross.enterprises) {
      const host = entry.value("hostOrganisation");
      if (host === null || !isAttached(entry) || !coverageOf(entry).covered) continue;
      const found = cross.organisationNames.find(host);
      const reason = found.kind === "found" ? dependent.get(found.item) : undefined;
      if (reason === undefined || reason === entry) continue;
      yield at(
        entry,
        "hostOrganisation",
        `${recordText(entry)}挂靠的“${host}”自己也是挂靠的（见${otherRecordText(entry, reason)}），请改填真正的挂靠对象`,
        { actual: host },
      );
    }
  },
);

/** Organisations that are attached to another one themselves, with the record that says so. */
function dependentOrganisations(
  cross: CrossReference,
): ReadonlyMap<OrganisationGroup, EnterpriseEntry | Entry<"organisation">> {
  const dependent = new Map<OrganisationGroup, EnterpriseEntry | Entry<"organisation">>();
  for (const group of cross.organisations) {
    const record = group.records.find((candidate) => candidate.value("formationMode") === "attached");
    if (record !== undefined) dependent.set(group, record);
  }
  for (const entry of cross.enterprises) {
    const own = entry.value("organisationName");
    const host = entry.value("hostOrganisation");
    if (own === null || host === null || !isAttached(entry)) continue;
    const mine = cross.organisationNames.find(own);
    const theirs = cross.organisationNames.find(host);
    if (
      mine.kind === "found" &&
      theirs.kind === "found" &&
      mine.item !== theirs.item &&
      mine.item.own.length === 0
    )
      dependent.set(mine.item, entry);
  }
  return dependent;
}

const twoOfOne = ledgerRule(
  {
    id: "ORG-12",
    title: "一家企业有两个单独组建的党组织",
    severity: "warning",
    why: "一家企业只会单独组建一个党组织，两个不同的名称里有一个填错了，或企业重复登记。",
    authority: "办公惯例",
    needs: [["enterprise.organisationName", "enterprise.formationMode"]],
    alsoReads: ["organisation"],
  },
  function* ({ cross }) {
    const solo = cross.enterprises.filter((entry) => modeOf(entry) === "solo" && coverageOf(entry).covered);
    for (const rows of groupedBy(solo, (entry) => enterpriseKey(entry, cross)).values()) {
      const [first, ...others] = rows;
      for (const entry of others) {
        if (first === undefined || cross.organisationOf(entry) === cross.organisationOf(first)) continue;
        yield at(
          entry,
          "organisationName",
          `${recordText(entry)}单独组建了“${entry.raw("organisationName")}”，${otherRecordText(entry, first)}却是“${first.raw("organisationName")}”，请核对`,
        );
      }
    }
    for (const entry of solo) yield secondRecord(entry, cross);
  },
);

/** Another organisation's record claims the enterprise as its own alone. */
function secondRecord(entry: EnterpriseEntry, cross: CrossReference): Spot | null {
  const own = cross.organisationOf(entry);
  const claim = soloClaims(cross)
    .get(entry)
    ?.find(({ group }) => group !== own);
  if (claim === undefined || own === null || own.records.length === 0) return null;
  return at(
    entry,
    "organisationName",
    `${recordText(entry)}单独组建了“${own.name}”，${otherRecordText(entry, claim.record)}也把它列为单独组建的企业，请核对`,
  );
}

interface SoloClaim {
  readonly group: OrganisationGroup;
  readonly record: Entry<"organisation">;
}

const soloClaimsOf = new WeakMap<CrossReference, ReadonlyMap<EnterpriseEntry, readonly SoloClaim[]>>();

/** For each enterprise the solo organisations whose record covers it and no other. */
function soloClaims(cross: CrossReference): ReadonlyMap<EnterpriseEntry, readonly SoloClaim[]> {
  const known = soloClaimsOf.get(cross);
  if (known !== undefined) return known;
  const claims = new Map<EnterpriseEntry, SoloClaim[]>();
  for (const group of cross.organisations)
    for (const record of group.records) {
      const [name, ...others] = record.value("coveredEnterprises") ?? [];
      if (record.value("formationMode") !== "solo" || name === undefined || others.length > 0) continue;
      const found = cross.enterpriseNames.find(name);
      if (found.kind !== "found") continue;
      claims.set(found.item, [...(claims.get(found.item) ?? []), { group, record }]);
    }
  soloClaimsOf.set(cross, claims);
  return claims;
}

const couldStandAlone = ledgerRule(
  {
    id: "ORG-15",
    title: "正式党员3名以上仍联合或挂靠",
    severity: "warning",
    why: "有3名以上正式党员的企业应当单独成立党支部。",
    authority: "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
    needs: [["enterprise.formationMode", "enterprise.fullMembers"]],
  },
  function* ({ cross }) {
    for (const entry of cross.enterprises) {
      const mode = modeOf(entry);
      const full = fullMembersOf(entry);
      if (
        full === null ||
        full < 3 ||
        !coverageOf(entry).covered ||
        (mode !== "joint" && mode !== "attached")
      )
        continue;
      const group = cross.organisationOf(entry);
      if (group !== null && repeatedTotalOf(group) !== null) continue;
      yield at(
        entry,
        "formationMode",
        `${recordText(entry)}有正式党员${String(full)}名，组建方式仍是“${entry.raw("formationMode")}”，可以单独成立党支部，请研究调整`,
        { actual: entry.raw("formationMode"), expected: "单独组建" },
      );
    }
  },
);

const inIdleEnterprise = recordRule(
  "enterprise",
  {
    id: "ORG-16",
    title: "停产、注销企业仍有党组织",
    severity: "warning",
    why: "企业停产或注销后，党组织应及时调整或撤销，防止“边建边散”。",
    authority: "《中国共产党支部工作条例（试行）》第七条",
    needs: [["enterprise.operatingStatus", "enterprise.organisationName"]],
  },
  (entry) => {
    const status = entry.value("operatingStatus");
    if ((status !== "suspended" && status !== "closed") || !coverageOf(entry).covered) return null;
    return at(
      entry,
      "operatingStatus",
      `${recordText(entry)}经营状态是“${entry.raw("operatingStatus")}”，仍登记有党组织“${entry.raw("organisationName")}”，请核对经营状态，或调整党组织`,
      { actual: entry.raw("operatingStatus") },
    );
  },
);

const plannedCounted = ledgerRule(
  {
    id: "ORG-18",
    title: "拟建的党组织被当作已建",
    severity: "warning",
    why: "拟建、待批的党组织还没有成立，不能计入覆盖数。",
    authority: "中办发〔2012〕11号关于党的组织覆盖的统计口径",
    needs: [["enterprise.hasOrganisation"]],
    alsoReads: ["organisation"],
  },
  function* ({ cross }) {
    const listed = listedByRecords(cross);
    for (const entry of cross.enterprises) yield plannedSpot(entry, listed.get(entry));
  },
);

function plannedSpot(entry: EnterpriseEntry, record: Entry<"organisation"> | undefined): Spot | null {
  const tick = entry.value("hasOrganisation");
  const isPlan = /^(拟|待建|待批|筹建|正在组建)/;
  if (
    tick === "yes" &&
    (entry.value("formationMode") === "planned" || isPlan.test(fold(entry.raw("organisationName"))))
  )
    return at(
      entry,
      "hasOrganisation",
      `${recordText(entry)}的党组织还是拟建，“是否建立党组织”却填了“${entry.raw("hasOrganisation")}”，请改为拟建`,
      { actual: entry.raw("hasOrganisation"), expected: "拟建" },
    );
  if (tick !== "planned") return null;
  const founded = entry.value("organisationFoundedOn");
  const isFounded = founded !== null && founded.planned !== true;
  if (record === undefined && !isFounded) return null;
  const evidence =
    record === undefined
      ? `却填了党组织成立时间“${entry.raw("organisationFoundedOn")}”`
      : `${otherRecordText(entry, record)}却把它计入覆盖企业`;
  return at(
    entry,
    "hasOrganisation",
    `${recordText(entry)}的党组织还是“${entry.raw("hasOrganisation")}”，${evidence}，请核对：已成立的改为已建，未成立的不能计入`,
    { actual: entry.raw("hasOrganisation") },
  );
}

/** For each enterprise an organisation's record that lists it as covered. */
function listedByRecords(cross: CrossReference): ReadonlyMap<EnterpriseEntry, Entry<"organisation">> {
  const listed = new Map<EnterpriseEntry, Entry<"organisation">>();
  for (const record of cross.organisations.flatMap((group) => group.records))
    for (const name of record.value("coveredEnterprises") ?? []) {
      const found = cross.enterpriseNames.find(name);
      if (found.kind === "found") listed.set(found.item, record);
    }
  return listed;
}

const nameOfAnother = ledgerRule(
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

export const formationRules: readonly Rule[] = [
  nameMissing,
  namedButNotTicked,
  foundedMissing,
  soloTooSmall,
  jointOfOne,
  jointTooSmall,
  jointAcrossParks,
  rowsDisagree,
  hostMissing,
  hostAttached,
  twoOfOne,
  couldStandAlone,
  inIdleEnterprise,
  plannedCounted,
  nameOfAnother,
];
