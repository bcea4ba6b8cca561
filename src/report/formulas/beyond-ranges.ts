/**
 * A live note on 指标 and in the head of each report: what has been added to a ledger where the formulas do not
 * reach, which Excel's own functions can see.
 */
import type { PlanCell, PlanStyle } from "../sheet-plan";
import { sourceReference, type SourceRange } from "../sources";

export const beyondStyle: PlanStyle = { bold: true, fontColor: "#A4262C" };

/** One cell; empty as long as nothing stands there. */
export function beyondNote(ranges: readonly SourceRange[]): PlanCell {
  const parts = ranges.flatMap(({ source, beyond }) => {
    if (beyond.length === 0) return [];
    const { sheet } = source;
    const count = (address: string): string => `COUNTA(${sourceReference({ sheet, address })})`;
    const counts = beyond.map(({ columns, reached }) =>
      reached === null ? count(columns) : `${count(columns)}-${count(reached)}`,
    );
    const reach = source.address.replaceAll("$", "");
    const note = `“${sheet}”${reach}以外新添的内容没有算进来，请重新生成报告。`;
    return [`IF(${counts.join("+")}>0,"${note.replaceAll('"', '""')}","")`];
  });
  return parts.length === 0 ? "" : { formula: `=${parts.join("&")}`, frozen: "" };
}
