import { useMemo, type RefObject } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { RenewReport } from "../../../../jobs/renew";
import { usePaperStyles } from "../../../parts/paper";
import { texts } from "../../../texts";
import { piecesOf } from "./renewed-pieces";

const useStyles = makeStyles({
  paper: { maxHeight: "60vh", overflowY: "auto" },
  line: { margin: 0 },
  title: { textAlign: "center", fontWeight: "bold" },
  body: { textIndent: "2em" },
  signature: { textAlign: "right" },
  live: { backgroundColor: "transparent", borderBottom: "1px dotted #0e6f0e", color: "#0e6f0e" },
  doubtful: {
    backgroundColor: "#fff1b8",
    borderBottom: "2px solid #8a3a00",
    fontWeight: "bold",
    ":focus-visible": { outline: "2px solid #242424" },
  },
});

interface RenewedPaperProps {
  readonly report: RenewReport;
  readonly draft: string;
  readonly paper: RefObject<HTMLElement | null>;
}

/** The document with this year's numbers; what somebody should look at is highlighted. */
export function RenewedPaper({ report, draft, paper }: RenewedPaperProps) {
  const styles = useStyles();
  const sheet = usePaperStyles();
  const lines = useMemo(
    () =>
      report.paragraphs.map((paragraph) => ({
        level: paragraph.level,
        pieces: piecesOf(paragraph, report, draft),
      })),
    [report, draft],
  );
  return (
    <article
      ref={paper}
      className={mergeClasses(sheet.paper, styles.paper)}
      aria-label={texts.renew.paper}
      tabIndex={0}
    >
      {lines.map(({ level, pieces }, index) => (
        <p
          key={index}
          className={mergeClasses(
            styles.line,
            level === "title" && styles.title,
            level === "signature" && styles.signature,
            (level === "body" || level.startsWith("heading")) && styles.body,
          )}
        >
          {pieces.map(({ text, offset, isDoubtful, told }, at) =>
            offset === null ? (
              <span key={at}>{text}</span>
            ) : (
              <mark
                key={at}
                className={isDoubtful ? styles.doubtful : styles.live}
                title={told}
                data-offset={offset}
                tabIndex={isDoubtful ? -1 : undefined}
              >
                {text}
              </mark>
            ),
          )}
        </p>
      ))}
    </article>
  );
}
