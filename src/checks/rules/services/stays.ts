/** APT-01, -02, -04: who lived in a flat from when to when. */
import { entriesOf } from "../../../ledger/model";
import { personKey } from "../../../ledger/names/names";
import { lastPossibleDay } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import { isNothing } from "../../blank-cells";
import { repeatedBy } from "../../collisions";
import type { CrossReference } from "../../cross-reference";
import { dateText, isCertainlyBefore } from "../../date-order";
import { at, ledgerRule, otherRecordText, recordRule, recordText, type Spot } from "../../rule-definition";
import { plainIdNumber } from "../member/id-number";
import { standsEmpty } from "../../../ledger/flats";
import { roomOf, rowsByRoom } from "./rooms";

type ApartmentEntry = Entry<"apartment">;

interface Stay {
  readonly from: number;
  readonly to: number;
}

/**
 * Days that somebody certainly lives there: until moving out, else until the contract ends, else for good. Who moves
 * out in May and who moves in that month need not have met.
 */
export function stayOf(entry: ApartmentEntry): Stay {
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
  const entries = inRoom.filter((entry) => firmOf(entry, cross) !== null && !standsEmpty(entry));
  return entries.flatMap((entry, position) => {
    const other = entries
      .slice(0, position)
      .find((earlier) => firmOf(earlier, cross) !== firmOf(entry, cross) && overlap(earlier, entry));
    return other === undefined ? [] : [{ entry, other }];
  });
}

/** So many rooms may be shared by chance where the sheet names no buildings. */
const FEW_SHARED = 2;

export const twoFirms = ledgerRule(
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
    const isUnsure = shared.length > FEW_SHARED && shared.every(({ entry }) => !entry.has("building"));
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

export const twoRooms = ledgerRule(
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
    for (const people of namesakes) yield* namesakeSpots(people);
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

/** One name in two flats at a time, under two employers, and no ID number to tell whether it is one person. */
function* namesakeSpots(people: readonly ApartmentEntry[]): Iterable<Spot | null> {
  for (const [position, entry] of people.entries()) {
    const employer = employerKey(entry);
    if (entry.has("idNumber") || employer === null) continue;
    const other = people
      .slice(0, position)
      .find(
        (earlier) =>
          ![null, "", employer].includes(employerKey(earlier)) &&
          roomOf(earlier) !== roomOf(entry) &&
          overlap(earlier, entry),
      );
    if (other === undefined) continue;
    yield at(
      entry,
      "occupant",
      `${recordText(entry)}与${otherRecordText(entry, other)}同名，单位不同，住在两套房（${roomOf(other) ?? ""}和${roomOf(entry) ?? ""}），没有身份证号可查，请核对是不是同一人`,
      { severity: "warning" },
    );
  }
}

export const movedOutTooEarly = recordRule(
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
