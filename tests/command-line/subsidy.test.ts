/** `subsidy` prints what is due, and beside it the budget and what the payment sheets paid (CONTRACT 4). */
import { subsidy } from "../../cli/verbs/subsidy";
import { parseCommand } from "../../cli/parse-command";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

interface SubsidyJson {
  readonly allowance: readonly {
    organisation: string;
    secretary: string;
    months: number;
    rate: number;
    amount: number;
  }[];
  readonly totals: { readonly total: number };
  readonly budget: number | null;
  readonly comparison: {
    readonly payments: readonly { difference: number; reason: string; cells: readonly string[] }[];
    readonly totals: {
      readonly due: number;
      readonly paid: number;
      readonly arrears: number;
      readonly overpaid: number;
    };
    readonly findings: readonly { rule: string; cell: string }[];
  };
}

async function answered(
  name: string,
  part: readonly string[] = [],
): Promise<{ json: SubsidyJson; text: string }> {
  const { file, expected } = sharedWorkbook(name);
  const { json, text } = await subsidy(
    parseCommand(["subsidy", file, "--year", String(expected.year), ...part, "--json"]),
  );
  return { json: JSON.parse(JSON.stringify(json)) as SubsidyJson, text };
}

describeShared("subsidy", () => {
  test("of sheets that are right: paid is due", async () => {
    const { json } = await answered("2023-clean");
    expect(json.allowance[0]).toMatchObject({ months: 12, rate: 150, amount: 1800 });
    expect(json.budget).toBeNull();
    expect(json.comparison.totals).toEqual({
      due: json.totals.total,
      paid: json.totals.total,
      arrears: 0,
      overpaid: 0,
    });
  });

  test.each(["--quarter 2", "--quarter 3", "--quarter 4", "--as-of 2023-06-30"])(
    "of sheets that are right, %s: nobody was paid too much",
    async (part) => {
      const { json } = await answered("2023-messy", part.split(" "));
      expect(json.comparison.totals).toMatchObject({ arrears: 0, overpaid: 0 });
    },
  );

  test("of sheets with errors: who differs, why, and in which cell", async () => {
    const { json, text } = await answered("2023-errors");
    const differing = json.comparison.payments.filter(({ difference }) => difference !== 0);
    expect(differing.length).toBeGreaterThan(5);
    for (const { cells, reason } of differing) {
      expect(cells.join()).toMatch(/^[^!]+![A-Z]+\d+/);
      expect(text).toContain(reason);
    }
    const { arrears, overpaid, due, paid } = json.comparison.totals;
    expect(overpaid - arrears).toBe(paid - due);
    expect(json.comparison.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["SUB-04", "SUB-09"]),
    );
    expect(text).not.toMatch(/\d{15,}/);
  });
});
