import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { JudgedQuantity } from "../../../drafts/verdicts/verdict";
import { verdictTitles } from "../../../drafts/verdicts/verdict-titles";
import { usePaperStyles } from "../../parts/paper";
import { texts } from "../../texts";
import { draftLines, type DraftPiece } from "./draft-pieces";

const useStyles = makeStyles({
  line: { margin: 0, minHeight: "1.8em", whiteSpace: "pre-wrap", contentVisibility: "auto" },
  mark: {
    display: "inline",
    padding: "0 1px",
    border: "none",
    borderBottom: "2px solid currentcolor",
    backgroundColor: "transparent",
    font: "inherit",
    cursor: "pointer",
    scrollMarginTop: "320px",
    scrollMarginBottom: "40px",
    ":focus-visible": { outline: "2px solid #242424", outlineOffset: "1px" },
  },
  current: { backgroundColor: "#fff1b8" },
  sign: { fontSize: "0.75em", verticalAlign: "super", lineHeight: 1 },
  agrees: { color: "#0e6f0e", borderBottomStyle: "dotted", borderBottomWidth: "1px" },
  differs: { color: "#a4070f", fontWeight: "bold" },
  lastYear: { color: "#8a3a00", fontWeight: "bold" },
  unknown: { color: "#5b4a00", borderBottomStyle: "dashed" },
  corrected: { color: "#0f4c81", fontWeight: "bold" },
});

interface DraftPaperProps {
  readonly text: string;
  /** The numbers that are marked, in the text's order. */
  readonly numbers: readonly JudgedQuantity[];
  readonly corrections: ReadonlyMap<number, string>;
  readonly current: number | null;
  readonly onCurrent: (index: number) => void;
  /** With the arrow keys: to the next or the one before. */
  readonly onStep: (step: 1 | -1) => number | null;
}

/** The draft as a text; its numbers are marked with a colour and a sign, and walked through with the arrow keys. */
export function DraftPaper({ text, numbers, corrections, current, onCurrent, onStep }: DraftPaperProps) {
  const sheet = usePaperStyles();
  const paper = useRef<HTMLElement>(null);
  const lines = useMemo(() => draftLines(text, numbers), [text, numbers]);
  const markOf = (index: number | null): HTMLElement | null =>
    index === null ? null : (paper.current?.querySelector(`[data-number="${String(index)}"]`) ?? null);
  const isShown = useRef(false);
  useEffect(() => {
    // What is looked at first is where the text begins, not where its first doubt stands.
    if (!isShown.current || current === null) {
      isShown.current = true;
      return;
    }
    paper.current?.querySelector(`[data-number="${String(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    markOf(onStep(step))?.focus();
  };
  return (
    <article ref={paper} className={sheet.paper} aria-label={texts.drafts.textLabel} onKeyDown={walk}>
      {lines.map((line, index) => (
        <DraftLine
          key={index}
          line={line}
          numbers={numbers}
          corrections={corrections}
          current={holds(line, current) ? current : null}
          first={current ?? 0}
          onCurrent={onCurrent}
        />
      ))}
    </article>
  );
}

const STEPS: Readonly<Record<string, 1 | -1 | undefined>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function holds(line: readonly DraftPiece[], current: number | null): boolean {
  return line.some((piece) => piece.kind === "number" && piece.index === current);
}

interface DraftLineProps {
  readonly line: readonly DraftPiece[];
  readonly numbers: readonly JudgedQuantity[];
  readonly corrections: ReadonlyMap<number, string>;
  readonly current: number | null;
  /** The one number of the text that the tab key comes to. */
  readonly first: number;
  readonly onCurrent: (index: number) => void;
}

const DraftLine = memo(function DraftLine({
  line,
  numbers,
  corrections,
  current,
  first,
  onCurrent,
}: DraftLineProps) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {line.map((piece, at) => {
        if (piece.kind === "words") return <span key={at}>{piece.text}</span>;
        const number = numbers[piece.index];
        if (number === undefined) return null;
        const other = corrections.get(number.offset);
        const { verdict } = number;
        const isCorrected = other !== undefined;
        return (
          <button
            key={at}
            type="button"
            data-number={piece.index}
            tabIndex={piece.index === first ? 0 : -1}
            className={mergeClasses(
              styles.mark,
              isCorrected ? styles.corrected : verdict === "notData" ? undefined : styles[verdict],
              piece.index === current && styles.current,
            )}
            aria-label={texts.drafts.mark(
              other ?? number.text,
              isCorrected ? texts.drafts.corrected : verdictTitles[verdict],
            )}
            {...(piece.index === current ? { "aria-current": "true" as const } : {})}
            onClick={() => onCurrent(piece.index)}
            onFocus={() => onCurrent(piece.index)}
          >
            {other ?? number.text}
            <span className={styles.sign} aria-hidden="true">
              {isCorrected ? texts.drafts.correctedSign : texts.drafts.signs[verdict]}
            </span>
          </button>
        );
      })}
    </p>
  );
});
