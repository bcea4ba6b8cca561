import type { ReportParagraph, ReportResult } from "../../../jobs/report-results";
import type { ReportWork } from "../../tasks/report-work";
import { texts } from "../../texts";
import type { ParagraphWork } from "./paper-paragraph";

/** A paragraph that is gone, and the way back. */
export interface RemovedParagraph {
  readonly key: string;
  readonly text: string;
  readonly restore: () => void;
}

/** What can be done with the paragraphs; the sheet remembers those that were deleted, each as it was. */
export function paragraphWork(
  { paragraphs, deleted }: Pick<ReportResult, "paragraphs" | "deleted">,
  reword: ReportWork["reword"],
  arrange: ReportWork["arrange"],
): { readonly work: ParagraphWork; readonly removed: readonly RemovedParagraph[] } {
  const seenOf = ({ row, template }: ReportParagraph) => (row === null ? null : { row, before: template });
  const work: ParagraphWork = {
    reword,
    move: (paragraph, by) => {
      const { row } = paragraph;
      if (row === null) return;
      void arrange(
        { edit: { kind: "move", row, by: stepsTo(paragraphs, paragraph, by) }, seen: seenOf(paragraph) },
        texts.report.moved,
      );
    },
    remove: (paragraph) => {
      const { row } = paragraph;
      if (row === null) return;
      void arrange({ edit: { kind: "delete", row }, seen: seenOf(paragraph) }, texts.report.removed);
    },
    add: (paragraph, wording) =>
      arrange(
        {
          edit: { kind: "add", after: paragraph.row, id: "", level: "body", ...wording },
          seen: seenOf(paragraph),
        },
        texts.report.added,
      ),
  };
  const removed = deleted.map(({ id, text, row }) => ({
    key: row === null ? id : `row${String(row)}`,
    text,
    restore: () => {
      const edit = row === null ? ({ kind: "restore", id } as const) : ({ kind: "bringBack", row } as const);
      void arrange({ edit, seen: null }, texts.report.restored);
    },
  }));
  return { work, removed };
}

/** Over the paragraphs that are not shown, so that a press is seen. */
function stepsTo(paragraphs: readonly ReportParagraph[], paragraph: ReportParagraph, by: -1 | 1): number {
  let at = paragraphs.indexOf(paragraph) + by;
  while (paragraphs[at]?.text === "") at += by;
  return at - paragraphs.indexOf(paragraph);
}
