/** Annotated drafts, found by themselves: ours in texts/, others' beside the checkout (../shared/drafts). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { draftOfText } from "../../src/drafts/draft";
import { draftJob } from "../../src/jobs/draft";
import { draftOfFile } from "../../src/jobs/draft-file";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { describeShared } from "../shared-workbooks";
import { readAnnotated, type Annotated } from "./annotated";
import { gridsOf } from "./books";
import { outcomeOf } from "./judged";
import { typedDocument } from "./typed-document";

const folders = [path.join(__dirname, "texts"), path.resolve(__dirname, "../../../shared/drafts")];
const year = 2023;
const OWN = path.join("drafts", "texts");
const told: { readonly right: number; readonly unconfirmed: number }[] = [];

const files = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^v.*\.txt$/.test(file))
        .map((file) => path.join(folder, file))
    : [],
);

function reported(draft: Annotated, typed = draftOfText(draft.text)) {
  return draftJob({
    grids: gridsOf(draft.workbook),
    wish: { year, asOf: daysFromCivil(year, 12, 31) },
    today: daysFromCivil(year + 1, 1, 10),
    ...(draft.previous === null ? {} : { previous: gridsOf(draft.previous) }),
    draft: typed,
  });
}

function judged(draft: Annotated, typed?: ReturnType<typeof draftOfText>) {
  return reported(draft, typed).quantities;
}

describeShared("annotated drafts", () => {
  test.each(files.map((file) => [path.basename(file), file]))("%s", (_, file) => {
    const draft = readAnnotated(readFileSync(file, "utf8"));
    const { missed, accused, unconfirmed, right } = outcomeOf(draft, judged(draft));
    expect(missed).toEqual([]);
    expect(accused).toEqual([]);
    // Ours are written as hard as people write; all of them together are held to one in twenty.
    if (unconfirmed.length > right * (file.includes(OWN) ? 0.15 : 0.05)) expect(unconfirmed).toEqual([]);
    told.push({ right, unconfirmed: unconfirmed.length });
  });

  test.each(files.filter((_, index) => index % 3 === 0).map((file) => [path.basename(file), file]))(
    "%s as a Word file",
    async (_, file) => {
      const draft = readAnnotated(readFileSync(file, "utf8"));
      const opened = draftOfFile(await typedDocument(draft.text));
      if ("problem" in opened) throw new Error(opened.problem);
      expect(opened.draft.text.trimEnd()).toBe(draft.text.replace(/\t/g, "\n").trimEnd());
      const { missed, accused, unconfirmed, right } = outcomeOf(draft, judged(draft, opened.draft));
      expect({ missed, accused }).toEqual({ missed: [], accused: [] });
      expect(unconfirmed.length).toBeLessThanOrEqual(right * 0.15);
    },
  );

  test("a figure's basis says what the settings decided", () => {
    const [file = ""] = files;
    const { figures } = reported(readAnnotated(readFileSync(file, "utf8")));
    const covered = figures.find(({ id }) => id === "coverage.all");
    expect(covered?.basis).toContain("挂靠组建计入");
  });

  test("of all right numbers hardly any is not confirmed", () => {
    const sum = (one: "right" | "unconfirmed"): number => told.reduce((total, file) => total + file[one], 0);
    expect(sum("unconfirmed")).toBeLessThanOrEqual(sum("right") * 0.05);
  });
});
