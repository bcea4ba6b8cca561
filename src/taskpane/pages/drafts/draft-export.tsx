import { Button, makeStyles } from "@fluentui/react-components";
import type { OpenedDraft } from "../../../actions/drafts/open-draft";
import type { DraftReport } from "../../../jobs/draft";
import { copyText } from "../../parts/clipboard";
import { usePane } from "../../shell/pane-context";
import type { DraftWork } from "../../tasks/draft-work";
import { texts } from "../../texts";
import { offerDownload } from "../../parts/download";
import { correctedText } from "./draft-pieces";

const useStyles = makeStyles({ buttons: { display: "flex", gap: "8px", flexWrap: "wrap" } });

interface DraftExportProps {
  readonly opened: OpenedDraft;
  readonly report: DraftReport;
  readonly drafts: DraftWork;
  readonly busy: boolean;
}

/** The corrected text for the clipboard, the corrected .docx, and the results as a sheet. */
export function DraftExport({ opened, report, drafts, busy }: DraftExportProps) {
  const styles = useStyles();
  const { actions, notify } = usePane();
  const { draft, document } = opened;
  const { quantities } = report;
  const tell = (text: string): void => notify({ kind: "done", text });
  const copy = async (): Promise<void> => {
    const copied = await copyText(correctedText(draft.text, quantities, drafts.corrections));
    tell(copied ? texts.drafts.copied : texts.drafts.copyFailed);
  };
  const save = async (): Promise<void> => {
    if (document === null) return;
    const corrections = quantities.flatMap(({ offset, length }) => {
      const text = drafts.corrections.get(offset);
      return text === undefined ? [] : [{ offset, length, text }];
    });
    const file = await actions.draftDocument(document.bytes, corrections, report);
    offerDownload(file, texts.drafts.fileName(document.name), "docx");
    tell(texts.drafts.saved);
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void copy()}>
        {texts.drafts.copy}
      </Button>
      {document !== null && (
        <Button size="small" onClick={() => void save()}>
          {texts.drafts.save}
        </Button>
      )}
      <Button size="small" disabled={busy} onClick={drafts.writeResults}>
        {texts.drafts.write}
      </Button>
    </div>
  );
}
