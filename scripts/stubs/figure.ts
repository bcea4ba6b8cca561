/** A new figure: its place in the catalogue, and three cases to rewrite. */
import { figureSpecs } from "../../src/figures";
import { registerIds, registerSpec, type RegisterId } from "../../src/registers";
import { unwritten } from "./placeholder";
import {
  insertedBefore,
  insertedBeforeLast,
  sheetsOf,
  textOf,
  withImport,
  type ReadFile,
  type Refusal,
  type Stub,
} from "./stub";

const CATALOGUE_PATH = "src/figures/catalogue.ts";

/** The stub of the figure `problem.categories`. It has no value, so that its cases fail until it is written. */
export function newFigure(id: string, read: ReadFile): Stub | Refusal {
  if (!/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)+$/.test(id))
    return { refused: "A figure's id is its subject and its name: problem.categories." };
  if (figureSpecs.some((spec) => spec.id === id)) return { refused: `There is a figure ${id} already.` };
  const [subject = ""] = id.split(".");
  const path = `src/figures/subjects/${subject.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  const existing = read(path);
  const register = registerOf(subject);
  const cases = `tests/figures/cases/${id}`;
  return {
    files: [
      ...(existing === null
        ? newSubject(path, subject, figureText(id, register), read)
        : [{ path, text: insertedBeforeLast(existing, "];\n", figureText(id, register, existing)) }]),
      ...casesOf(cases, subject, register, read),
    ],
    next: [
      `Say in ${path} what the figure is called, also by others, in what unit and on what basis it counts, what it needs; and count.`,
      `Write small workbooks in ${cases}/ and count by hand what must come out: two with different values, one without. Call the files after what they show (tests/figures/case-file.ts has the format).`,
      "Count with countOf, differentOf, sumOf or shareOf (src/figures/counted.ts), which give the list behind the number as well.",
      `npm test -- tests/figures/cases -t ${id}`,
      "npm run types && npm run documents && npm test -- tests/documents tests/figures tests/functions",
    ],
  };
}

/** The register that the subject is called after; else that of the subject's first figure, else the enterprises. */
function registerOf(subject: string): RegisterId {
  const ownNeed = figureSpecs.find(({ id }) => id.startsWith(`${subject}.`))?.needs[0]?.[0];
  return registerIds.find((register) => register === subject) ?? ownNeed?.register ?? "enterprise";
}

function figureText(id: string, register: RegisterId, file = ""): string {
  const [ofSubject] = figureSpecs.filter((spec) => spec.id.split(".")[0] === id.split(".")[0]);
  const subject = /^const subject = /m.test(file)
    ? "subject"
    : `subject: ${JSON.stringify(ofSubject?.subject ?? id)}`;
  const [field = ""] = Object.keys(registerSpec(register).fields).filter((name) => name !== "seq");
  return `  {
    id: "${id}",
    title: "${unwritten}名称",
    aliases: ["${unwritten}别名"],
    said: { with: ["${ofSubject?.unit ?? "个"}"], words: [] },
    ${subject},
    unit: "${ofSubject?.unit ?? "个"}",
    basis: "${unwritten}数什么、不数什么",
    needs: [[need("${register}", "${field}")]],
    count: () => ({ value: null, reason: "${unwritten}怎么数" }),
  },
`;
}

/** A file of its own, and its figures at the end of the catalogue. */
function newSubject(path: string, subject: string, figure: string, read: ReadFile): Stub["files"] {
  const name = `${subject}Figures`;
  const file = path.replace(/^.*\/|\.ts$/g, "");
  const catalogue = withImport(textOf(read, CATALOGUE_PATH), `import { ${name} } from "./subjects/${file}";`);
  return [
    {
      path,
      text: `import { need, type FigureSpec } from "../figure";\n\nexport const ${name}: readonly FigureSpec[] = [\n${figure}];\n`,
    },
    { path: CATALOGUE_PATH, text: insertedBefore(catalogue, "];\n", `  ...${name},\n`) },
  ];
}

/** The sheets of the register's first figure, to be rewritten. */
function casesOf(folder: string, subject: string, register: RegisterId, read: ReadFile): Stub["files"] {
  const withSheet = sampleSheets(subject, register, read);
  const without = sheetsOf(textOf(read, "tests/figures/cases/member.roster/no-roster.txt"));
  const roster = sheetsOf(textOf(read, "tests/figures/cases/enterprise.total/no-ledger.txt"));
  const reason = `expect nothing\n  reason 没有找到${registerSpec(register).title}\n`;
  return [
    { path: `${folder}/one-value.txt`, text: `expect 1\n${withSheet}` },
    { path: `${folder}/another-value.txt`, text: `expect 2\n${withSheet}` },
    {
      path: `${folder}/no-sheet.txt`,
      text: `${reason}${register === "enterprise" ? roster : without}`,
    },
  ];
}

/** By figures that need the register, those of the subject first. */
const SAMPLES: Readonly<Partial<Record<RegisterId, string>>> = {
  enterprise: "enterprise.total/of-a-whole-ledger",
  organisation: "organisation.total/neither-dissolved-nor-to-come",
  member: "member.roster/a-row-is-a-person",
  allowance: "subsidy.allowance.total/what-was-paid",
  startupFund: "subsidy.startup.total/all-that-was-paid",
  award: "subsidy.award.total/all-that-was-paid",
  training: "training.attendances/a-blank-number-is-its-list",
  attendance: "training.attendances/sign-in-sheets-without-those-absent",
  problem: "problem.received/in-the-year-up-to-the-day",
  apartment: "apartment.units/lived-in-within-the-year",
  schooling: "schooling.settled/in-the-year-by-the-office",
  staffing: "staffing.quota/all-posts",
  instructor: "instructor.total/different-names",
  formationPlan: "plan.solo/two",
};

function sampleSheets(subject: string, register: RegisterId, read: ReadFile): string {
  const sample = SAMPLES[register];
  if (sample === undefined) throw new Error(`${subject}: no case shows a sheet of ${register}.`);
  return sheetsOf(textOf(read, `tests/figures/cases/${sample}.txt`));
}
