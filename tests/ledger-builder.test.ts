import { entriesOf, tablesOf } from "../src/ledger/model";
import { buildLedger, cellIn, day } from "./ledger-builder";

describe("the ledger builder", () => {
  const ledger = buildLedger({
    enterprise: [
      { name: "甲禾食品", members: 3, hasOrganisation: "yes", enteredOn: "2023-05" },
      { name: "乙源木业", members: { raw: "若干", problem: "unreadable" }, revenue: 12.5 },
    ],
    allowance: { tables: [{ sheet: "一季度", quarter: 1, rows: [{ secretary: "韦某", amountPaid: 450 }] }] },
  });

  it("gives values, raw texts, problems and cells", () => {
    const [first, second] = entriesOf(ledger, "enterprise");
    expect(first?.value("members")).toBe(3);
    expect(first?.raw("hasOrganisation")).toBe("是");
    expect(first?.value("enteredOn")).toEqual({ day: day("2023-05-01"), precision: "month" });
    expect(second?.value("members")).toBeNull();
    expect(second?.raw("members")).toBe("若干");
    expect(second?.problem("members")).toBe("unreadable");
    expect(second?.value("revenue")).toBe(1250);
    expect(second?.isBlank("hasOrganisation")).toBe(true);
    const [table] = tablesOf(ledger, "enterprise");
    expect(table && second?.cell("members")).toBe(table && cellIn(table, "members", 1));
  });

  it("counts days as Excel does", () => {
    expect(day("1900-03-01")).toBe(61);
    expect(day("2023-05-01")).toBe(45047);
  });

  it("keeps what a sheet says of itself", () => {
    expect(tablesOf(ledger, "allowance")[0]?.recognition.context.quarter).toBe(1);
  });
});
