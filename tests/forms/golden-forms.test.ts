/** Forms as superiors send them, those beside the checkout and our own: every cell right, none written that must be left. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fillForm } from "../../src/jobs/fill";
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { daysFromCivil, endOfYear } from "../../src/reading/cells/dates";
import type { Grid } from "../../src/reading/cells/grid";
import { sharedWorkbooks } from "../shared-workbooks";
import { differences, type FormExpectation } from "./form-expectation";

const folders = ["../../../shared/forms", "golden"].map((folder) => path.resolve(__dirname, folder));

const forms = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".expected.json"))
        .map((file) => ({
          folder,
          name: `${path.basename(folder)}/${file.replace(".expected.json", "")}`,
          expected: JSON.parse(readFileSync(path.join(folder, file), "utf8")) as FormExpectation,
        }))
    : [],
);

function gridsOf(workbook: string): readonly Grid[] {
  const bytes = sharedWorkbooks.find(({ name }) => name === workbook)?.bytes() ?? new Uint8Array();
  const sheets = sheetsOfFile(bytes);
  if (!("grids" in sheets)) throw new Error(sheets.problem);
  return sheets.grids;
}

function dayOf(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return daysFromCivil(year, month, day);
}

const here = sharedWorkbooks.length > 0 ? forms : [];

(here.length > 0 ? describe : describe.skip)("forms", () => {
  it.each(here.length > 0 ? here : forms.slice(0, 1))("$name", ({ folder, expected }) => {
    const { form, from, previous, year, asOf, withIds } = expected;
    const report = fillForm({
      grids: gridsOf(from),
      form: new Uint8Array(readFileSync(path.join(folder, form))),
      wish: { year, asOf: asOf === undefined ? endOfYear(year) : dayOf(asOf) },
      today: endOfYear(year),
      withIds: withIds === true,
      file: false,
      ...(previous === undefined ? {} : { previous: gridsOf(previous) }),
    });
    if ("problem" in report) throw new Error(report.problem);
    const { wrong, missing, unlisted } = differences(expected, report);
    expect({ wrong, missing, unlisted }).toEqual({ wrong: [], missing: [], unlisted: [] });
  });
});
