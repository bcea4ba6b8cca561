/**
 * Content controls are not seen in print: what Word lays out — text, runs, properties of paragraphs and cells — is the
 * same once their wrappers are taken away, and outside of the numbers it is the office's own, character by character.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Draft } from "../../src/drafts/draft";
import { draftOfFile, renewedDocument } from "../../src/jobs/draft-file";
import { renewJob } from "../../src/jobs/renew";
import { endOfYear } from "../../src/reading/cells/dates";
import { taggedPieces } from "../../src/report/number-tags";
import { outlines, type TextKind } from "../../src/report/outlines/catalogue";
import { wordDocument } from "../../src/report/word-document";
import { readAnnotated } from "../drafts/annotated";
import { gridsOf } from "../drafts/books";
import { typedDocument } from "../drafts/typed-document";
import { buildLedger, day } from "../ledger-builder";
import { reportOf, reportYear } from "../report/report-of";
import { describeShared, sharedFolder } from "../shared-workbooks";

const PIECE =
  /<w:(?:pPr|tblPr|tblGrid|trPr|tcPr|sectPr)(?: [^>]*)?>.*?<\/w:(?:pPr|tblPr|tblGrid|trPr|tcPr|sectPr)>|<w:r(?: [^>]*)?>.*?<\/w:r>|<w:p\/>|<\/w:(?:p|tc|tr|tbl)>/gs;

interface Laid {
  /** Properties of a run, or another piece as it stands. */
  readonly form: string;
  readonly text: string;
}

/** What is laid out, in its order; runs of one form that follow one another are one. */
function laidOut(bytes: Uint8Array): readonly Laid[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())
    .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, "")
    .replace(/<\/?w:sdt(?:Content)?>/g, "");
  const laid: Laid[] = [];
  for (const [piece] of xml.matchAll(PIECE)) {
    const run = /^<w:r(?: [^>]*)?>(<w:rPr>.*?<\/w:rPr>|<w:rPr\/>)?(.*)<\/w:r>$/s.exec(piece);
    const form = run === null ? piece : `run ${run[1] ?? ""}`;
    const text = run === null ? "" : textOfRun(run[2] ?? "");
    const last = laid.at(-1);
    if (run !== null && text === "") continue;
    if (run !== null && last?.form === form) laid[laid.length - 1] = { form, text: last.text + text };
    else laid.push({ form, text });
  }
  return laid;
}

function textOfRun(inside: string): string {
  return [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)(?: [^>]*)?\/>/g)]
    .map(([, text, mark]) => (mark === undefined ? (text ?? "") : mark === "tab" ? "\t" : "\n"))
    .join("");
}

/** Each character of the text with its run's form; a paragraph ends in a line break. */
function charactersOf(bytes: Uint8Array): readonly Laid[] {
  return laidOut(bytes).flatMap(({ form, text }) =>
    form === "</w:p>" || form === "<w:p/>"
      ? [{ form: "", text: "\n" }]
      : [...text].map((one) => ({ form, text: one })),
  );
}

interface Stretch {
  readonly offset: number;
  readonly length: number;
}

function without(characters: readonly Laid[], stretches: readonly Stretch[]): readonly Laid[] {
  return characters.filter(
    (_, at) => !stretches.some(({ offset, length }) => at >= offset && at < offset + length),
  );
}

function draftOf(bytes: Uint8Array): Draft {
  const opened = draftOfFile(bytes);
  if ("problem" in opened) throw new Error(opened.problem);
  return opened.draft;
}

const kinds = (Object.keys(outlines) as TextKind[]).filter((kind) => kind !== "own");

test.each(kinds)("our own %s is laid out the same with its tags and without", async (kind) => {
  const ledger = buildLedger({
    enterprise: [
      { name: "甲食品有限公司", operatingStatus: "operating", members: 4, hasOrganisation: "yes" },
      { name: "乙木业有限公司", operatingStatus: "building", members: 1, hasOrganisation: "no" },
    ],
  });
  const { lines } = reportOf({ ledger, kind });
  const period = { year: reportYear, asOf: day("2023-12-31") };
  const paragraphs = lines.flatMap(({ level, rendered }) =>
    rendered.kind === "text"
      ? [{ level, text: rendered.text, tagged: taggedPieces(rendered.pieces, period) }]
      : [],
  );
  const tagged = await wordDocument(paragraphs);
  const plain = await wordDocument(paragraphs.map(({ level, text }) => ({ level, text })));
  expect(draftOf(tagged).controls.length).toBeGreaterThan(0);
  expect(laidOut(tagged)).toEqual(laidOut(plain));
});

describeShared("an office's Word file, renewed", () => {
  const shared = readFileSync(path.join(sharedFolder("drafts"), "n02.docx"));
  const typed = (name: string): Promise<Uint8Array> =>
    typedDocument(readAnnotated(readFileSync(path.join(__dirname, "texts", name), "utf8")).text);

  test.each([
    ["n02.docx", () => Promise.resolve(new Uint8Array(shared))],
    ["n-am1-duty.txt typed", () => typed("n-am1-duty.txt")],
    ["n-am4-outline.txt typed", () => typed("n-am4-outline.txt")],
  ])("%s: outside of its numbers nothing is laid out otherwise", async (_, bytesOf) => {
    const bytes = await bytesOf();
    const draft = draftOf(bytes);
    const report = renewJob({
      grids: gridsOf("2023-clean"),
      previous: gridsOf("2022-previous"),
      wish: { year: 2023, asOf: endOfYear(2023) },
      today: endOfYear(2023),
      draft,
      draftYear: 2022,
      withSheets: false,
    });
    const after = renewedDocument(bytes, report, report.period);
    const touched = [...report.live, ...report.ask, ...report.kept.filter(({ isStale }) => isStale === true)];
    const moved = touched
      .map((part) => ({ ...part, now: "now" in part ? part.now : part.text }))
      .sort((one, other) => one.offset - other.offset);
    let shift = 0;
    const now = moved.map(({ offset, length, now: words }) => {
      const place = { offset: offset + shift, length: words.length };
      shift += words.length - length;
      return place;
    });
    const [was, is] = [charactersOf(bytes), charactersOf(after)];
    expect(
      was
        .map(({ text }) => text)
        .join("")
        .trimEnd(),
    ).toBe(draft.text.trimEnd());
    expect(draftOf(after).controls.length).toBeGreaterThan(10);
    expect(without(is, now)).toEqual(without(was, touched));
    // A sure number stands in the form of its first character.
    const sure = now.flatMap((place, index) => {
      const part = moved[index];
      return part !== undefined && "sure" in part && part.sure ? [{ place, part }] : [];
    });
    expect(sure.length).toBeGreaterThan(10);
    for (const { place, part } of sure)
      expect(is.slice(place.offset, place.offset + place.length).map(({ form }) => form)).toEqual(
        Array.from({ length: place.length }, () => was[part.offset]?.form),
      );
  });
});
