import { useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportParagraph, ReportResult } from "../../../jobs/report-results";
import { reportHtml, reportText } from "../../../actions/report/word-file";
import type { Rewording } from "../../../actions/report/reword-paragraph";
import { copyText } from "../../parts/clipboard";
import { usePane, useSelectCell } from "../../shell/pane-context";
import { texts } from "../../texts";
import { WordingForm, type Wording } from "./wording-form";

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

/** What the page may do with its paragraphs; each gives `null` once it is done, else what is wrong. */
export interface ParagraphWork {
  readonly reword: (rewording: Rewording) => Promise<string | null>;
  readonly move: (paragraph: ReportParagraph, by: -1 | 1) => void;
  readonly remove: (paragraph: ReportParagraph) => void;
  /** Behind that paragraph. */
  readonly add: (paragraph: ReportParagraph, wording: Wording) => Promise<string | null>;
}

export interface PaperParagraphProps {
  readonly paragraph: ReportParagraph;
  readonly index: number;
  readonly sources: ReportResult["sources"];
  readonly numbers: ReportResult["numbers"];
  /** Ids of figures that changed since the sheet was written. */
  readonly changed: ReadonlySet<string>;
  readonly work: ParagraphWork;
}

const NEW_PARAGRAPH = { template: "", ours: null, wording: [] } as const;

/** One paragraph on the page: its numbers lead to their cells, and it can be copied, reworded, moved or deleted by itself. */
export function PaperParagraph({ paragraph, index, work, numbers, ...words }: PaperParagraphProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<"wording" | "adding" | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const { level, row, template } = paragraph;
  const Tag = TAGS[level];
  const close = (): void => {
    setOpen(null);
    // The box is gone: the keyboard goes on from the paragraph.
    whole.current?.focus();
  };
  const done = (problem: string | null): string | null => {
    if (problem === null) close();
    return problem;
  };
  const save = async (wording: Wording): Promise<string | null> =>
    row === null ? null : done(await work.reword({ row, before: template, ...wording }));
  const add = async (wording: Wording): Promise<string | null> => done(await work.add(paragraph, wording));
  return (
    <div ref={whole} className={styles.whole} data-paragraph={index} tabIndex={-1}>
      <Tag className={styles[level]}>
        <Words {...words} pieces={paragraph.pieces} />
      </Tag>
      {open === "wording" && (
        <WordingForm paragraph={paragraph} numbers={numbers} onSave={save} onCancel={close} />
      )}
      {open === "adding" && (
        <WordingForm paragraph={NEW_PARAGRAPH} numbers={numbers} onSave={add} onCancel={close} />
      )}
      {open === null && (
        <div className={mergeClasses("tools", styles.tools)}>
          <ParagraphTools paragraph={paragraph} work={work} onOpen={setOpen} />
        </div>
      )}
    </div>
  );
}

interface ParagraphToolsProps {
  readonly paragraph: ReportParagraph;
  readonly work: ParagraphWork;
  readonly onOpen: (what: "wording" | "adding") => void;
}

function ParagraphTools({ paragraph, work, onOpen }: ParagraphToolsProps) {
  const styles = useStyles();
  const { notify } = usePane();
  const copy = async (): Promise<void> => {
    const alone = { paragraphs: [paragraph], table: null };
    const copied = await copyText(reportText(alone), reportHtml(alone));
    notify({ kind: "done", text: copied ? texts.report.copied : texts.report.copyFailed });
  };
  /** Only what stands on its sheet can be kept there. */
  const onSheet = (act: () => void) => (): void => {
    if (paragraph.row === null) notify({ kind: "done", text: texts.report.arrangeFirst });
    else act();
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {texts.report.copyOne}
      </Button>
      <Button size="small" onClick={onSheet(() => onOpen("wording"))}>
        {texts.report.reword}
      </Button>
      <Button size="small" onClick={onSheet(() => work.move(paragraph, -1))}>
        {texts.report.up}
      </Button>
      <Button size="small" onClick={onSheet(() => work.move(paragraph, 1))}>
        {texts.report.down}
      </Button>
      <Button size="small" onClick={onSheet(() => onOpen("adding"))}>
        {texts.report.add}
      </Button>
      <Button size="small" onClick={onSheet(() => work.remove(paragraph))}>
        {texts.report.remove}
      </Button>
      {paragraph.isNew && <span className={styles.mark}>{texts.report.isNew}</span>}
      {paragraph.ours !== null && <span className={styles.mark}>{texts.report.isReworded}</span>}
    </>
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
