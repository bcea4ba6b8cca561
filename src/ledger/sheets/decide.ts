/** Which sheets of one register count for a day (CONTRACT 8): one answer for figures, findings, money and lists. */
import type { DayNumber } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import type { Settings } from "../../reading/settings/settings";
import type { Table } from "../../reading/table";
import { carriedOver, carriedOverNotes, isGoneOnWith, type CarriedOver } from "./carried-over";
import { wishOf } from "./sheet-choice";
import {
  filledInBeside,
  isCopy,
  isNamedAsSample,
  isOfStrangers,
  isTitledAsList,
  isTitledAsSurvey,
  listedFrom,
} from "./lists";
import {
  questionAboutList,
  questionAboutNewcomers,
  questionAboutSample,
  questionAboutTimes,
  questionAboutYears,
  questionsAboutWhole,
  questionsBetween,
} from "./questions";
import { keyedTables, shareFound, type KeyedTable } from "./same-records";
import { sheetTitle, type SheetCount, type SheetQuestion, type SheetRole } from "./sheet-count";
import { isOfEarlierYear, isPartOf, isSameTime, rankOf, servesDay, versionOf } from "./sheet-period";

/** More than this share of a sheet's records on others makes it a sheet of the same records. */
const SAME_RECORDS = 0.5;
/** Of an earlier year's list. */
const SAME_LIST = 0.2;
/** A sheet that has so many of the main sheet's records may add the columns that it lacks. */
const NEARLY_ALL = 0.8;

export interface SheetDecision {
  /** In the workbook's order. */
  readonly counts: readonly SheetCount[];
  readonly questions: readonly SheetQuestion[];
  /** Records that stand on two sheets that count, and count once. */
  readonly carried: readonly CarriedOver[];
}

/** The decision for the tables of one register, in the workbook's order; `titles` are those of all its sheets. */
export function decideSheets(
  tables: readonly Table[],
  settings: Settings,
  day: DayNumber | null,
  titles: readonly string[],
): SheetDecision {
  const filled = tables.filter((table) => table.entries.length > 0);
  const [first] = tables;
  if (first?.register === "summary") return alike(tables, "summary", "已是汇总数，只用来核对");
  const copies = tables.filter(isCopy);
  const originals = filled.filter((table) => !copies.includes(table));
  const decision =
    originals.length < 2 ? alone(originals, settings) : among(originals, settings, day, titles);
  const byTable = new Map(decision.counts.map((count) => [count.table, count]));
  return {
    ...decision,
    counts: tables.map((table) => {
      if (copies.includes(table))
        return { table, in: false, role: "copy", reason: "加载项从别的表整理出来的，不计入" };
      return (
        byTable.get(table) ?? {
          table,
          in: true,
          role: tables.length === 1 ? "only" : "part",
          reason: "没有记录",
        }
      );
    }),
  };
}

function alike(tables: readonly Table[], role: SheetRole, reason: string): SheetDecision {
  return { counts: tables.map((table) => ({ table, in: true, role, reason })), questions: [], carried: [] };
}

function alone([table]: readonly Table[], settings: Settings): SheetDecision {
  if (table === undefined) return { counts: [], questions: [], carried: [] };
  const one = (
    isIn: boolean | "ask",
    role: SheetRole,
    reason: string,
    questions: readonly SheetQuestion[],
  ) => ({
    counts: [{ table, in: isIn, role, reason }],
    questions,
    carried: [],
  });
  const wish = wishOf(table, settings);
  if (wish === "out") return one(false, "only", "已设为不计入", []);
  if (wish === null && (isNamedAsSample(table) || isTitledAsList(table))) {
    const question = isNamedAsSample(table) ? questionAboutSample(table) : questionAboutList(table);
    return one("ask", "list", question.reason, [question]);
  }
  const question = wish === null ? (questionAboutYears(table) ?? questionAboutTimes(table)) : null;
  if (question !== null) return one("ask", "only", question.reason, [question]);
  return one(true, "only", "这类台账只有这一张表", []);
}

function among(
  tables: readonly Table[],
  settings: Settings,
  day: DayNumber | null,
  titles: readonly string[],
): SheetDecision {
  const keyed = keyedTables(tables, titles, day);
  const outcome = new Outcome(settings);
  const wanted = keyed.filter(({ table }) => {
    if (wishOf(table, settings) !== "out") return true;
    outcome.set(table, false, "part", "已设为不计入");
    return false;
  });
  const surveys = wanted.filter(({ table }) => isSurveyBeside(table, tables));
  const ledgers = wanted.filter((own) => !surveys.includes(own));
  const lists = ledgers.filter((own) => outcome.setList(own, ledgers));
  walk(
    ledgers.filter((own) => !lists.includes(own)),
    day,
    outcome,
  );
  outcome.askAboutWholes();
  for (const { table } of ledgers)
    if (wishOf(table, settings) === null)
      outcome.ask([questionAboutYears(table), questionAboutTimes(table)].filter((one) => one !== null));
  if (surveys.length > 0) walkSurveys(surveys, day, outcome);
  return outcome.decision(tables);
}

/** A survey beside a ledger of enterprises; alone it is the ledger. */
function isSurveyBeside(table: Table, tables: readonly Table[]): boolean {
  if (table.register !== "enterprise" || !isTitledAsSurvey(table)) return false;
  return tables.some((other) => !isTitledAsSurvey(other));
}

/** Collects what becomes of each table. */
class Outcome {
  private readonly found = new Map<Table, SheetCount>();
  private readonly questions: SheetQuestion[] = [];
  private readonly parts = new Map<KeyedTable, KeyedTable[]>();
  private carried: readonly CarriedOver[] = [];

  constructor(private readonly settings: Settings) {}

  set(table: Table, isIn: boolean | "ask", role: SheetRole, reason: string): void {
    this.found.set(table, { table, in: isIn, role, reason });
  }

  roleOf(table: Table): SheetRole | null {
    return this.found.get(table)?.role ?? null;
  }

  wish(table: Table): "in" | "out" | null {
    return wishOf(table, this.settings);
  }

  /** True where the table is a list beside another one, which is then noted. */
  setList(own: KeyedTable, all: readonly KeyedTable[]): boolean {
    if (this.wish(own.table) === "in") return false;
    const ledger = filledInBeside(own.table, all);
    if (ledger !== null) {
      this.set(own.table, false, "list", `是填表的样张，${sheetTitle(ledger)}才是台账`);
      return true;
    }
    const from = listedFrom(own, all);
    if (from === null) return false;
    this.set(own.table, false, "list", `是另作他用的名单，${sheetTitle(from.table)}才是台账`);
    if (this.wish(own.table) === null && isOfStrangers(own, all))
      this.ask([questionAboutNewcomers(own.table, from.table)]);
    return true;
  }

  /** Records that the sheets that count have in common. */
  setCarried(counted: readonly KeyedTable[]): void {
    this.carried = carriedOver(counted);
    for (const table of new Set(this.carried.map(({ entry }) => entry.table))) {
      const known = this.found.get(table);
      const notes = carriedOverNotes(this.carried.filter(({ entry }) => entry.table === table));
      if (known !== undefined) this.found.set(table, { ...known, reason: `计入；其中${notes.join("；")}` });
    }
  }

  addPart(part: KeyedTable, whole: KeyedTable): void {
    this.parts.set(whole, [...(this.parts.get(whole) ?? []), part]);
  }

  /** Asks where a sheet that holds the records of parts differs from them; the office may have said that it counts. */
  askAboutWholes(): void {
    for (const [whole, parts] of this.parts)
      if (this.wish(whole.table) !== "in") this.ask(questionsAboutWhole(whole, parts));
  }

  /** Notes what is in question between two tables of the same records, and asks about both. */
  ask(questions: readonly SheetQuestion[]): void {
    for (const question of questions) {
      this.questions.push(question);
      for (const table of question.tables) {
        const known = this.found.get(table);
        if (known !== undefined) this.found.set(table, { ...known, in: "ask", reason: question.reason });
      }
    }
  }

  decision(tables: readonly Table[]): SheetDecision {
    const counts = tables.flatMap((table) => this.found.get(table) ?? []);
    return { counts, questions: this.questions, carried: this.carried };
  }
}

/**
 * Takes the sheets one by one, those for the day that is asked first: what holds records of its own counts, what
 * holds the same records again does not.
 */
function walk(tables: readonly KeyedTable[], day: DayNumber | null, outcome: Outcome): void {
  const counted: KeyedTable[] = [];
  for (const own of [...tables].sort((one, other) => inOrder(one, other, day, outcome))) {
    const same = counted.filter((other) => mayHoldTheSame(own, other));
    if (shareFound(own, same) <= fewestShared(own, same) || isGoneOnWith(own, same)) {
      counted.push(own);
      outcome.set(own.table, true, "part", "记录与别的表不同，一并计入");
      continue;
    }
    const main = same.reduce((best, other) =>
      shareFound(own, [other]) > shareFound(own, [best]) ? other : best,
    );
    settle(own, main, same, outcome);
  }
  outcome.setCarried(counted);
}

/** What is there is listed anew each year: an earlier year's list is the same one, however much has changed since. */
function fewestShared(own: KeyedTable, others: readonly KeyedTable[]): number {
  const isState = sheetRelations[own.table.register].holds === "state";
  return isState && others.some(({ period }) => isOfEarlierYear(own.period, period))
    ? SAME_LIST
    : SAME_RECORDS;
}

/** The table's records stand on `main` already. */
function settle(own: KeyedTable, main: KeyedTable, same: readonly KeyedTable[], outcome: Outcome): void {
  const [table, other] = [own.table, main.table];
  const isLess = table.entries.length < other.entries.length;
  const [part, whole] = [own.period, main.period];
  const isSameVersion = versionOf(table) === versionOf(other);
  const { holds } = sheetRelations[table.register];
  const isPart = isSameVersion && (isPartOf(part, whole) || (isLess && isSameTime(part, whole)));
  if (isPart && (holds !== "state" || rankOf(own) === rankOf(main))) {
    outcome.set(table, false, "part", `记录都在${sheetTitle(other)}里，不重复计`);
    outcome.set(other, true, "whole", `包含${sheetTitle(table)}等表的记录，只计这一张`);
    outcome.addPart(own, main);
    return;
  }
  const isSame = isSameVersion && rankOf(own) === rankOf(main);
  if (isSame) {
    settleEqual(own, main, outcome);
    return;
  }
  outcome.set(table, false, "older", `是同一批记录另一时期（版本）的表，只计${sheetsInWords(same)}`);
  for (const { table: running } of same)
    if (outcome.roleOf(running) !== "whole")
      outcome.set(running, true, "running", "同一批记录里截止日期前最近的表");
}

/** Two sheets of the same records and the same time: where they agree one counts, else the office is asked. */
function settleEqual(own: KeyedTable, main: KeyedTable, outcome: Outcome): void {
  const [table, other] = [own.table, main.table];
  const addsColumns = addedFields(table, other).length > 0 && shareFound(main, [own]) >= NEARLY_ALL;
  if (addsColumns && table.register === "enterprise")
    outcome.set(table, true, "survey", `与${sheetTitle(other)}是同一批企业，补充那里没有的列，不另计企业`);
  else outcome.set(table, false, "older", `与${sheetTitle(other)}是同一批记录，只计一次`);
  if (outcome.roleOf(other) === "part") outcome.set(other, true, "running", "同一批记录只计这一张");
  if (outcome.wish(other) !== "in") outcome.ask(questionsBetween(own, main));
}

/** Fields that figures count and only the first of the two has. */
function addedFields(table: Table, other: Table): readonly string[] {
  return Object.keys(table.recognition.columns).filter(
    (field) => other.recognition.columns[field] === undefined,
  );
}

function walkSurveys(surveys: readonly KeyedTable[], day: DayNumber | null, outcome: Outcome): void {
  const counted: KeyedTable[] = [];
  for (const own of [...surveys].sort((one, other) => inOrder(one, other, day, outcome))) {
    if (shareFound(own, counted) > SAME_RECORDS)
      outcome.set(own.table, false, "older", `是较早的摸底表，只用${sheetsInWords(counted)}`);
    else {
      counted.push(own);
      outcome.set(own.table, true, "survey", "摸底表，补充台账没有的列，不另计企业");
    }
  }
}

/**
 * Payments of different periods are different ones, however alike the payees: only sheets whose titles say their
 * period can be known for the same payments. All else can stand on any sheet.
 */
function mayHoldTheSame(own: KeyedTable, other: KeyedTable): boolean {
  if (sheetRelations[own.table.register].holds !== "payments") return true;
  const [one, two] = [own.period, other.period];
  return one !== null && two !== null && (isPartOf(one, two) || isSameTime(one, two));
}

/** Sheets that the user chose first; then those that serve the day, the later, newer, wider, longer first. */
function inOrder(one: KeyedTable, other: KeyedTable, day: DayNumber | null, outcome: Outcome): number {
  const [a, b] = [one.table, other.table];
  const [chosenA, chosenB] = [a, b].map((table) => (outcome.wish(table) === "in" ? 1 : 0));
  const [servesA, servesB] = [one, other].map(({ period }) => (servesDay(period, day) ? 1 : 0));
  const later =
    (servesA ?? 0) > 0 ? compare(rankOf(other), rankOf(one)) : compare(rankOf(one), rankOf(other));
  return (
    (chosenB ?? 0) - (chosenA ?? 0) ||
    (servesB ?? 0) - (servesA ?? 0) ||
    later ||
    versionOf(b) - versionOf(a) ||
    widthOf(other) - widthOf(one) ||
    b.entries.length - a.entries.length
  );
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Days that a sheet is for; one without a period is for all. */
function widthOf({ period }: KeyedTable): number {
  return period === null ? 1e6 : period.to - period.from;
}

function sheetsInWords(tables: readonly KeyedTable[]): string {
  return tables.map(({ table }) => sheetTitle(table)).join("、");
}
