/** INS-*: Party-building instructors and the enterprises that they look after. */
import { coverageOf } from "../../../ledger/coverage";
import { lastPossibleDay, quarterOf, yearOf } from "../../../reading/cells/dates";
import { entriesOf, hasField } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { isNothing, saysNothing } from "../cells/blank-cells";
import { dateText } from "../cells/date-order";
import type { Rule } from "../../finding";
import { at, ledgerRule, recordRule, recordText, type Situation, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

/** Enterprises that some instructor's row names. */
function lookedAfter({ ledger, cross }: Situation): ReadonlySet<EnterpriseEntry> {
  const looked = new Set<EnterpriseEntry>();
  for (const entry of entriesOf(ledger, "instructor"))
    for (const name of entry.value("enterprises") ?? []) {
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

const withoutInstructor = ledgerRule(
  {
    id: "INS-01",
    title: "未建党组织的企业没有指导员",
    severity: "warning",
    why: "没有党组织的企业，要靠选派党建指导员实现党的工作覆盖。",
    authority: "中办发〔2012〕11号：未建立党组织的企业选派党建工作指导员",
    needs: [["enterprise.instructor"], ["enterprise.name", "instructor.enterprises"]],
    awaits: ["instructor.enterprises"],
  },
  function* (situation) {
    for (const entry of unattended(situation))
      yield instructorCell(entry, `${recordText(entry)}没有党组织，也没有党建指导员，请选派并补填`);
  },
);

const tooManyEnterprises = recordRule(
  "instructor",
  {
    id: "INS-02",
    title: "指导员联系企业过多",
    severity: "warning",
    why: "一名指导员联系的企业太多就顾不过来，上限可在“党建设置”中改。",
    authority: "参照各地党建指导员选派管理办法",
    needs: [["instructor.enterprises"]],
  },
  (entry, { ledger }) => {
    const limit = ledger.settings.instructorLoad;
    const load = (entry.value("enterprises") ?? []).length;
    if (load <= limit) return null;
    return at(
      entry,
      "enterprises",
      `${recordText(entry)}联系企业${String(load)}家，超过上限${String(limit)}家，请调整，或在“党建设置”中修改上限`,
      { actual: String(load), expected: `不超过${String(limit)}` },
    );
  },
);

function isSameQuarter(day: number, asOf: number): boolean {
  return yearOf(day) === yearOf(asOf) && quarterOf(day) === quarterOf(asOf);
}

const notVisited = recordRule(
  "instructor",
  {
    id: "INS-03",
    title: "指导员本季度没有走访",
    severity: "warning",
    why: "指导员每季度至少走访联系企业一次。",
    authority: "参照各地党建指导员选派管理办法",
    needs: [["instructor.lastVisitOn"], ["instructor.visits"]],
  },
  (entry, { asOf }) => {
    if (isNothing(entry.raw("name"))) return null;
    const last = entry.value("lastVisitOn");
    if (last !== null) {
      if (asOf === null || lastPossibleDay(last) >= asOf || isSameQuarter(last.day, asOf)) return null;
      return at(
        entry,
        "lastVisitOn",
        `${recordText(entry)}最近一次走访是${dateText(last)}，本季度还没有走访，请核对`,
        {
          actual: dateText(last),
        },
      );
    }
    if (entry.has("lastVisitOn") && saysNothing(entry, "lastVisitOn"))
      return at(entry, "lastVisitOn", `${recordText(entry)}没有填最近走访时间，请补填`);
    if (entry.has("lastVisitOn")) return null;
    const visits = entry.value("visits");
    const none = visits === 0 || (visits === null && saysNothing(entry, "visits"));
    return none ? at(entry, "visits", `${recordText(entry)}没有走访记录，请核对后补填`) : null;
  },
);

/** Days within which a new enterprise gets its instructor. */
const daysForInstructor = 30;

const newWithoutInstructor = ledgerRule(
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
    awaits: ["instructor.enterprises"],
  },
  function* (situation) {
    const { asOf, ledger } = situation;
    if (asOf === null || !hasField(ledger, "enterprise", "enteredOn")) return;
    for (const entry of unattended(situation)) {
      const entered = entry.value("enteredOn");
      if (entered === null || yearOf(entered.day) !== yearOf(asOf)) continue;
      if (asOf - lastPossibleDay(entered) <= daysForInstructor) continue;
      yield instructorCell(
        entry,
        `${recordText(entry)}${dateText(entered)}入园，已超过${String(daysForInstructor)}天，还没有党建指导员，请选派并补填`,
      );
    }
  },
);

export const instructorRules: readonly Rule[] = [
  withoutInstructor,
  tooManyEnterprises,
  notVisited,
  newWithoutInstructor,
];
