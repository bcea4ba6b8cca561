/** FMT-15: sequence numbers of other sheets than the enterprise ledger's, which ENT-16 tells. */
import { numberedWrongly, type WrongNumber } from "../../fixes/sequence";
import { at, ledgerRule, recordText } from "../../rule-definition";

export const numbering = ledgerRule(
  {
    id: "FMT-15",
    title: "序号与上下行接不上",
    severity: "info",
    why: "序号重了、漏了，往往是抄行、插行后没有改。不影响本系统统计。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const table of ledger.current) {
      if (table.register === "enterprise") continue;
      for (const { entry, expected, fix } of numberedWrongly(table))
        yield at(entry, "seq", wordsOf({ entry, expected }), {
          ...(entry.isBlank("seq") ? {} : { actual: entry.raw("seq") }),
          expected: String(expected),
          fix,
        });
    }
  },
);

function wordsOf({ entry, expected }: Pick<WrongNumber, "entry" | "expected">): string {
  const written = entry.raw("seq");
  const said = written === "" ? "没有填" : `是${written}`;
  return `${recordText(entry)}的序号${said}，按上下行应为${String(expected)}，建议改正`;
}
