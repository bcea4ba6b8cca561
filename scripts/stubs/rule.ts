/** A new rule: its file, its place in the lists, and two cases to rewrite. */
import { groupOf, ruleGroupIds, ruleIds, type RuleGroup, type RuleId } from "../../src/checks/rule-ids";
import { registerSpec, type RegisterId } from "../../src/registers";
import { unwritten } from "./placeholder";
import {
  insertedBeforeLast,
  sheetsOf,
  textOf,
  withImport,
  type ReadFile,
  type Refusal,
  type Stub,
} from "./stub";

interface Home {
  readonly folder: string;
  readonly register: RegisterId;
  /** The rule whose smallest case shows the register's sheet. */
  readonly like: RuleId;
}

const HOMES: Readonly<Record<RuleGroup, Home>> = {
  ENT: { folder: "enterprise", register: "enterprise", like: "ENT-01" },
  MEM: { folder: "member", register: "member", like: "MEM-06" },
  ORG: { folder: "organisation", register: "organisation", like: "ORG-21" },
  SUB: { folder: "money", register: "allowance", like: "SUB-04" },
  TRN: { folder: "services", register: "training", like: "TRN-04" },
  ISS: { folder: "services", register: "problem", like: "ISS-01" },
  APT: { folder: "services", register: "apartment", like: "APT-04" },
  SCH: { folder: "services", register: "schooling", like: "SCH-01" },
  STF: { folder: "services", register: "staffing", like: "STF-01" },
  INS: { folder: "services", register: "instructor", like: "INS-02" },
  DAT: { folder: "cells", register: "enterprise", like: "DAT-01" },
  FMT: { folder: "cells", register: "enterprise", like: "FMT-03" },
};

const IDS_PATH = "src/checks/rule-ids.ts";

/** The stub of the rule `ISS-07`. It finds nothing, so that its breaking case fails until the rule is written. */
export function newRule(id: string, read: ReadFile): Stub | Refusal {
  const group = ruleGroupIds.find((candidate) => new RegExp(`^${candidate}-\\d\\d$`).test(id));
  if (group === undefined)
    return { refused: `A rule's id is a group and two digits: ${ruleGroupIds.join(", ")}; ISS-07.` };
  const free = nextFree(group);
  if (id !== free) return { refused: `The next free number of the group is ${free}.` };
  const { folder, like } = HOMES[group];
  const file = id.toLowerCase();
  const name = id.replace("-", "").toLowerCase();
  const home = `src/checks/rules/${folder}`;
  const cases = `tests/checks/cases/${id}`;
  const sheets = sheetsOf(textOf(read, `tests/checks/cases/${like}/holds/smallest.txt`));
  return {
    files: [
      { path: `${home}/${file}.ts`, text: ruleText(id, name, HOMES[group]) },
      { path: `${home}/index.ts`, text: listedIn(textOf(read, `${home}/index.ts`), name, file) },
      { path: IDS_PATH, text: idsWith(textOf(read, IDS_PATH), id, group) },
      { path: `${cases}/breaks/smallest.txt`, text: `${expectationIn(sheets)}${sheets}` },
      { path: `${cases}/holds/smallest.txt`, text: sheets },
    ],
    next: [
      `Call ${home}/${file}.ts and what it exports after what the rule checks; say why, on what authority, and what it needs.`,
      `Write the smallest workbook that breaks the rule in ${cases}/breaks/smallest.txt, with the finding above it, and one that holds in ${cases}/holds/. More cases of either kind are further files there (tests/written-book.ts has the format).`,
      "A finding names the cell to mend; its message says what is wrong, where, and what to do.",
      `npm test -- tests/checks/cases -t ${id}`,
      "npm run types && npm run documents && npm test -- tests/documents tests/checks",
    ],
  };
}

function nextFree(group: RuleGroup): string {
  const numbers = ruleIds.filter((id) => groupOf(id) === group).map((id) => Number(id.slice(-2)));
  return `${group}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

function ruleText(id: string, name: string, { register }: Home): string {
  const [column] = registerSpec(register).calledBy;
  return `/** ${id}: what is wrong, in half a sentence. */
import { at, recordRule, recordText } from "../../rule-definition";

export const ${name} = recordRule(
  "${register}",
  {
    id: "${id}",
    title: "${unwritten}查什么",
    severity: "warning",
    why: "${unwritten}为什么要查，经办人看得懂的话。",
    authority: "办公惯例",
    // Alternatives, each a list of columns: [["problem.dueOn", "problem.receivedOn"]].
    needs: [["${register}.${column}"]],
  },
  (entry) => {
    if (entry.raw("${column}") !== "什么样的格子有问题") return null;
    return at(entry, "${column}", \`\${recordText(entry)}哪里不对，请怎么改\`);
  },
);
`;
}

function listedIn(index: string, name: string, file: string): string {
  return insertedBeforeLast(withImport(index, `import { ${name} } from "./${file}";`), "];", `  ${name},\n`);
}

/** Behind the last id of its group. */
function idsWith(list: string, id: string, group: RuleGroup): string {
  const last = ruleIds.filter((known) => groupOf(known) === group).at(-1);
  return last === undefined
    ? insertedBeforeLast(list, "] as const satisfies", `  "${id}",\n`)
    : list.replace(`  "${last}",\n`, `  "${last}",\n  "${id}",\n`);
}

/** A finding at the second cell of the first record of the last sheet. */
function expectationIn(sheets: string): string {
  const sheet = [...sheets.matchAll(/^# (.+)$/gm)].at(-1)?.[1] ?? "";
  return `expect ${sheet}!B3\n  says ${unwritten}第3行“…”哪里不对，请怎么改\n`;
}
