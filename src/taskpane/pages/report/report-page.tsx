import { Suspense, lazy } from "react";
import { Button, Field, Link, Select, makeStyles } from "@fluentui/react-components";
import type { PeriodWish } from "../../../jobs/results";
import type { ReportResult } from "../../../jobs/report-results";
import { reportKindIds, reportKinds, type ReportKind } from "../../../report/report-kinds";
import { useSelectCell } from "../../shell/pane-context";
import type { PaneWork } from "../../tasks/pane-work";
import { DoneBar } from "../../parts/bars/done-bar";
import { EmptyState } from "../../parts/empty-state";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import { PassageShelf } from "./passage-shelf";
import { ReportExport } from "./report-export";
import { ReportPaper } from "./report-paper";
import { ReportRemarks } from "./report-remarks";
import { ReportTableView } from "./report-table";
import { SettingProblems } from "../../parts/setting-problems";
import { texts } from "../../texts";

const OwnDocument = lazy(async () => ({ default: (await import("./own/own-document")).OwnDocument }));
const SheetRemarks = lazy(async () => ({ default: (await import("./own/sheet-remarks")).SheetRemarks }));

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface ReportPageProps {
  readonly work: Pick<
    PaneWork,
    | "preview"
    | "writing"
    | "rewording"
    | "arranging"
    | "ticking"
    | "wish"
    | "write"
    | "reportKind"
    | "chooseReport"
    | "reword"
    | "arrange"
    | "tick"
    | "fill"
    | "fillingText"
    | "renewal"
    | "openingOld"
    | "renewing"
    | "writingRenewed"
    | "previous"
  >;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** A report as it will read, what it lacks, and the way into a sheet or a file. */
export function ReportPage({ work, onPeriod }: ReportPageProps) {
  const styles = useStyles();
  const { preview, writing, rewording, arranging, ticking, wish, reportKind } = work;
  const { openingOld, renewing, writingRenewed, renewal, fillingText } = work;
  const start = (): void => void preview.start({ ...wish, kind: reportKind });
  const busy = [preview, writing, rewording, arranging, ticking, fillingText, writingRenewed].some(
    ({ status }) => status === "running",
  );
  const report = preview.value;
  const isOwn = reportKind === "own";
  const isRenewing = isOwn && renewal.opened !== null;
  const isEmpty = isOwn && report?.paragraphs.length === 0;
  return (
    <Page
      title={texts.pane.routeTitles.report}
      tasks={[
        { task: preview, retry: start },
        { task: writing, retry: work.write },
        // What is wrong with a wording stands below its box.
        { task: { ...rewording, problem: null }, retry: start },
        { task: arranging, retry: start },
        { task: ticking, retry: start },
        { task: fillingText, retry: start },
        { task: openingOld, retry: openingOld.reset },
        { task: renewing, retry: () => void renewal.again() },
        { task: writingRenewed, retry: renewal.writeRenewed },
      ]}
    >
      <KindChoice kind={reportKind} disabled={busy} onChoose={work.chooseReport} />
      {!isRenewing && !isEmpty && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={busy} onClick={work.write}>
            {writing.value === null && !isOwn ? texts.report.write : texts.report.rewrite}
          </Button>
          <Button disabled={busy} onClick={start}>
            {report === null ? texts.report.preview : texts.task.again}
          </Button>
        </div>
      )}
      {writing.status === "done" && writing.value !== null && <Written result={writing.value} />}
      {report === null && preview.status === "idle" && <EmptyState text={texts.report.empty} />}
      {isOwn && (
        <Suspense fallback={null}>
          <OwnDocument work={work} report={report} onPeriod={onPeriod} />
        </Suspense>
      )}
      {report !== null && !isRenewing && !isEmpty && (
        <>
          <PeriodBar period={report.period} onChange={onPeriod} />
          <SettingProblems problems={report.settingProblems} />
          <ReportRemarks report={report} onFill={work.fill} disabled={busy} />
          {isOwn && (
            <Suspense fallback={null}>
              <SheetRemarks report={report} arrange={work.arrange} disabled={busy} />
            </Suspense>
          )}
          <PassageShelf shelf={report.shelf} disabled={busy} onTick={work.tick} />
          <ReportExport report={report} />
          {report.table === null ? (
            <ReportPaper key={reportKind} report={report} onReword={work.reword} onArrange={work.arrange} />
          ) : (
            <ReportTableView table={report.table} sources={report.sources} />
          )}
        </>
      )}
    </Page>
  );
}

interface KindChoiceProps {
  readonly kind: ReportKind;
  readonly disabled: boolean;
  readonly onChoose: (kind: ReportKind) => void;
}

function KindChoice({ kind, disabled, onChoose }: KindChoiceProps) {
  return (
    <Field label={texts.report.kind} hint={reportKinds[kind].help}>
      <Select
        value={kind}
        disabled={disabled}
        onChange={(_, { value }) => {
          const chosen = reportKindIds.find((one) => one === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {reportKindIds.map((one) => (
          <option key={one} value={one}>
            {reportKinds[one].sheet}
          </option>
        ))}
      </Select>
    </Field>
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
