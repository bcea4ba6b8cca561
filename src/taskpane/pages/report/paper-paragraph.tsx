import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportParagraph, ReportResult } from "../../../jobs/report-results";
import { reportHtml, reportText } from "../../../actions/report/word-file";
import type { Rewording } from "../../../actions/report/reword-paragraph";
import { copyText } from "../../parts/clipboard";
import { usePane, useSelectCell } from "../../shell/pane-context";
import { texts } from "../../texts";
import { WordingForm } from "./wording-form";

const useStyles = makeStyles({
  whole: {
    position: "relative",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& > .tools": { opacity: 0, pointerEvents: "none" },
    "&:hover > .tools, &:focus-within > .tools": { opacity: 1, pointerEvents: "auto" },
  },
  // Over the next paragraph, so that the page reads as it will be printed.
  tools: {
    position: "absolute",
    top: "100%",
    insetInlineEnd: 0,
    zIndex: 1,
    display: "flex",
    gap: "4px",
    flexWrap: "wrap",
    alignItems: "center",
    padding: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "#ffffff",
    boxShadow: tokens.shadow4,
    fontFamily: tokens.fontFamilyBase,
  },
  mark: { fontSize: "12px", color: "#616161" },
  title: { margin: "0 0 12px", textAlign: "center", fontSize: "18px", fontWeight: "bold" },
  heading1: {
    margin: "8px 0 0",
    fontFamily: "SimHei, STHeiti, sans-serif",
    fontSize: "15px",
    fontWeight: "bold",
  },
  heading2: { margin: "4px 0 0", fontFamily: "KaiTi, STKaiti, serif", fontSize: "14px", fontWeight: "bold" },
  heading3: { margin: "4px 0 0", fontSize: "14px", fontWeight: "bold" },
  body: { margin: 0, textIndent: "2em" },
  signature: { margin: "8px 0 0", textAlign: "end" },
  cell: { margin: 0 },
  // A number looks like the text around it, underlined so that it is known to lead somewhere.
  number: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textIndent: 0,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":hover": { backgroundColor: "#f3e4e1" },
    ":focus-visible": { outline: "2px solid #7a1f1f" },
  },
  changed: { backgroundColor: "#fff4ce" },
});

const TAGS = {
  title: "h2",
  heading1: "h3",
  heading2: "h4",
  heading3: "h5",
  body: "p",
  signature: "p",
  cell: "p",
} as const;

export interface PaperParagraphProps {
  readonly paragraph: ReportParagraph;
  readonly index: number;
  readonly sources: ReportResult["sources"];
  /** Ids of figures that changed since the sheet was written. */
  readonly changed: ReadonlySet<string>;
  readonly onReword: (rewording: Rewording) => Promise<boolean>;
}

/** One paragraph on the page: its numbers lead to their cells, and it can be copied or reworded by itself. */
export function PaperParagraph({ paragraph, index, onReword, ...words }: PaperParagraphProps) {
  const styles = useStyles();
  const { notify } = usePane();
  const [editing, setEditing] = useState(false);
  const { level, row, template } = paragraph;
  const Tag = TAGS[level];
  const copy = async (): Promise<void> => {
    const alone = { paragraphs: [paragraph], table: null };
    const copied = await copyText(reportText(alone), reportHtml(alone));
    notify({ kind: "done", text: copied ? texts.report.copied : texts.report.copyFailed });
  };
  const edit = (): void => {
    if (row === null) notify({ kind: "done", text: texts.report.rewordFirst });
    else setEditing(true);
  };
  const save = async (next: string): Promise<void> => {
    if (row === null) return;
    if (next === template || (await onReword({ row, before: template, template: next }))) setEditing(false);
  };
  return (
    <div className={styles.whole} data-paragraph={index} tabIndex={-1}>
      <Tag className={styles[level]}>
        <Words {...words} pieces={paragraph.pieces} />
      </Tag>
      {editing ? (
        <WordingForm paragraph={paragraph} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <div className={mergeClasses("tools", styles.tools)}>
          <Button size="small" onClick={() => void copy()}>
            {texts.report.copyOne}
          </Button>
          <Button size="small" onClick={edit}>
            {texts.report.reword}
          </Button>
          {paragraph.isNew && <span className={styles.mark}>{texts.report.isNew}</span>}
          {paragraph.ours !== null && <span className={styles.mark}>{texts.report.isReworded}</span>}
        </div>
      )}
    </div>
  );
}

type WordsProps = Pick<PaperParagraphProps, "sources" | "changed"> & Pick<ReportParagraph, "pieces">;

function Words({ pieces, sources, changed }: WordsProps) {
  const styles = useStyles();
  const select = useSelectCell();
  return pieces.map(({ text, fact }, index) => {
    const place = fact === null ? undefined : sources[fact];
    if (fact === null || place === undefined) return <span key={index}>{text}</span>;
    return (
      <button
        key={index}
        type="button"
        className={mergeClasses(styles.number, changed.has(fact) && styles.changed)}
        title={texts.checks.selectCell(`${place.sheet}!${place.address}`)}
        onClick={() => select(place)}
      >
        {text}
      </button>
    );
  });
}
