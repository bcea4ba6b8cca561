import { Button, makeStyles } from "@fluentui/react-components";
import type { ReportResult } from "../../../jobs/report-results";
import { reportHtml, reportText, textFile, writtenParagraphs } from "../../../actions/report/word-file";
import { reportKinds } from "../../../report/report-kinds";
import { copyText } from "../../parts/clipboard";
import { offerDownload } from "../../parts/download";
import { usePane } from "../../shell/pane-context";
import { texts } from "../../texts";
import { EmptyState } from "../../parts/empty-state";

const useStyles = makeStyles({ buttons: { display: "flex", gap: "8px", flexWrap: "wrap" } });

/** The ways out of the workbook: clipboard, Word, plain text. */
export function ReportExport({ report }: { readonly report: ReportResult }) {
  const styles = useStyles();
  const { actions, notify } = usePane();
  const tell = (text: string): void => notify({ kind: "done", text });
  const name = (ending: "docx" | "txt"): string =>
    texts.report.fileName(report.period.year, reportKinds[report.kind].sheet, ending);
  const copyAll = async (): Promise<void> => {
    const copied = await copyText(reportText(report), reportHtml(report));
    tell(copied ? texts.report.copied : texts.report.copyFailed);
  };
  const saveWord = async (): Promise<void> => {
    offerDownload(await actions.wordFile(report), name("docx"), "docx");
    tell(texts.report.saved);
  };
  const saveText = (): void => {
    offerDownload(textFile(report), name("txt"), "txt");
    tell(texts.report.saved);
  };
  if (report.table === null && writtenParagraphs(report.paragraphs).length === 0)
    return <EmptyState text={texts.report.nothing} />;
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void copyAll()}>
        {texts.report.copyAll}
      </Button>
      <Button size="small" onClick={() => void saveWord()}>
        {texts.report.word}
      </Button>
      <Button size="small" onClick={saveText}>
        {texts.report.text}
      </Button>
    </div>
  );
}
