import type { ReportResult } from "../../../../jobs/report-results";
import { PeriodBar } from "../../../parts/bars/period-bar";
import { PreviousBar } from "../../../parts/bars/previous-bar";
import { Disclosure } from "../../../parts/disclosure";
import { SettingProblems } from "../../../parts/setting-problems";
import { TextOrFile } from "../../../parts/text-or-file";
import type { PeriodWish } from "../../../../jobs/results";
import type { PaneWork } from "../../../tasks/pane-work";
import { texts } from "../../../texts";
import { RenewedDocument } from "./renewed-document";

interface OwnDocumentProps {
  readonly work: Pick<PaneWork, "renewal" | "renewing" | "writingRenewed" | "previous">;
  /** What stands on the sheet; `null` before it was read. */
  readonly report: ReportResult | null;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** 本单位底稿: the way in for last year's document, or what became of it. */
export function OwnDocument({ work, report, onPeriod }: OwnDocumentProps) {
  const { renewal, renewing, writingRenewed, previous } = work;
  const { opened } = renewal;
  const renewed = renewing.value;
  if (opened === null || renewed === null) {
    const input = <TextOrFile words={texts.renew} rows={8} onText={renewal.paste} onFile={renewal.open} />;
    const hasSheet = report !== null && report.paragraphs.length > 0;
    return hasSheet ? (
      <Disclosure head={texts.renew.anotherHead} level={2} flush>
        {input}
      </Disclosure>
    ) : (
      input
    );
  }
  return (
    <>
      <div>
        <PeriodBar period={renewed.period} onChange={onPeriod} />
        <PreviousBar report={renewed} choice={previous} />
      </div>
      <SettingProblems problems={renewed.settingProblems} />
      <RenewedDocument
        opened={opened}
        report={renewed}
        renewal={renewal}
        busy={[renewing, writingRenewed].some(({ status }) => status === "running")}
      />
    </>
  );
}
