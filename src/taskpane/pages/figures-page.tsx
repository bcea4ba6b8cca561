import { useDeferredValue, useMemo, useState } from "react";
import { Button, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ComparedFigure, FiguresReport, PeriodOfReport, PeriodWish } from "../../actions/contracts";
import { formatChinese } from "../../reading/dates";
import { copyText } from "../clipboard";
import { useFigureSearch } from "../figure-search";
import { valueText } from "../figure-text";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/disclosure";
import { EmptyState } from "../parts/empty-state";
import { FigureItem } from "../parts/figure-item";
import { Page } from "../parts/page";
import { PeriodBar } from "../parts/period-bar";
import { SettingProblems } from "../parts/setting-problems";
import type { Task } from "../task";
import { texts } from "../texts";

const useStyles = makeStyles({
  filters: { display: "flex", gap: "8px" },
  search: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
  found: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  subject: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 4px 0",
  },
  title: {
    margin: 0,
    padding: "4px 8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  missing: { margin: 0, paddingLeft: "16px" },
});

interface FiguresPageProps {
  readonly figures: Task<FiguresReport, readonly [PeriodWish]>;
  readonly wish: PeriodWish;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** Every figure with its basis and source, by subject. */
export function FiguresPage({ figures, wish, onPeriod }: FiguresPageProps) {
  const start = (): void => void figures.start(wish);
  const report = figures.value;
  return (
    <Page
      title={texts.pane.routeTitles.figures}
      buttons={
        report !== null && (
          <Button size="small" disabled={figures.status === "running"} onClick={start}>
            {texts.task.again}
          </Button>
        )
      }
      tasks={[{ task: figures, retry: start }]}
    >
      {report === null && figures.status === "idle" && (
        <EmptyState text={texts.figures.empty}>
          <Button appearance="primary" onClick={start}>
            {texts.figures.start}
          </Button>
        </EmptyState>
      )}
      {report !== null && (
        <>
          <PeriodBar period={report.period} onChange={onPeriod} />
          <SettingProblems problems={report.settingProblems} />
          <Figures report={report} />
        </>
      )}
    </Page>
  );
}

function Figures({ report }: { readonly report: FiguresReport }) {
  const styles = useStyles();
  const { announce } = usePane();
  const [group, setGroup] = useState("");
  const [query, setQuery] = useState("");
  const shownFigures = useMemo(() => figuresOf(report, group), [report, group]);
  const found = useFigureSearch(shownFigures, useDeferredValue(query));
  const copyFirst = async (): Promise<void> => {
    const [first] = found;
    if (first === undefined || query === "") return;
    const copied = await copyText(sentenceOf(first, report.period));
    announce(copied ? texts.figures.copied : texts.figures.copyFailed);
  };
  return (
    <>
      <div className={styles.filters}>
        <SearchBox
          className={styles.search}
          aria-label={texts.figures.searchLabel}
          placeholder={texts.figures.search}
          value={query}
          onChange={(_, data) => setQuery(data.value)}
          onKeyDown={(event) => {
            // Enter also ends the composition of Chinese characters; that one is not ours.
            if (event.key === "Enter" && !event.nativeEvent.isComposing) void copyFirst();
          }}
        />
        {report.byPark.length + report.byQuarter.length > 0 && (
          <GroupChoice report={report} value={group} onChange={setGroup} />
        )}
      </div>
      {query !== "" && (
        <p className={styles.found} role="status">
          {found.length === 0 ? texts.figures.notFound : texts.figures.found(found.length)}
        </p>
      )}
      <Subjects figures={found} period={report.period} />
    </>
  );
}

const PARK = "park:";
const QUARTER = "quarter:";

function figuresOf(report: FiguresReport, group: string): readonly ComparedFigure[] {
  const groups = group.startsWith(PARK) ? report.byPark : report.byQuarter;
  const name = group.replace(/^\w+:/, "");
  return group === "" ? report.figures : (groups.find((one) => one.name === name)?.figures ?? []);
}

interface GroupChoiceProps {
  readonly report: FiguresReport;
  readonly value: string;
  readonly onChange: (group: string) => void;
}

function GroupChoice({ report, value, onChange }: GroupChoiceProps) {
  const choices = (prefix: string, names: readonly { readonly name: string }[]) =>
    names.map(({ name }) => (
      <option key={name} value={prefix + name}>
        {name}
      </option>
    ));
  return (
    <Select aria-label={texts.figures.group} value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{texts.figures.overall}</option>
      {report.byPark.length > 0 && (
        <optgroup label={texts.figures.byPark}>{choices(PARK, report.byPark)}</optgroup>
      )}
      {report.byQuarter.length > 0 && (
        <optgroup label={texts.figures.byQuarter}>{choices(QUARTER, report.byQuarter)}</optgroup>
      )}
    </Select>
  );
}

interface SubjectsProps {
  readonly figures: readonly ComparedFigure[];
  readonly period: PeriodOfReport;
}

function Subjects({ figures, period }: SubjectsProps) {
  const styles = useStyles();
  const present = figures.filter((figure) => figure.value !== null);
  const missing = figures.filter((figure) => figure.value === null);
  return (
    <>
      {[...bySubject(present)].map(([subject, members]) => (
        <section key={subject} className={styles.subject} aria-label={subject}>
          <h2 className={styles.title}>{subject}</h2>
          <ul className={styles.list}>
            {members.map((figure) => (
              <li key={figure.id} className={styles.item}>
                <FigureItem figure={figure} sentence={sentenceOf(figure, period)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && (
        <Disclosure head={texts.figures.missingTitle(missing.length)} level={2}>
          <ul className={styles.missing}>
            {missing.map((figure) => (
              <li key={figure.id}>{texts.figures.missing(figure.title, figure.reason ?? "")}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function bySubject(figures: readonly ComparedFigure[]): Map<string, ComparedFigure[]> {
  const subjects = new Map<string, ComparedFigure[]>();
  for (const figure of figures) {
    const members = subjects.get(figure.subject);
    if (members === undefined) subjects.set(figure.subject, [figure]);
    else members.push(figure);
  }
  return subjects;
}

function sentenceOf(figure: ComparedFigure, period: PeriodOfReport): string {
  return texts.figures.sentence(
    formatChinese(period.asOf),
    figure.title,
    valueText(figure),
    figure.basis.replace(/。$/, ""),
  );
}
