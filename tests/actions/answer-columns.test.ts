import { answerColumns } from "../../src/actions/ledgers/answer-columns";
import type { RecognisedTable } from "../../src/jobs/results";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { environment, ledgerSheet, opened, sampleBytes, valueOf } from "./sample-book";

function ledgerIn(tables: readonly RecognisedTable[]): RecognisedTable {
  const table = tables.find(({ sheet }) => sheet === ledgerSheet);
  if (table === undefined) throw new Error(`There is no ${ledgerSheet}.`);
  return table;
}

function lettersOf(table: RecognisedTable, field: string): string {
  const letters = table.columns.find((column) => column.field === field)?.letters;
  if (letters === undefined) throw new Error(`${table.sheet} has no ${field}.`);
  return letters;
}

test("an answer is kept in 党建设置 and holds from then on", async () => {
  const host = await opened(sampleBytes());
  const ledger = ledgerIn(valueOf(await recogniseLedgers(environment)).tables);
  const letters = lettersOf(ledger, "employees");
  const answer = { sheet: ledgerSheet, signature: ledger.signature, letters, field: null };
  const answered = ledgerIn(valueOf(await answerColumns(environment, [answer])).tables);
  expect(answered.mapping["employees"]).toBeUndefined();
  const again = ledgerIn(valueOf(await recogniseLedgers(environment)).tables);
  expect(again.mapping).toEqual(answered.mapping);
  host.close();
});

test("an answer that would leave no ledger is refused, and nothing written", async () => {
  const host = await opened(sampleBytes());
  const ledger = ledgerIn(valueOf(await recogniseLedgers(environment)).tables);
  const letters = lettersOf(ledger, "name");
  const answer = { sheet: ledgerSheet, signature: ledger.signature, letters, field: null };
  const refused = await answerColumns(environment, [answer]);
  expect(refused.ok ? "" : refused.problem.message).toContain(ledgerSheet);
  const { sheets } = await host.data();
  expect(sheets.map(({ name }) => name)).not.toContain("党建设置");
  host.close();
});
