import { entriesOf } from "../../src/ledger/model";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { describeShared } from "../shared-workbooks";
import { loadGrids } from "./load-workbook";

describeShared("records of the shared workbooks", () => {
  const ledgerOf = (name: string) => readLedger(loadGrids(name), defaultSettings);

  test.each(["2023-clean", "2023-messy", "two-ledgers"])(
    "%s: 50 enterprises, 83 members, 5 parks",
    (name) => {
      const entries = entriesOf(ledgerOf(name), "enterprise");
      expect(entries).toHaveLength(50);
      expect(entries.reduce((sum, entry) => sum + (entry.value("members") ?? 0), 0)).toBe(83);
      expect(entries.filter((entry) => entry.value("operatingStatus") === "operating")).toHaveLength(42);
      expect(new Set(entries.map((entry) => entry.park)).size).toBe(5);
    },
  );

  test("the hurried clerk's sheets give the same values as the tidy ones", () => {
    const [tidy, messy] = [ledgerOf("2023-clean"), ledgerOf("2023-messy")];
    const dates = (ledger: typeof tidy) =>
      entriesOf(ledger, "member").map((entry) => [entry.value("name"), entry.value("joinedOn")?.day]);
    expect(dates(messy)).toEqual(dates(tidy));
    const amounts = (ledger: typeof tidy) =>
      entriesOf(ledger, "allowance").map((entry) => entry.value("amountPaid"));
    expect(amounts(messy)).toEqual(amounts(tidy));
    expect(entriesOf(messy, "problem").filter((entry) => entry.value("closed") === "yes")).toHaveLength(26);
  });

  test("no cell of the tidy workbook is a problem", () => {
    const problems = ledgerOf("2023-clean").tables.flatMap((table) =>
      Object.entries(table.fields).flatMap(([field, column]) =>
        [...column.problems].map(
          ([index, problem]) => `${table.register}.${field}#${String(index)}: ${problem}`,
        ),
      ),
    );
    expect(problems).toEqual([]);
  });
});
