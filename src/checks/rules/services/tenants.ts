/** APT-03, -05: numbers of tenants against the flats. */
import { flatsOf, standsEmpty } from "../../../ledger/flats";
import { entriesOf, tablesOf, type Ledger } from "../../../ledger/model";
import type { Table } from "../../../reading/table";
import { isNothing } from "../../blank-cells";
import { at, ledgerRule, recordText, type Spot } from "../../rule-definition";
import { totalOrHeaderCell } from "../totals/cells";
import { countsFlats, countsTenants } from "../totals/claim-answers";
import { claimsOf } from "../totals/claims";
import { sumRows } from "../totals/sums";
import { roomOf, rowsByRoom, tenantsOf } from "./rooms";
import { stayOf } from "./stays";

export const tooMany = ledgerRule(
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
      // Who of several flats lives in which is not told.
      const ofOne = inRoom.filter((entry) => flatsOf(entry).length === 1);
      const entries = ofOne.filter((entry) => asOf === null || stayOf(entry).to >= asOf);
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

export const moreFlatsThanTenants = ledgerRule(
  {
    id: "APT-05",
    title: "住房套数比入住人数多",
    severity: "warning",
    why: "一套房至少住一人，套数比人数多，有人漏登记了。",
    authority: "办公惯例",
    needs: [["apartment.room", "apartment.occupant"]],
  },
  function* ({ ledger }) {
    const stated = tablesOf(ledger, "apartment").flatMap(statedSurplus);
    yield* stated;
    if (stated.length === 0) yield computedSurplus(ledger);
  },
);

/** More flats than tenants, as a total row states them in words. */
function statedSurplus(table: Table<"apartment">): readonly Spot[] {
  const sheet = table.grid.sheet;
  return sumRows(table).flatMap(({ row }) => {
    const claims = claimsOf(table, row);
    const flats = claims.find(countsFlats);
    const tenants = claims.find(countsTenants);
    if (flats === undefined || tenants === undefined || flats.number <= tenants.number) return [];
    return {
      sheet,
      cell: flats.cell,
      message: `“${sheet}”第${String(row)}行写的是${String(flats.number)}套、${String(tenants.number)}人，套数比人数多，请核对`,
      actual: `${String(flats.number)}套`,
      expected: `不超过${String(tenants.number)}套`,
    };
  });
}

function computedSurplus(ledger: Ledger): Spot | null {
  const entries = entriesOf(ledger, "apartment");
  const tenants = entries.reduce((sum, entry) => sum + tenantsOf(entry), 0);
  if (tenants === 0 || rowsByRoom(ledger).size <= tenants) return null;
  const inhabited = entries.filter(
    (entry) => tenantsOf(entry) > 0 || (!standsEmpty(entry) && !isNothing(entry.raw("enterprise"))),
  );
  const rooms = new Set(inhabited.flatMap(flatsOf)).size;
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
