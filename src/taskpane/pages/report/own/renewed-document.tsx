import { useMemo, useRef, useState } from "react";
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { OpenedDraft } from "../../../../actions/drafts/open-draft";
import { withSeen } from "../../../../drafts/renew/seen";
import type { RenewReport } from "../../../../jobs/renew";
import { clipboardHtml, plainText } from "../../../../report/clipboard-text";
import { copyText } from "../../../parts/clipboard";
import { DoneBar } from "../../../parts/bars/done-bar";
import { offerDownload } from "../../../parts/download";
import { LinesBelow } from "../../../parts/lines-below";
import { usePane } from "../../../shell/pane-context";
import type { RenewWork } from "../../../tasks/renew-work";
import { texts } from "../../../texts";
import { RenewedDoubts } from "./renewed-doubts";
import { RenewedPaper } from "./renewed-paper";
import { doubtsOf, titleOf } from "./renewed-pieces";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  year: { maxWidth: "160px" },
  input: { minWidth: 0, width: "100%" },
});

interface RenewedDocumentProps {
  readonly opened: OpenedDraft;
  readonly report: RenewReport;
  readonly renewal: RenewWork;
  readonly busy: boolean;
}

/** Last year's document with this year's numbers: what changed, what to look at, and the ways to keep it. */
export function RenewedDocument({ opened, report, renewal, busy }: RenewedDocumentProps) {
  const styles = useStyles();
  const { actions, notify } = usePane();
  const paper = useRef<HTMLElement>(null);
  const { draft, document } = opened;
  const doubts = useMemo(() => doubtsOf(report), [report]);
  const final = useMemo(() => withSeen(report, [...renewal.seen]), [report, renewal.seen]);
  const goTo = (offset: number): void => {
    const mark = paper.current?.querySelector<HTMLElement>(`[data-offset="${String(offset)}"]`);
    mark?.scrollIntoView({ block: "center" });
    mark?.focus();
  };
  const copy = async (): Promise<void> => {
    const written = report.paragraphs.map(({ level, text, cell }) => ({ level, text, tableCell: cell }));
    const copied = await copyText(plainText(written), clipboardHtml(written));
    notify({ kind: "done", text: copied ? texts.report.copied : texts.report.copyFailed });
  };
  const save = async (): Promise<void> => {
    const file = await actions.renewedFile(document?.bytes ?? null, final);
    offerDownload(file, texts.renew.fileName(document?.name ?? "", report.period.year), "docx");
    notify({ kind: "done", text: texts.report.saved });
  };
  return (
    <>
      <DocumentYear key={renewal.draftYear} renewal={renewal} busy={busy} />
      <DoneBar intent="info">
        {texts.renew.summary(report.live.length, doubts.length, report.kept.length)}
      </DoneBar>
      {!report.isThenKnown && <DoneBar intent="warning">{texts.renew.unknownThen}</DoneBar>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={renewal.writeRenewed}>
          {texts.renew.write}
        </Button>
        <Button disabled={busy} onClick={() => void save()}>
          {texts.renew.word}
        </Button>
        <Button onClick={() => void copy()}>{texts.renew.copy}</Button>
        <Button onClick={renewal.leave}>{texts.renew.another}</Button>
      </div>
      <RenewedDoubts doubts={doubts} renewal={renewal} onGoTo={goTo} />
      <RenewedPaper report={report} draft={draft.text} paper={paper} />
      <LinesBelow
        head={texts.renew.liveTitle(report.live.length)}
        lines={report.live.map((part) => texts.renew.liveLine(part.text, part.now, titleOf(part)))}
      />
      <LinesBelow
        head={texts.renew.keptTitle(report.kept.length)}
        lines={report.kept.map(({ text, reason }) => texts.renew.keptLine(text, reason))}
      />
    </>
  );
}

function DocumentYear({ renewal, busy }: Pick<RenewedDocumentProps, "renewal" | "busy">) {
  const styles = useStyles();
  const [text, setText] = useState(String(renewal.draftYear));
  const isYear = /^20\d{2}$/.test(text.trim());
  const take = (): void => {
    const year = Number(text);
    if (isYear && year !== renewal.draftYear) renewal.takeYear(year);
  };
  return (
    <Field
      className={styles.year}
      label={texts.renew.year}
      {...(isYear ? {} : { validationMessage: texts.renew.yearWrong })}
    >
      <Input
        className={styles.input}
        inputMode="numeric"
        value={text}
        disabled={busy}
        onChange={(_, { value }) => setText(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
    </Field>
  );
}
