/** Numbers of persons, accounts and children's names of the offices' workbooks reach no output. */
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { readLedger } from "../../src/ledger/model";
import { cellText, type Grid } from "../../src/reading/cells/grid";
import { defaultSettings } from "../../src/reading/settings/settings";
import { fieldSpec } from "../../src/registers";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { jobOutputs } from "./job-outputs";

const FIGURES = [
  "member.total",
  "problem.closed",
  "schooling.settled",
  "apartment.persons",
  "allowance.total",
];
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = sheetsOfFile(bytes);
  if ("problem" in read) throw new Error(read.problem);
  return read.grids;
}

/** What stands in the columns of such numbers and names, and mobile numbers wherever they stand. */
function secretsOf(grids: readonly Grid[]): ReadonlySet<string> {
  const { tables } = readLedger(grids, defaultSettings).book;
  const columns = tables.flatMap((table) =>
    Object.keys(table.recognition.columns).flatMap((field) => {
      const personal = fieldSpec(table.register, field)?.personal;
      if (personal === undefined) return [];
      const texts = table.entries.map((entry) => entry.raw(field as never));
      if (personal !== "childName") return texts.filter((text) => /\d{7}/.test(text));
      // Of a name that others have as well nobody can tell whose it is.
      return texts.filter((text) => text.length > 1 && timesWritten(grids, text) === 1);
    }),
  );
  const texts = grids.flatMap(({ values }) => values.flatMap((row) => row.map((value) => cellText(value))));
  return new Set([...columns, ...texts.flatMap((text) => text.match(PHONE) ?? [])]);
}

function timesWritten(grids: readonly Grid[], name: string): number {
  const bare = (text: string): string => text.replace(/\s/g, "");
  const cells = grids.flatMap(({ values }) =>
    values.flatMap((row) => row.map((value) => bare(cellText(value)))),
  );
  return cells.filter((text) => text.includes(bare(name))).length;
}

async function leaksOf(grids: readonly Grid[]): Promise<readonly string[]> {
  const secrets = secretsOf(grids);
  return (await jobOutputs(grids, FIGURES)).flatMap(([name, text]) =>
    [...secrets].filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret}`),
  );
}

describeShared("the offices'", () => {
  test.each(sharedWorkbooks.map(({ name, bytes }) => [name, bytes] as const))("%s", async (_, bytes) => {
    expect(await leaksOf(gridsOf(bytes()))).toEqual([]);
  });
});
