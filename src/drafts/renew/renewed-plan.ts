/** Sheet 本单位底稿: the office's own sentences as templates, live over 指标. */
import type { Figure } from "../../figures/figure";
import type { FactTable } from "../../figures/figure-table";
import type { ReportBasis } from "../../report/report-basis";
import { reportLines } from "../../report/report-lines";
import { reportPlan } from "../../report/report-plan";
import type { SheetPlan } from "../../report/sheet-plan";
import { changedDoubt, doubtsText, keptDoubt } from "./doubts";
import { ownDocument } from "../../report/outlines/own";
import { cellName } from "../../report/tables/table-cells";
import type { Renewed } from "./renew";
import type { Place } from "./renewed";

export const renewedSheetName = ownDocument.sheet;

/** One row a paragraph; what people should look at stands beside it. */
export function renewedPlan(
  { paragraphs, ask, kept }: Renewed,
  facts: FactTable,
  figures: readonly Figure[],
  basis: ReportBasis,
): SheetPlan {
  const outline = paragraphs.map(({ level, template, cell }, index) => ({
    id: cell === null ? `底稿${String(index + 1)}` : cellName(cell),
    level,
    template,
  }));
  const sheet = renewedSheetName;
  const lines = reportLines({ ...ownDocument, paragraphs: outline }, facts, figures, null).map(
    (line, index) => {
      const paragraph = paragraphs[index];
      if (paragraph === undefined) return line;
      const { text, live, start, end } = paragraph;
      const here = ({ offset }: Place): boolean => offset >= start && offset < end;
      const remarks = [
        ...live.flatMap((part) => (part.sure ? [] : [changedDoubt(part.text, part.now, part.reason)])),
        ...ask.filter(here).map((part) => keptDoubt(part.text, part.reason)),
        ...kept.flatMap((part) =>
          part.isStale === true && here(part) ? [keptDoubt(part.text, part.reason)] : [],
        ),
      ];
      return { ...line, shown: text, ...(remarks.length === 0 ? {} : { remark: doubtsText(remarks) }) };
    },
  );
  return reportPlan({ sheet, lines, onceWritten: [], basis, isTheirs: true });
}
