/** APT-*: flats for skilled workers. */
import { lastPossibleDay } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import { entriesOf, tablesOf, type Ledger } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { personKey } from "../../../ledger/names/names";
import { isNothing } from "../cells/blank-cells";
import { repeatedBy } from "../enterprise/collisions";
import type { CrossReference } from "../../cross-reference";
import { dateText, isCertainlyBefore } from "../cells/date-order";
import type { Rule } from "../../finding";
import { plainIdNumber } from "../member/id-number";
import { roomOf, rowsByRoom, tenantsOf } from "./rooms";
import { at, ledgerRule, otherRecordText, recordRule, recordText, type Spot } from "../../rule-definition";
import { totalOrHeaderCell } from "../totals/total-cells";
import { totalSpots } from "../totals/totals";

type ApartmentEntry = Entry<"apartment">;

interface Stay {
  readonly from: number;
  readonly to: number;
}

/**
 * Days that somebody certainly lives there: until moving out, else until the contract ends, else for good. Who moves
 * out in May and who moves in that month need not have met.
 */
function stayOf(entry: ApartmentEntry): Stay {
  const movedIn = entry.value("movedInOn");
  const ends = entry.value("movedOutOn") ?? entry.value("contractEndsOn");
  return { from: movedIn === null ? -Infinity : lastPossibleDay(movedIn), to: ends?.day ?? Infinity };
}

function overlap(one: ApartmentEntry, other: ApartmentEntry): boolean {
  const a = stayOf(one);
  const b = stayOf(other);
  return a.from < b.to && b.from < a.to;
}

function firmOf(entry: ApartmentEntry, cross: CrossReference): string | null {
  const text = entry.value("enterprise") ?? entry.raw("enterprise");
  if (isNothing(text)) return null;
  const found = cross.enterpriseNames.find(text);
  return found.kind === "found"
    ? cross.enterpriseNames.key(found.item.raw("name"))
    : cross.enterpriseNames.key(text);
}

interface Strangers {
  readonly entry: ApartmentEntry;
  readonly other: ApartmentEntry;
}

/** Rows of one room that overlap with an earlier row of another enterprise. */
function strangersIn(inRoom: readonly ApartmentEntry[], cross: CrossReference): readonly Strangers[] {
  if (inRoom.length < 2) return [];
  const entries = inRoom.filter((entry) => firmOf(entry, cross) !== null);
  return entries.flatMap((entry, position) => {
    const other = entries
      .slice(0, position)
      .find((earlier) => firmOf(earlier, cross) !== firmOf(entry, cross) && overlap(earlier, entry));
    return other === undefined ? [] : [{ entry, other }];
  });
}

/** So many rooms may be shared by chance where the sheet names no buildings. */
const fewShared = 2;

const twoFirms = ledgerRule(
  {
    id: "APT-01",
    title: "一套房同时住着两家企业的人",
    severity: "warning",
    why: "房号多半填错了；确是合住的，请在备注中说明。",
    authority: "办公惯例",
    needs: [["apartment.room", "apartment.enterprise"]],
  },
  function* ({ ledger, cross }) {
    const shared = [...rowsByRoom(ledger).values()].flatMap((inRoom) => strangersIn(inRoom, cross));
    // Without the building one room number stands for several rooms.
    const isUnsure = shared.length > fewShared && shared.every(({ entry }) => !entry.has("building"));
    for (const { entry, other } of shared)
      yield at(
        entry,
        "room",
        `${recordText(entry)}（${entry.raw("enterprise")}）与${otherRecordText(entry, other)}（${other.raw("enterprise")}）同时住${roomOf(entry) ?? ""}，请核对房号`,
        { actual: entry.raw("room"), ...(isUnsure ? { severity: "info" } : {}) },
      );
  },
);

/** By ID number; where the sheet has no such column by name and enterprise. */
function tenantKey(entry: ApartmentEntry): string | null {
  if (entry.has("idNumber")) return plainIdNumber(entry);
  const [name, ...others] = entry.value("occupant") ?? [];
  return name === undefined || others.length > 0 ? null : personKey(name);
}

/** By whom the tenant is employed, where only that tells namesakes apart. */
function employerKey(entry: ApartmentEntry): string | null {
  if (entry.has("idNumber")) return "";
  const firm = fold(entry.value("enterprise") ?? entry.raw("enterprise"));
  return firm === "" ? null : firm;
}

const twoRooms = ledgerRule(
  {
    id: "APT-02",
    title: "一人同时住两套房",
    severity: "error",
    why: "同一个身份证号登记在两套房里，人数会多算一人。",
    authority: "办公惯例",
    needs: [
      ["apartment.idNumber", "apartment.room"],
      ["apartment.occupant", "apartment.room"],
    ],
  },
  function* ({ ledger }) {
    const namesakes = repeatedBy(entriesOf(ledger, "apartment"), tenantKey);
    for (const entries of namesakes.flatMap((people) => repeatedBy(people, employerKey)))
      for (const [position, entry] of entries.entries()) {
        const other = entries
          .slice(0, position)
          .find((earlier) => roomOf(earlier) !== roomOf(entry) && overlap(earlier, entry));
        if (other === undefined) continue;
        const field = entry.has("idNumber") ? "idNumber" : "occupant";
        const called = field === "idNumber" ? "的身份证号与" : "与";
        yield at(
          entry,
          field,
          `${recordText(entry)}${called}${otherRecordText(entry, other)}相同，却住在另一套房（${roomOf(other) ?? ""}和${roomOf(entry) ?? ""}），请核对`,
        );
      }
  },
);

const tooMany = ledgerRule(
  {
    id: "APT-03",
    title: "入住人数超过可住人数",
    severity: "warning",
    why: "住的人比能住的多，多半房号填错，或退租没有登记。",
    authority: "办公惯例",
    needs: [["apartment.room", "apartment.capacity"]],
  },
  function* ({ ledger, asOf }) {
    for (const inRoom of rowsByRoom(ledger).values()) {
      const entries = inRoom.filter((entry) => asOf === null || stayOf(entry).to >= asOf);
      const capacities = entries.flatMap((entry) => entry.value("capacity") ?? []);
      const tenants = entries.reduce((sum, entry) => sum + tenantsOf(entry), 0);
      const last = entries.at(-1);
      const [capacity] = capacities;
      if (capacity === undefined || last === undefined || tenants <= Math.max(...capacities)) continue;
      yield at(
        last,
        "room",
        `${roomOf(last) ?? ""}可住${String(Math.max(...capacities))}人，却登记了${String(tenants)}人（到${recordText(last)}为止），请核对房号，或补登退租时间`,
        { actual: `${String(tenants)}人`, expected: `不超过${String(Math.max(...capacities))}人` },
      );
    }
  },
);

const movedOutTooEarly = recordRule(
  "apartment",
  {
    id: "APT-04",
    title: "退租时间早于入住时间",
    severity: "error",
    why: "先入住后退租，倒过来一定有一个时间填错了。",
    authority: "办公惯例",
    needs: [["apartment.movedOutOn", "apartment.movedInOn"]],
  },
  (entry) => {
    const movedOut = entry.value("movedOutOn");
    const movedIn = entry.value("movedInOn");
    if (movedOut === null || movedIn === null || !isCertainlyBefore(movedOut, movedIn)) return null;
    return at(
      entry,
      "movedOutOn",
      `${recordText(entry)}${dateText(movedIn)}入住，退租时间却是${dateText(movedOut)}，请核对`,
      { actual: dateText(movedOut) },
    );
  },
);

const moreFlatsThanTenants = ledgerRule(
  {
    id: "APT-05",
    title: "住房套数比入住人数多",
    severity: "warning",
    why: "一套房至少住一人，套数比人数多，有人漏登记了。",
    authority: "办公惯例",
    needs: [["apartment.room", "apartment.occupant"]],
  },
  function* ({ ledger }) {
    const stated = totalSpots(ledger, "APT-05");
    yield* stated;
    if (stated.length === 0) yield computedSurplus(ledger);
  },
);

function computedSurplus(ledger: Ledger): Spot | null {
  const entries = entriesOf(ledger, "apartment");
  const tenants = entries.reduce((sum, entry) => sum + tenantsOf(entry), 0);
  if (tenants === 0 || rowsByRoom(ledger).size <= tenants) return null;
  const inhabited = entries.filter((entry) => tenantsOf(entry) > 0 || !isNothing(entry.raw("enterprise")));
  const rooms = new Set(inhabited.flatMap((entry) => roomOf(entry) ?? [])).size;
  const [table] = tablesOf(ledger, "apartment");
  const cell = table === undefined ? null : totalOrHeaderCell(table, "room");
  if (table === undefined || cell === null || rooms <= tenants) return null;
  return {
    sheet: table.grid.sheet,
    cell,
    message: `“${table.grid.sheet}”登记了${String(rooms)}套房，入住人员只有${String(tenants)}人，套数比人数多，请补填入住人员`,
    actual: `${String(rooms)}套`,
    expected: `不超过${String(tenants)}套`,
  };
}

export const apartmentRules: readonly Rule[] = [
  twoFirms,
  twoRooms,
  tooMany,
  movedOutTooEarly,
  moreFlatsThanTenants,
];
