import { useRef } from "react";
import { Link, makeStyles } from "@fluentui/react-components";
import type { ReportParagraph, ReportResult } from "../../../jobs/report-results";
import { usePaperStyles } from "../../parts/paper";
import { texts } from "../../texts";
import type { ReportWork } from "../../tasks/report-work";
import { PaperParagraph } from "./paper-paragraph";
import { paragraphWork } from "./paragraph-work";
import { RemovedParagraphs } from "./removed-paragraphs";

const useStyles = makeStyles({
  sections: {
    display: "flex",
    gap: "4px 12px",
    flexWrap: "wrap",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

interface ReportPaperProps {
  readonly report: Pick<ReportResult, "paragraphs" | "sources" | "changes" | "numbers" | "deleted">;
  readonly onReword: ReportWork["reword"];
  readonly onArrange: ReportWork["arrange"];
}

/** The report as a page, with a list of its sections; every number leads to its cells. */
export function ReportPaper({ report, onReword, onArrange }: ReportPaperProps) {
  const styles = useStyles();
  const sheet = usePaperStyles();
  const { work, removed } = paragraphWork(report, onReword, onArrange);
  const paper = useRef<HTMLElement>(null);
  const written = report.paragraphs.flatMap((paragraph, index) =>
    paragraph.text === "" ? [] : [{ paragraph, index }],
  );
  const sections = written.filter(({ paragraph }) => paragraph.level === "heading1");
  const changed = new Set(report.changes.map(({ id }) => id));
  const goTo = (index: number): void => {
    const target = paper.current?.querySelector<HTMLElement>(`[data-paragraph="${String(index)}"]`);
    target?.scrollIntoView({ block: "start" });
    target?.focus();
  };
  if (written.length === 0) return null;
  return (
    <>
      {sections.length > 1 && (
        <nav aria-label={texts.report.sections}>
          <ul className={styles.sections}>
            {sections.map(({ paragraph, index }) => (
              <li key={index}>
                <Link as="button" onClick={() => goTo(index)}>
                  {paragraph.text}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <article ref={paper} className={sheet.paper} aria-label={texts.report.previewLabel} tabIndex={0}>
        {written.map(({ paragraph, index }) => (
          <PaperParagraph
            key={keyOf(paragraph, index)}
            paragraph={paragraph}
            index={index}
            sources={report.sources}
            numbers={report.numbers}
            changed={changed}
            work={work}
          />
        ))}
      </article>
      <RemovedParagraphs removed={removed} />
    </>
  );
}

function keyOf({ id }: ReportParagraph, index: number): string {
  return id === "" ? String(index) : `${id}.${String(index)}`;
}
