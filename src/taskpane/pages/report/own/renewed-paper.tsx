import { useMemo, type RefObject } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RenewReport } from "../../../../jobs/renew";
import { texts } from "../../../texts";
import { piecesOf } from "./renewed-pieces";

const useStyles = makeStyles({
  // A sheet of paper stays paper in the dark theme too.
  paper: {
    maxHeight: "60vh",
    overflowY: "auto",
    padding: "20px 16px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    backgroundColor: "#ffffff",
    color: "#242424",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
    fontFamily: "FangSong, STFangsong, FangSong_GB2312, SimSun, serif",
    lineHeight: "1.8",
    overflowWrap: "anywhere",
  },
  line: { margin: 0 },
  title: { textAlign: "center", fontWeight: "bold" },
  body: { textIndent: "2em" },
  signature: { textAlign: "right" },
  live: { borderBottom: "1px dotted #0e6f0e", color: "#0e6f0e" },
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
  const lines = useMemo(
    () =>
      report.paragraphs.map((paragraph) => ({
        level: paragraph.level,
        pieces: piecesOf(paragraph, report, draft),
      })),
    [report, draft],
  );
  return (
    <article ref={paper} className={styles.paper} aria-label={texts.renew.paper} tabIndex={0}>
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
                style={isDoubtful ? undefined : { backgroundColor: "transparent" }}
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
