import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PeriodWish, ReportParagraph, ReportResult } from "../../actions/contracts";
import { clipboardHtml, plainText, writtenParagraphs } from "../../actions/word-file";
import { offerDownload } from "../download";
import { copyText } from "../clipboard";
import { usePane, useSelectCell } from "../pane-context";
import { DoneBar } from "../parts/done-bar";
import { Disclosure } from "../parts/disclosure";
import { EmptyState } from "../parts/empty-state";
import { Page } from "../parts/page";
import { PeriodBar } from "../parts/period-bar";
import { SettingProblems } from "../parts/setting-problems";
import type { Task } from "../task";
import { texts } from "../texts";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: "16px" },
  // A sheet of paper stays paper in the dark theme too.
  paper: {
    padding: "20px 16px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    backgroundColor: "#ffffff",
    color: "#242424",
    fontFamily: "FangSong, STFangsong, FangSong_GB2312, SimSun, serif",
    lineHeight: "1.8",
    overflowWrap: "anywhere",
  },
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
});

interface ReportPageProps {
  readonly preview: Task<ReportResult, readonly [PeriodWish]>;
  readonly writing: Task<ReportResult, readonly [PeriodWish]>;
  readonly wish: PeriodWish;
  readonly onPeriod: (wish: PeriodWish) => void;
  readonly onWrite: () => void;
}

/** The report as it will read, what it lacks, and the way into a sheet. */
export function ReportPage({ preview, writing, wish, onPeriod, onWrite }: ReportPageProps) {
  const styles = useStyles();
  const start = (): void => void preview.start(wish);
  const busy = preview.status === "running" || writing.status === "running";
  const report = writing.value ?? preview.value;
  return (
    <Page
      title={texts.pane.routeTitles.report}
      tasks={[
        { task: preview, retry: start },
        { task: writing, retry: onWrite },
      ]}
    >
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={onWrite}>
          {writing.value === null ? texts.report.write : texts.report.rewrite}
        </Button>
        <Button disabled={busy} onClick={start}>
          {report === null ? texts.report.preview : texts.task.again}
        </Button>
      </div>
      {writing.status === "done" && writing.value !== null && <Written result={writing.value} />}
      {report === null && preview.status === "idle" && <EmptyState text={texts.report.empty} />}
      {report !== null && (
        <>
          <PeriodBar period={report.period} onChange={onPeriod} />
          <SettingProblems problems={report.settingProblems} />
          <MissingParagraphs paragraphs={report.paragraphs} />
          <Preview paragraphs={report.paragraphs} year={report.period.year} />
        </>
      )}
    </Page>
  );
}

function Written({ result }: { readonly result: ReportResult }) {
  const select = useSelectCell();
  const names = result.sheets.join("、");
  return (
    <DoneBar intent={result.valuesOnly ? "warning" : "success"}>
      {result.valuesOnly ? texts.report.writtenValues(names) : texts.report.written(names)}
      <div>
        {result.sheets.map((sheet) => (
          <span key={sheet}>
            <Link as="button" inline onClick={() => select({ sheet, address: "A1" })}>
              {texts.report.openSheet(sheet)}
            </Link>{" "}
          </span>
        ))}
      </div>
    </DoneBar>
  );
}

interface ParagraphsProps {
  readonly paragraphs: readonly ReportParagraph[];
}

interface PreviewProps extends ParagraphsProps {
  readonly year: number;
}

function MissingParagraphs({ paragraphs }: ParagraphsProps) {
  const styles = useStyles();
  const missing = [...new Set(paragraphs.flatMap((paragraph) => paragraph.missing ?? []))];
  if (missing.length === 0) return null;
  return (
    <Disclosure head={texts.report.missingTitle(missing.length)} level={2}>
      <ul className={styles.list}>
        {missing.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Preview({ paragraphs, year }: PreviewProps) {
  const styles = useStyles();
  const { actions, notify } = usePane();
  const written = writtenParagraphs(paragraphs);
  const tell = (text: string): void => notify({ kind: "done", text });
  const copyAll = async (): Promise<void> => {
    const copied = await copyText(plainText(written), clipboardHtml(written));
    tell(copied ? texts.report.copied : texts.report.copyFailed);
  };
  const saveWord = async (): Promise<void> => {
    offerDownload(await actions.wordFile(paragraphs), texts.report.wordName(year));
    tell(texts.report.wordSaved);
  };
  if (written.length === 0) return <EmptyState text={texts.report.nothing} />;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copyAll()}>
          {texts.report.copyAll}
        </Button>
        <Button size="small" onClick={() => void saveWord()}>
          {texts.report.word}
        </Button>
      </div>
      <article className={styles.paper} aria-label={texts.report.previewLabel} tabIndex={0}>
        {written.map((paragraph, index) => (
          <Paragraph key={index} paragraph={paragraph} />
        ))}
      </article>
    </>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: ReportParagraph }) {
  const styles = useStyles();
  const { level, text } = paragraph;
  const className = mergeClasses(styles[level]);
  if (level === "title") return <h2 className={className}>{text}</h2>;
  if (level === "heading1") return <h3 className={className}>{text}</h3>;
  if (level === "heading2") return <h4 className={className}>{text}</h4>;
  if (level === "heading3") return <h5 className={className}>{text}</h5>;
  return <p className={className}>{text}</p>;
}
