/** Whatever stands in the ledgers: no report holds what none may, and a briefing stays brief. */
import fc from "fast-check";
import type { TextKind } from "../../src/report/outlines/catalogue";
import { outlines } from "../../src/report/outlines/catalogue";
import { anyLedger as ledger } from "./any-ledger";
import { badPatterns, foreignNumbers, reportOf } from "./report-of";

const kinds = Object.keys(outlines) as TextKind[];
const input = fc.record({
  ledger,
  previous: fc.option(ledger, { nil: undefined }),
  kind: fc.constantFrom(...kinds),
  asOf: fc.constantFrom("2023-12-31", "2023-06-30", "2023-09-15"),
});

test("no placeholder, no count of nothing, no doubled mark, no number that isn't a figure's", () => {
  fc.assert(
    fc.property(input, ({ previous, ...wanted }) => {
      const report = reportOf(previous === undefined ? wanted : { ...wanted, previous });
      for (const pattern of badPatterns) expect(report.text).not.toMatch(pattern);
      expect(foreignNumbers(report)).toEqual([]);
      expect(report.lines.filter(({ rendered }) => rendered.kind === "error")).toEqual([]);
      const { limit } = outlines[wanted.kind];
      if (limit !== undefined) expect(report.text.length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 300 },
  );
});
