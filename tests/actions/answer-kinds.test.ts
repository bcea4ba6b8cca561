import { countFigures } from "../../src/actions/figures/count-figures";
import { answerKinds } from "../../src/actions/ledgers/answer-kinds";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import type { KindAnswer, RecognisedTable } from "../../src/jobs/results";
import { environment, officeSheets, opened, sampleBytes, valueOf, year } from "./sample-book";

const problems = "企业诉求";

async function problemTable(): Promise<RecognisedTable> {
  const { tables } = valueOf(await recogniseLedgers(environment));
  const table = tables.find(({ sheet }) => sheet === problems);
  if (table === undefined) throw new Error(`There is no ${problems}.`);
  return table;
}

async function received(): Promise<number | null | undefined> {
  const { figures } = valueOf(await countFigures(environment, year));
  return figures.find(({ id }) => id === "problem.received")?.value;
}

async function answered(register: KindAnswer["register"], signature: string): Promise<RecognisedTable> {
  const { tables } = valueOf(await answerKinds(environment, [{ sheet: problems, signature, register }]));
  const table = tables.find(({ sheet }) => sheet === problems);
  if (table === undefined) throw new Error(`There is no ${problems}.`);
  return table;
}

test("a sheet is what the user says it is, until that is taken back; the office's sheets stay as they are", async () => {
  const host = await opened(sampleBytes());
  const office = await officeSheets(host, []);
  const before = await received();
  const { signature, register } = await problemTable();
  expect(register).toBe("problem");
  expect(before).toBeGreaterThan(0);

  const none = await answered(null, signature);
  expect([none.register, none.isTold, none.signature]).toEqual([null, true, signature]);
  expect(await received()).toBeNull();

  const other = await answered("training", signature);
  expect([other.register, other.isTold]).toEqual(["training", true]);
  expect(await received()).toBeNull();

  const again = await answered("automatic", signature);
  expect([again.register, again.isTold]).toEqual(["problem", false]);
  expect(await received()).toBe(before);
  expect(await officeSheets(host, ["党建设置"])).toEqual(office);
  host.close();
});
