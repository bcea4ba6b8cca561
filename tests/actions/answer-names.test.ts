import { answerNames } from "../../src/actions/ledgers/answer-names";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import type { NameAnswer } from "../../src/jobs/results";
import type { Host } from "../../host";
import { environment, opened, sampleBytes, sheetOf, valueOf, year } from "./sample-book";

const problems = "企业诉求";
/** An enterprise of the sample. */
const means = "恒达五金制品厂";

async function columnOf(sheet: string, field: string): Promise<{ letters: string; row: number }> {
  const { tables } = valueOf(await recogniseLedgers(environment));
  const table = tables.find((candidate) => candidate.sheet === sheet);
  const letters = table?.columns.find((column) => column.field === field)?.letters;
  const row = table?.dataRows[0];
  if (letters === undefined || row === undefined) throw new Error(`${sheet} has no ${field}.`);
  return { letters, row };
}

/** The sample with a name among the problems that is like an enterprise's: one with a word more. */
async function openedWithLikeName(): Promise<{ host: Host; cell: string; name: string }> {
  const host = await opened(sampleBytes());
  const { letters, row } = await columnOf(problems, "enterprise");
  const name = `${means}科技`;
  await host.user.type(problems, `${letters}${String(row)}`, name);
  return { host, cell: `${letters}${String(row)}`, name };
}

async function unknownEnterprises(): Promise<readonly string[]> {
  const { findings } = valueOf(await checkLedgers(environment, year));
  return findings
    .filter(({ rule, severity }) => rule === "ISS-06" && severity !== "info")
    .map(({ cell }) => cell);
}

async function namesAfter(answer: NameAnswer): Promise<readonly string[]> {
  return valueOf(await answerNames(environment, [answer])).names.map(({ name }) => name);
}

test("a name is asked until somebody says which enterprise it means, or that it is another one", async () => {
  const { host, cell, name } = await openedWithLikeName();
  const { names } = valueOf(await recogniseLedgers(environment));
  expect(names).toEqual([{ name, sheet: problems, cell, candidates: [means] }]);

  expect(await namesAfter({ name, means })).toEqual([]);
  expect(await unknownEnterprises()).not.toContain(cell);
  expect(JSON.stringify(sheetOf(await host.data(), "党建设置").rows)).toContain(name);

  expect(await namesAfter({ name, means: name })).toEqual([]);
  expect(await unknownEnterprises()).toContain(cell);
  host.close();
});
