/** Sheet 本单位底稿: the office's own sentences as templates, live over 指标. */
import type { Figure } from "../../figures/figure";
import type { FactTable } from "../../figures/figure-table";
import type { ReportBasis } from "../../report/report-basis";
import { reportLines } from "../../report/report-lines";
import { reportPlan } from "../../report/report-plan";
import type { SheetPlan } from "../../report/sheet-plan";
import { changedDoubt, doubtsText, keptDoubt } from "./doubts";
import { ownDocument } from "../../report/outlines/own";
import type { Renewed } from "./renew";
import { sheetRows } from "./sheet-rows";
import type { Place } from "./renewed";

export const renewedSheetName = ownDocument.sheet;

/** One row a paragraph, a table's cells side by side on one row; what people should look at stands beside it. */
export function renewedPlan(
  { paragraphs, ask, kept }: Renewed,
  facts: FactTable,
  figures: readonly Figure[],
  basis: ReportBasis,
): SheetPlan {
  const rows = sheetRows(paragraphs);
  const outline = rows.map(({ id, level, template }) => ({ id, level, template }));
  const sheet = renewedSheetName;
  const lines = reportLines({ ...ownDocument, paragraphs: outline }, facts, figures, null).map(
    (line, index) => {
      const row = rows[index];
      if (row === undefined) return line;
      const here = ({ offset }: Place): boolean =>
        row.of.some(({ start, end }) => offset >= start && offset < end);
      const live = row.of.flatMap((paragraph) => paragraph.live);
      const remarks = [
        ...live.flatMap((part) => (part.sure ? [] : [changedDoubt(part.text, part.now, part.reason)])),
        ...ask.filter(here).map((part) => keptDoubt(part.text, part.reason)),
        ...kept.flatMap((part) =>
          part.isStale === true && here(part) ? [keptDoubt(part.text, part.reason)] : [],
        ),
      ];
      return { ...line, shown: row.text, ...(remarks.length === 0 ? {} : { remark: doubtsText(remarks) }) };
    },
  );
  return reportPlan({ sheet, lines, onceWritten: [], basis, isTheirs: true });
}
