import { useState } from "react";
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

interface Gone {
  readonly paragraph: ReportParagraph;
  /** Place among the paragraphs. */
  readonly place: number;
}

/**
 * What can be done with the paragraphs. One that was deleted comes back as it was as long as the pane stays open;
 * later one of ours comes back as we write it.
 */
export function useParagraphWork(
  { paragraphs, deleted }: Pick<ReportResult, "paragraphs" | "deleted">,
  reword: ReportWork["reword"],
  arrange: ReportWork["arrange"],
): { readonly work: ParagraphWork; readonly removed: readonly RemovedParagraph[] } {
  const [gone, setGone] = useState<readonly Gone[]>([]);
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
      const place = paragraphs.indexOf(paragraph);
      void arrange({ edit: { kind: "delete", row }, seen: seenOf(paragraph) }, texts.report.removed).then(
        (problem) => problem === null && setGone((before) => [...before, { paragraph, place }]),
      );
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
  const bringBack = (one: Gone): void => {
    const { id, level, template } = one.paragraph;
    const after = paragraphs[one.place - 1]?.row ?? null;
    void arrange(
      { edit: { kind: "add", after, id, level, template }, seen: null },
      texts.report.restored,
    ).then((problem) => problem === null && setGone((before) => before.filter((other) => other !== one)));
  };
  const own = new Set(gone.map(({ paragraph }) => paragraph.id));
  return {
    work,
    removed: [
      ...gone.map((one, index) => ({
        key: `gone${String(index)}`,
        text: one.paragraph.text,
        restore: () => bringBack(one),
      })),
      ...deleted
        .filter(({ id }) => !own.has(id))
        .map(({ id, text }) => ({
          key: id,
          text,
          restore: () => void arrange({ edit: { kind: "restore", id }, seen: null }, texts.report.restored),
        })),
    ],
  };
}

/** Over the paragraphs that are not shown, so that a press is seen. */
function stepsTo(paragraphs: readonly ReportParagraph[], paragraph: ReportParagraph, by: -1 | 1): number {
  let at = paragraphs.indexOf(paragraph) + by;
  while (paragraphs[at]?.text === "") at += by;
  return at - paragraphs.indexOf(paragraph);
}
