import type { DraftReport } from "../../../jobs/draft";
import { LinesBelow } from "../../parts/lines-below";
import { texts } from "../../texts";

/** What the text says against itself, how it is worded, and what it leaves out. */
export function DraftRemarks({ report }: { readonly report: DraftReport }) {
  const words = texts.drafts.remarks;
  const titles = new Map(report.figures.map(({ id, title }) => [id, title]));
  const broken = report.arithmetic.filter(({ holds }) => !holds);
  return (
    <>
      <LinesBelow
        head={words.arithmetic(broken.length)}
        lines={broken.map(({ text, reason }) => words.words(text, reason))}
      />
      <LinesBelow
        head={words.wording(report.wording.length)}
        lines={report.wording.map(({ text, message }) => words.words(text, message))}
      />
      <LinesBelow
        head={words.missing(report.missing.length)}
        lines={report.missing.map((id) => titles.get(id) ?? id)}
      />
    </>
  );
}
