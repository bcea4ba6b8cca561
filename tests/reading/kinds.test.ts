/**
 * Which register a sheet is. Each case is a text: the sheet's name after `# `, the lines of the sheet, cells parted by
 * `|`. In `ours/` and `asked/` the folder names the register; a last line `says …` gives the question.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recognise } from "../../src/reading/recognise";
import type { TableRecognition } from "../../src/reading/recognition";
import { defaultSettings } from "../../src/reading/settings/settings";
import { registerIds, registerSpec } from "../../src/registers";
import { sheetOf } from "./sheet-text";

const folder = path.join(__dirname, "kinds");

interface KindCase {
  readonly name: string;
  readonly sheet: string;
  readonly lines: readonly string[];
  readonly says: string | null;
}

function caseOf(file: string): KindCase {
  const [first = "", ...rest] = readFileSync(path.join(folder, file), "utf8").trimEnd().split("\n");
  const says =
    rest.at(-1)?.startsWith("says ") === true ? (rest.at(-1)?.slice("says ".length) ?? null) : null;
  return {
    name: file.replace(/\.txt$/, ""),
    sheet: first.replace(/^# /, ""),
    lines: says === null ? rest : rest.slice(0, -1),
    says,
  };
}

function casesIn(inside: string): readonly KindCase[] {
  return readdirSync(path.join(folder, inside), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .map((file) => caseOf(path.join(inside, file)));
}

function read(lines: readonly string[], sheet: string): readonly TableRecognition[] {
  return recognise(sheetOf(lines.join("\n"), sheet), defaultSettings);
}

function registersOf(lines: readonly string[], sheet: string): readonly (string | null)[] {
  return read(lines, sheet).map(({ register }) => register);
}

const neighbours = casesIn("neighbours");

test("offices keep more kinds of other sheets than a few", () => {
  expect(neighbours.length).toBeGreaterThan(80);
});

describe("sheets of other subjects are none of ours, or asked about", () => {
  test.each(neighbours)("$name", ({ sheet, lines }) => {
    const untitled = lines.slice(1);
    const [table] = read(lines, sheet);
    // What is not asked must be known for what it is, and not only for want of a column.
    expect(table?.doubt ?? table?.seems).toEqual(expect.anything());
    expect(registersOf(lines, sheet)).toEqual([null]);
    expect(registersOf(lines, "Sheet1")).toEqual([null]);
    expect(registersOf(untitled, sheet)).toEqual([null]);
    expect(registersOf(untitled, "Sheet1")).toEqual([null]);
  });
});

describe("our registers under unusual titles and under none", () => {
  const ours = casesIn("ours");

  test.each(registerIds)("%s has such cases", (register) => {
    const own = ours.filter(({ name }) => name.startsWith(`ours/${register}/`));
    expect(own.length).toBeGreaterThan(1);
    expect(own.some(({ name }) => name.endsWith("untitled"))).toBe(true);
  });

  test.each(ours)("$name", ({ name, sheet, lines }) => {
    expect(registersOf(lines, sheet)).toEqual([name.split("/")[1]]);
  });
});

describe("what may be one of ours or something else is asked, never counted", () => {
  test.each(casesIn("asked"))("$name", ({ name, sheet, lines, says }) => {
    const [table, ...others] = read(lines, sheet);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ register: null, dataRows: [], columns: {} });
    expect(table?.doubt?.candidates[0]).toBe(name.split("/")[1]);
    if (says !== null) expect(table?.doubt?.reason).toBe(says);
  });
});

test.each(registerIds)("what makes a table %s is said in fields that it has", (register) => {
  const { identity, fields } = registerSpec(register);
  const said = [...identity.required, ...(identity.requiredIfTitled ?? []), identity.ownFields].flat();
  expect(said.filter((field) => fields[field] === undefined)).toEqual([]);
});
