/** INS-01, -04: enterprises without an organisation that no instructor looks after. */
import { coverageOf } from "../../../ledger/coverage";
import { lookedAfterBy } from "../../../ledger/instructors";
import { entriesOf, hasField } from "../../../ledger/model";
import { lastPossibleDay, yearOf } from "../../../reading/cells/dates";
import type { Entry } from "../../../reading/table";
import { saysNothing } from "../../blank-cells";
import { dateText } from "../../date-order";
import { at, ledgerRule, recordText, type Situation, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

/** Enterprises that some instructor's row names. */
function lookedAfter({ ledger, cross }: Situation): ReadonlySet<EnterpriseEntry> {
  const looked = new Set<EnterpriseEntry>();
  for (const entry of entriesOf(ledger, "instructor"))
    for (const name of lookedAfterBy(entry)) {
      const found = cross.enterpriseNames.find(name);
      if (found.kind === "found") looked.add(found.item);
      if (found.kind === "several") for (const item of found.items) looked.add(item);
    }
  return looked;
}

/** Enterprises without an organisation and without an instructor, on either sheet. */
function* unattended(situation: Situation): Iterable<EnterpriseEntry> {
  const looked = lookedAfter(situation);
  for (const entry of situation.cross.enterprises) {
    const status = entry.value("operatingStatus");
    if (
      coverageOf(entry).covered ||
      status === "closed" ||
      status === "planned" ||
      entry.value("name") === null
    )
      continue;
    const hasOwn = entry.has("instructor") && !saysNothing(entry, "instructor");
    if (!hasOwn && !looked.has(entry)) yield entry;
  }
}

function instructorCell(entry: EnterpriseEntry, message: string): Spot | null {
  return at(entry, entry.has("instructor") ? "instructor" : "name", message);
}

export const withoutInstructor = ledgerRule(
  {
    id: "INS-01",
    title: "未建党组织的企业没有指导员",
    severity: "warning",
    why: "没有党组织的企业，要靠选派党建指导员实现党的工作覆盖。",
    authority: "中办发〔2012〕11号：未建立党组织的企业选派党建工作指导员",
    needs: [["enterprise.instructor"], ["enterprise.name", "instructor.enterprises"]],
    awaits: ["instructor.enterprises", "enterprise.instructor"],
  },
  function* (situation) {
    for (const entry of unattended(situation))
      yield instructorCell(entry, `${recordText(entry)}没有党组织，也没有党建指导员，请选派并补填`);
  },
);

/** Days within which a new enterprise gets its instructor. */
const DAYS_FOR_INSTRUCTOR = 30;

export const newWithoutInstructor = ledgerRule(
  {
    id: "INS-04",
    title: "新入园企业超过30天没有指导员",
    severity: "warning",
    why: "新入园企业应在第一时间派出党建指导员。",
    authority: "办公惯例",
    needs: [
      ["enterprise.enteredOn", "enterprise.instructor"],
      ["enterprise.enteredOn", "instructor.enterprises"],
    ],
    awaits: ["instructor.enterprises", "enterprise.instructor"],
  },
  function* (situation) {
    const { asOf, ledger } = situation;
    if (asOf === null || !hasField(ledger, "enterprise", "enteredOn")) return;
    for (const entry of unattended(situation)) {
      const entered = entry.value("enteredOn");
      if (entered === null || yearOf(entered.day) !== yearOf(asOf)) continue;
      if (asOf - lastPossibleDay(entered) <= DAYS_FOR_INSTRUCTOR) continue;
      yield instructorCell(
        entry,
        `${recordText(entry)}${dateText(entered)}入园，已超过${String(DAYS_FOR_INSTRUCTOR)}天，还没有党建指导员，请选派并补填`,
      );
    }
  },
);
