import { coverageOf } from "../../src/ledger/coverage";
import { entriesOf } from "../../src/ledger/model";
import { buildLedger, type RecordInput } from "../ledger-builder";

type Row = RecordInput<"enterprise">;
const all = ["hasOrganisation", "organisationName", "formationMode"] as const;

function coverage(row: Row, fields: readonly (typeof all)[number][] = all) {
  const ledger = buildLedger({ enterprise: { tables: [{ rows: [{ name: "甲禾食品", ...row }], fields }] } });
  const entry = entriesOf(ledger, "enterprise")[0];
  if (entry === undefined) throw new Error("the ledger has no record");
  return coverageOf(entry);
}

describe("coverage of an enterprise", () => {
  it.each<[string, Row, ReturnType<typeof coverage>]>([
    [
      "a tick decides",
      { hasOrganisation: "yes" },
      { covered: true, mode: null, unknown: false, contradiction: false },
    ],
    [
      "ticked no beside a name is a contradiction, and not covered",
      { hasOrganisation: "no", organisationName: "甲禾食品党支部" },
      { covered: false, mode: null, unknown: false, contradiction: true },
    ],
    [
      "a plan never covers",
      { hasOrganisation: "planned", organisationName: "甲禾食品党支部", formationMode: "solo" },
      { covered: false, mode: "solo", unknown: false, contradiction: false },
    ],
    [
      "a name decides for a blank tick",
      { organisationName: "甲禾食品党支部" },
      { covered: true, mode: null, unknown: false, contradiction: false },
    ],
    [
      "a mode decides for a blank tick",
      { formationMode: "attached" },
      { covered: true, mode: "attached", unknown: false, contradiction: false },
    ],
    [
      "a planned mode does not",
      { formationMode: "planned", organisationName: "甲禾食品党支部" },
      { covered: false, mode: "planned", unknown: true, contradiction: false },
    ],
    [
      "a blank tick with neither is unknown",
      {},
      { covered: false, mode: null, unknown: true, contradiction: false },
    ],
    [
      "the tick's column may name the mode",
      { hasOrganisation: { raw: "挂靠", value: "yes" } },
      { covered: true, mode: "attached", unknown: false, contradiction: false },
    ],
  ])("%s", (_, row, expected) => {
    expect(coverage(row)).toEqual(expected);
  });

  it("knows from a blank name alone where nobody asks for a tick", () => {
    expect(coverage({}, ["organisationName"])).toMatchObject({ covered: false, unknown: false });
    expect(coverage({}, [])).toMatchObject({ covered: false, unknown: true });
  });
});
