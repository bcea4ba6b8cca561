import { answerSheets } from "../../src/actions/ledgers/answer-sheets";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import type { SheetAnswer, SheetCounts } from "../../src/jobs/results";
import { environment, ledgerSheet, officeSheets, opened, sampleBytes, valueOf } from "./sample-book";

async function countsAfter(counts: SheetAnswer["counts"], signature: string): Promise<SheetCounts | null> {
  const { tables } = valueOf(await answerSheets(environment, [{ sheet: ledgerSheet, signature, counts }]));
  return tables.find(({ sheet }) => sheet === ledgerSheet)?.counts ?? null;
}

test("an answer for a table takes the place of one for its whole sheet, and can be taken back", async () => {
  const host = await opened(sampleBytes());
  const office = await officeSheets(host, []);
  const { tables } = valueOf(await recogniseLedgers(environment));
  const { signature = "" } = tables.find(({ sheet }) => sheet === ledgerSheet) ?? {};

  expect(await countsAfter("out", "")).toMatchObject({ in: false, chosen: "out" });
  expect(await countsAfter("in", signature)).toMatchObject({ in: true, chosen: "in" });
  expect(await countsAfter(null, signature)).toMatchObject({ in: true, chosen: null });

  expect(await officeSheets(host, ["党建设置"])).toEqual(office);
  host.close();
});
