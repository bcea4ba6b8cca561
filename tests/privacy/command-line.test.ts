/** What the command line prints, on both streams, holds no number of a person and no child's name. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommandFailed } from "../../cli/failures";
import { parseCommand, verbNames, type VerbName } from "../../cli/parse-command";
import { verbs } from "../../cli/verbs";
import { blankLedgers } from "../../src/jobs/blank-ledgers";
import { registerIds } from "../../src/registers";
import { reportKindIds, reportKinds } from "../../src/report/report-kinds";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { leaksIn, planted } from "./planted-book";

const folder = mkdtempSync(path.join(tmpdir(), "privacy-"));
const at = (name: string): string => path.join(folder, name);
const { grids, secrets } = planted(0);

beforeAll(() => {
  const sheets = (rows: (row: number) => boolean) =>
    grids.map(({ sheet, values }) =>
      sheetOfRows(
        sheet,
        values
          .filter((_, row) => rows(row))
          .map((row) => row.map((value) => (typeof value === "object" ? null : value))),
      ),
    );
  writeFileSync(at("台账.xlsx"), newBook({ sheets: sheets(() => true) }));
  writeFileSync(at("上次.xlsx"), newBook({ sheets: sheets((row) => row % 7 !== 6) }));
  writeFileSync(at("空表.xlsx"), blankLedgers(registerIds).file);
  writeFileSync(at("稿子.txt"), "截至2022年底，园区共有企业46家，已建党组织29个，覆盖率58%。");
});

const YEAR = ["--year", "2023"];

/** How each verb is called, more than once where it has several answers; `null` where it opens no ledgers. */
const calls: Readonly<Record<VerbName, readonly (readonly string[])[] | null>> = {
  recognise: [["台账.xlsx"]],
  figures: [
    ["台账.xlsx", ...YEAR],
    ["台账.xlsx", ...YEAR, "--list", "apartment.persons"],
  ],
  check: [["台账.xlsx", ...YEAR]],
  report: reportKindIds.map((kind) => ["台账.xlsx", ...YEAR, "--kind", reportKinds[kind].sheet]),
  subsidy: [["台账.xlsx", ...YEAR]],
  advise: [["台账.xlsx"]],
  verify: [["台账.xlsx", ...YEAR, "--draft", "稿子.txt"]],
  renew: [["台账.xlsx", ...YEAR, "--draft", "稿子.txt", "--draft-year", "2022"]],
  fill: [["空表.xlsx", ...YEAR, "--from", "台账.xlsx"]],
  changes: [["台账.xlsx", "--since", "上次.xlsx"]],
  new: null,
  tidy: [["台账.xlsx", "--out", "整理.xlsx"]],
  card: [["台账.xlsx"]],
  "self-test": null,
};

/** Both answers of a call, and what it says beside them or in their place. */
async function printedBy(
  verb: VerbName,
  args: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const said: string[] = [];
  const spies = [process.stderr, process.stdout].map((stream) =>
    jest.spyOn(stream, "write").mockImplementation((text) => {
      said.push(String(text));
      return true;
    }),
  );
  try {
    const files = args.map((arg) => (/\.(?:xlsx|txt)$/.test(arg) ? at(arg) : arg));
    const { json, text } = await verbs[verb](parseCommand([verb, ...files]));
    return [
      [verb, text],
      [`${verb} --json`, JSON.stringify(json)],
      [`${verb}, beside`, said.join("")],
    ];
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return [[`${verb}, refused`, error.message]];
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test.each(verbNames)("%s", async (verb) => {
  for (const args of calls[verb] ?? []) {
    const printed = await printedBy(verb, args);
    expect(leaksIn(printed, secrets)).toEqual([]);
    expect(printed[0]?.[0]).toBe(verb);
  }
});
