/** The office's summary by parks: its parts against its wholes, and its numbers against the ledger. */
import type { FieldOf, OperatingStatus } from "../../../registers";
import { coverageOf } from "../../../ledger/coverage";
import { fold } from "../../../reading/cells/folding";
import { entriesOf, tablesOf } from "../../../ledger/model";
import type { Entry, Table } from "../../../reading/table";
import { parkAssignment } from "../../../ledger/parks";
import { groupedBy } from "../../collisions";
import { isAttached } from "../../cross-reference";
import { at, fieldTitle, recordText, type Situation, type Spot } from "../../rule-definition";
import { scopesOf, sumOver, sumRows, totalNumber } from "./sums";

type EnterpriseEntry = Entry<"enterprise">;
type SummaryEntry = Entry<"summary">;

function* parts({ ledger, cross }: Situation): Iterable<Spot> {
  const parks = parkAssignment(ledger);
  const byPark = groupedBy(cross.enterprises, (entry) => parks.of(entry as Entry));
  for (const table of tablesOf(ledger, "summary")) {
    for (const { cell, name, park, total, operating, building, suspended } of partedRows(table)) {
      if (cell === null || total === null || operating === null || building === null) continue;
      const sum = operating + building + (suspended ?? 0);
      const own = (park === null ? undefined : byPark.get(parks.fold(park))) ?? cross.enterprises;
      if (sum === total || (sum < total && total - sum <= mostOthers(table, own))) continue;
      yield {
        sheet: table.grid.sheet,
        cell,
        message: `${name}企业总数${String(total)}，投产、在建等各类相加是${String(sum)}，请核对`,
        actual: String(total),
        expected: String(sum),
      };
    }
  }
}

/** A row of the summary with its enterprises by status: a park's, or a total's. */
interface PartedRow {
  readonly cell: string | null;
  readonly name: string;
  /** `null` for all parks. */
  readonly park: string | null;
  readonly total: number | null;
  readonly operating: number | null;
  readonly building: number | null;
  readonly suspended: number | null;
}

function* partedRows(table: Table<"summary">): Iterable<PartedRow> {
  for (const entry of table.entries)
    yield {
      cell: entry.cell("enterprises"),
      name: recordText(entry),
      park: entry.value("park"),
      total: entry.value("enterprises"),
      operating: entry.value("operating"),
      building: entry.value("building"),
      suspended: entry.value("suspended"),
    };
  for (const skipped of sumRows(table)) {
    const { row, kind } = skipped;
    const [rows = []] = scopesOf(table, skipped);
    const numberOf = (field: FieldOf<"summary">) => totalNumber(table, field, row);
    const total = numberOf("enterprises");
    yield {
      cell: total?.cell ?? null,
      name: `第${String(row)}行${kind === "subtotal" ? "小计" : "合计"}`,
      park: null,
      total: total?.value ?? null,
      operating: numberOf("operating")?.value ?? null,
      building: numberOf("building")?.value ?? null,
      // Not every column is added up: the parks' own numbers stand for a blank.
      suspended: numberOf("suspended")?.value ?? sumOver(table, "suspended", rows),
    };
  }
}

/** How many enterprises there may be, at most, in a state that the summary has no column for. */
function mostOthers(table: Table<"summary">, enterprises: readonly EnterpriseEntry[]): number {
  const showsSuspended = table.fields.suspended !== undefined;
  if (hasOtherStatusColumn(table) || (enterprises.length === 0 && !showsSuspended)) return Infinity;
  const shown = new Set<OperatingStatus | null>(["operating", "building"]);
  if (showsSuspended) shown.add("suspended");
  return enterprises.filter((entry) => !shown.has(entry.value("operatingStatus"))).length;
}

/** A column of ours by no field, which counts enterprises in yet another state. */
function hasOtherStatusColumn(table: Table<"summary">): boolean {
  return table.recognition.evidence.some(
    ({ field, header }) => field === null && /停|注销|关闭|筹|拟|签约|其他|规划|前期/.test(fold(header)),
  );
}

interface Compared {
  readonly field: FieldOf<"summary">;
  readonly needs: FieldOf<"enterprise">;
  readonly count: (entries: readonly EnterpriseEntry[]) => readonly number[];
}

function withStatus(status: OperatingStatus): Compared["count"] {
  return (entries) => [entries.filter((entry) => entry.value("operatingStatus") === status).length];
}

function coveredCounts(entries: readonly EnterpriseEntry[]): readonly number[] {
  const covered = entries.filter((entry) => coverageOf(entry).covered);
  return [covered.length, covered.filter((entry) => !isAttached(entry)).length];
}

const COMPARED: readonly Compared[] = [
  { field: "enterprises", needs: "name", count: (entries) => [entries.length] },
  { field: "operating", needs: "operatingStatus", count: withStatus("operating") },
  { field: "building", needs: "operatingStatus", count: withStatus("building") },
  { field: "suspended", needs: "operatingStatus", count: withStatus("suspended") },
  { field: "organisationEnterprises", needs: "hasOrganisation", count: coveredCounts },
  {
    field: "members",
    needs: "members",
    count: (entries) => [entries.reduce((sum, entry) => sum + (entry.value("members") ?? 0), 0)],
  },
];

function* againstLedger(situation: Situation): Iterable<Spot> {
  const { ledger, cross } = situation;
  const parks = parkAssignment(ledger);
  const byPark = groupedBy(cross.enterprises, (entry) => parks.of(entry as Entry));
  const placed = [...byPark.values()].reduce((sum, entries) => sum + entries.length, 0);
  if (placed === 0 || placed < cross.enterprises.length) return;
  for (const entry of entriesOf(ledger, "summary")) {
    const park = entry.value("park");
    if (park === null || !isOfReportedPeriod(entry, situation)) continue;
    const own = byPark.get(parks.fold(park));
    if (own === undefined) {
      const spot = withoutLedger(entry, (other) => byPark.has(parks.fold(other)));
      if (spot !== null) yield spot;
      continue;
    }
    for (const { field, needs, count } of COMPARED) {
      const written = entry.value(field);
      const counts = own.every((enterprise) => enterprise.has(needs)) ? count(own) : [];
      const [expected] = counts;
      if (typeof written !== "number" || expected === undefined || counts.includes(written)) continue;
      const spot = at(
        entry,
        field,
        `${recordText(entry)}的${fieldTitle("summary", field)}是${String(written)}，按企业台账计算是${String(expected)}，请核对两张表`,
        { actual: String(written), expected: String(expected) },
      );
      if (spot !== null) yield spot;
    }
  }
}

/** A park of which the ledger has nothing, though it has others of the same summary: its sheet may be missing. */
function withoutLedger(entry: SummaryEntry, isThere: (park: string) => boolean): Spot | null {
  const enterprises = entry.value("enterprises") ?? 0;
  const isOtherThere = entry.table.entries.some((other) => isThere(other.value("park") ?? ""));
  if (enterprises === 0 || !isOtherThere) return null;
  return at(
    entry,
    "enterprises",
    `${recordText(entry)}的${fieldTitle("summary", "enterprises")}是${String(enterprises)}，企业台账里没有这个园区的企业，各项指标都没有计入，请核对是不是缺一张表`,
    { actual: String(enterprises), expected: "0" },
  );
}

/** A summary of an earlier quarter or year says nothing of the ledger as it is now. */
function isOfReportedPeriod(entry: SummaryEntry, { year }: Situation): boolean {
  const context = entry.table.recognition.context;
  const words = fold(context.title + entry.sheet);
  if (/半年|[一二三]季度|第[123]季度|(?<!12)月/.test(words) && context.quarter !== 4) return false;
  const isYear = context.year === null || year === null || context.year === year;
  return isYear && (context.quarter === null || context.quarter === 4);
}

export const summaryDifferences = { parts, againstLedger };
