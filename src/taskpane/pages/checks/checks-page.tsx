import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { Button, SearchBox, Select, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { PeriodWish } from "../../../jobs/results";
import type { Finding, Severity } from "../../../checks/finding";
import type { CheckedAgain } from "../../tasks/checks-again";
import type { FindingWork } from "../../tasks/finding-work";
import {
  countBySeverity,
  filterFindings,
  groupFindings,
  groupings,
  severities,
  type Grouping,
} from "./finding-list";
import { rowKey } from "../../../checks/finding-scope";
import { cellPosition } from "../../../reading/cells/grid";
import { rememberGrouping, rememberedGrouping } from "../../shell/conveniences";
import { useGrowingList } from "../../parts/growing-list";
import { missingTitles, ruleTitle } from "../../parts/rule-words";
import { DoneBar } from "../../parts/bars/done-bar";
import { Disclosure } from "../../parts/disclosure";
import { EmptyState } from "../../parts/empty-state";
import { FindingGroups } from "./finding-groups";
import { ChecksToolbar } from "./checks-toolbar";
import { useFindingWalk } from "./finding-walk";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import { SettingProblems } from "../../parts/setting-problems";
import type { PaneTasks } from "../../tasks/pane-tasks";
import type { Task } from "../../tasks/task";
import { texts } from "../../texts";

const useStyles = makeStyles({
  chips: { display: "flex", gap: "8px", flexWrap: "wrap" },
  filters: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flex: "1 1 120px", minWidth: 0, maxWidth: "none" },
  shown: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: "16px" },
  muted: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

interface ChecksPageProps {
  readonly checks: PaneTasks["checks"];
  readonly accepting: Task<void, readonly [Finding, string]>;
  readonly work: Task<string, readonly [FindingWork, PeriodWish]>;
  readonly onWork: (work: FindingWork) => void;
  readonly wish: PeriodWish;
  readonly onPeriod: (wish: PeriodWish) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
}

/** What contradicts itself in the ledgers, and why it matters. */
export function ChecksPage({ checks, accepting, work, wish, onPeriod, onAccept, onWork }: ChecksPageProps) {
  const start = (): void => void checks.start(wish);
  const report = checks.value;
  const busy = work.status === "running" || checks.status === "running";
  return (
    <Page
      title={texts.pane.routeTitles.checks}
      buttons={
        report !== null && (
          <Button size="small" disabled={checks.status === "running"} onClick={start}>
            {texts.task.again}
          </Button>
        )
      }
      tasks={[
        { task: checks, retry: start },
        { task: accepting, retry: accepting.reset },
        { task: work, retry: work.reset },
      ]}
    >
      {report === null && checks.status === "idle" && (
        <EmptyState text={texts.checks.empty}>
          <Button appearance="primary" onClick={start}>
            {texts.checks.start}
          </Button>
        </EmptyState>
      )}
      {report !== null && (
        <>
          <PeriodBar period={report.period} onChange={onPeriod} />
          <SettingProblems problems={report.settingProblems} />
          <Findings report={report} busy={busy} onAccept={onAccept} onWork={onWork} />
          <Accepted report={report} />
          <NotRunRules report={report} />
        </>
      )}
    </Page>
  );
}

interface FindingsProps {
  readonly report: CheckedAgain;
  readonly busy: boolean;
  readonly onAccept: (finding: Finding, reason: string) => void;
  readonly onWork: (work: FindingWork) => void;
}

function Findings({ report, busy, onAccept, onWork }: FindingsProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<Severity>>(new Set(severities));
  const [grouping, setGrouping] = useGrouping();
  const [query, setQuery] = useState("");
  const searched = useDeferredValue(query);
  const [onlyNew, setOnlyNew] = useState(false);
  const candidates = onlyNew && report.fresh !== null ? report.fresh : report.findings;
  const shown = useMemo(
    () => filterFindings(candidates, { severities: chosen, query: searched }, ruleTitle),
    [candidates, chosen, searched],
  );
  const groups = useMemo(
    () => groupFindings(shown, groupName(grouping, report.concerns)),
    [shown, grouping, report.concerns],
  );
  const growing = useGrowingList(shown.length, JSON.stringify([grouping, searched, onlyNew, [...chosen]]));
  const walk = useFindingWalk(groups, growing);
  return (
    <>
      <ChecksToolbar
        report={report}
        busy={busy}
        onWork={onWork}
        position={walk.position}
        shown={shown.length}
        onStep={walk.step}
      />
      {report.findings.length === 0 && <DoneBar>{texts.checks.none}</DoneBar>}
      {report.findings.length > 0 && (
        <>
          <SeverityChips findings={report.findings} chosen={chosen} onChange={setChosen}>
            {report.fresh !== null && (
              <ToggleButton
                size="small"
                shape="circular"
                checked={onlyNew}
                onClick={() => setOnlyNew(!onlyNew)}
              >
                {texts.findingWork.onlyNew(report.fresh.length)}
              </ToggleButton>
            )}
          </SeverityChips>
          <FindingFilters query={query} onQuery={setQuery} grouping={grouping} onGrouping={setGrouping} />
          <p className={styles.shown} role="status">
            {shown.length === 0
              ? texts.checks.nothingShown
              : texts.checks.shown(shown.length, report.findings.length)}
          </p>
          <FindingGroups
            groups={groups}
            limit={growing.limit}
            current={walk.current}
            onCurrent={walk.come}
            onStep={walk.step}
            onAccept={onAccept}
          />
          {growing.limit < shown.length && (
            <div ref={growing.end}>
              <Button size="small" onClick={growing.grow}>
                {texts.checks.showMore(shown.length - growing.limit)}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

interface FindingFiltersProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (value: string) => void;
}

function FindingFilters({ query, onQuery, grouping, onGrouping }: FindingFiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.filters}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={texts.checks.search}
        placeholder={texts.checks.searchPlaceholder}
        value={query}
        onChange={(_, data) => onQuery(data.value)}
      />
      <Select
        size="small"
        aria-label={texts.checks.groupLabel}
        value={grouping}
        onChange={(_, data) => onGrouping(data.value)}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {texts.checks.groups[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** How findings are grouped; remembered for the next time. */
function useGrouping(): readonly [Grouping, (value: string) => void] {
  const [grouping, setGrouping] = useState<Grouping>(() => groupingOf(rememberedGrouping()));
  return [
    grouping,
    (value) => {
      setGrouping(groupingOf(value));
      rememberGrouping(value);
    },
  ];
}

function groupingOf(value: string | null): Grouping {
  return groupings.find((one) => one === value) ?? groupings[0];
}

function groupName(grouping: Grouping, concerns: CheckedAgain["concerns"]): (finding: Finding) => string {
  if (grouping === "sheet") return ({ sheet }) => sheet;
  if (grouping === "rule") return ({ rule }) => ruleTitle(rule);
  return ({ sheet, cell }) => concerns[rowKey(sheet, cellPosition(cell)?.row ?? 0)] ?? texts.checks.nobody;
}

interface SeverityChipsProps {
  readonly findings: readonly Finding[];
  readonly chosen: ReadonlySet<Severity>;
  readonly onChange: (chosen: ReadonlySet<Severity>) => void;
  readonly children: ReactNode;
}

/** Counts by severity; pressing one shows or hides its findings. */
function SeverityChips({ findings, chosen, onChange, children }: SeverityChipsProps) {
  const styles = useStyles();
  const counts = countBySeverity(findings);
  const toggle = (severity: Severity): void => {
    const next = new Set(chosen);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div className={styles.chips} role="group" aria-label={texts.checks.filterLabel}>
      {severities.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          shape="circular"
          checked={chosen.has(severity)}
          {...(chosen.has(severity) ? { icon: <Checkmark16Regular /> } : {})}
          onClick={() => toggle(severity)}
        >
          {texts.checks.count(texts.checks.severities[severity], counts[severity])}
        </ToggleButton>
      ))}
      {children}
    </div>
  );
}

function Accepted({ report }: { readonly report: CheckedAgain }) {
  const styles = useStyles();
  if (report.accepted.length === 0) return null;
  return (
    <Disclosure head={texts.checks.acceptedTitle(report.accepted.length)} level={2}>
      <ul className={styles.list}>
        {report.accepted.map((finding) => (
          <li key={`${finding.rule} ${finding.sheet} ${finding.cell}`}>
            {finding.message} {texts.checks.acceptedReason(finding.reason)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function NotRunRules({ report }: { readonly report: CheckedAgain }) {
  const styles = useStyles();
  if (report.notRun.length === 0) return null;
  return (
    <Disclosure head={texts.checks.notRunTitle(report.notRun.length)} level={2}>
      <p className={styles.muted}>{texts.checks.notRunText}</p>
      <ul className={styles.list}>
        {report.notRun.map(({ rule, missing }) => (
          <li key={rule}>{texts.checks.notRun(ruleTitle(rule), missingTitles(missing).join("、"))}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
