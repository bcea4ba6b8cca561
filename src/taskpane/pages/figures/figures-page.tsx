import { Suspense, lazy, useDeferredValue, useMemo, useState, type KeyboardEvent } from "react";
import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import type {
  ComparedFigure,
  ComparedWish,
  FigureOnSheet,
  FiguresReport,
  PeriodWish,
} from "../../../jobs/results";
import { useFigureCopy } from "./figure-copy";
import { askedOf } from "./asked-figure";
import { answerOf } from "./telephone-answer";
import { useFigureSearch } from "./figure-search";
import { usePane } from "../../shell/pane-context";
import { CoverageBasis } from "./coverage-basis";
import { Disclosure } from "../../parts/disclosure";
import { EmptyState } from "../../parts/empty-state";
import { FormulaBar } from "../../parts/bars/state-bars";
import { FigureSubjects } from "./figure-subjects";
import { GroupChoice, figuresOf, scopeOf } from "./group-choice";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import { PreviousBar } from "../../parts/bars/previous-bar";
import { SettingProblems } from "../../parts/setting-problems";
import type { Found } from "../../../figures/search";
import type { PreviousChoice } from "../../tasks/previous-choice";
import type { Task } from "../../tasks/task";
import { plainNumber } from "../../../report/wording";
import { texts } from "../../texts";

// The chart library is loaded when somebody wants to see a chart.
const FigureCharts = lazy(async () => ({ default: (await import("./figure-charts")).FigureCharts }));

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  search: { minWidth: 0, maxWidth: "none" },
  answer: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  found: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FiguresPageProps {
  readonly figures: Task<FiguresReport, readonly [ComparedWish]>;
  readonly previous: PreviousChoice;
  readonly wish: ComparedWish;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** Every figure with its basis and source, by subject. */
export function FiguresPage({ figures, previous, wish, onPeriod }: FiguresPageProps) {
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
      tasks={[
        { task: figures, retry: start },
        { task: previous.task, retry: previous.task.reset },
      ]}
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
          <PreviousBar report={report} choice={previous} />
          <SettingProblems problems={report.settingProblems} />
          <DifferingSheet figures={report.differOnSheet} />
          <Figures report={report} />
        </>
      )}
    </Page>
  );
}

/** Says that sheet 指标 shows something else than the ledgers give. */
function DifferingSheet({ figures }: { readonly figures: readonly FigureOnSheet[] }) {
  const [first] = figures;
  if (first === undefined) return null;
  const words = (value: number | null): string =>
    value === null ? texts.figures.noValue : plainNumber(value);
  return (
    <FormulaBar>
      {texts.formulas.differ(figures.length, first.title, words(first.shown), words(first.counted))}
    </FormulaBar>
  );
}

function Figures({ report }: { readonly report: FiguresReport }) {
  const styles = useStyles();
  const { announce } = usePane();
  const [group, setGroup] = useState("");
  const [query, setQuery] = useState("");
  const [copy, uncopied] = useFigureCopy(report.period);
  const asked = useMemo(() => askedOf(report, query), [report, query]);
  const shownGroup = asked.group ?? group;
  const shownFigures = useMemo(() => figuresOf(report, shownGroup), [report, shownGroup]);
  const [isSearching, setIsSearching] = useState(false);
  const searched = useFigureSearch(shownFigures, report.aliases, asked.words, isSearching);
  const answers = searched ?? { items: shownFigures, isSure: false };
  const [meant] = answers.isSure ? answers.items : [];
  const told = useMemo(
    () => (query === "" || meant === undefined ? null : answerOf(report, asked, meant)),
    [report, asked, meant, query],
  );
  const answer = told !== null && "answer" in told ? told.answer : null;
  const refusal = asked.refusal ?? (told !== null && "missing" in told ? told.missing : null);
  // What is asked for beside the name must be in the answer, or Enter would copy another number.
  const found = refusal === null ? answers : { ...answers, isSure: false };
  // The list may lag behind what is typed; what Enter copies may not.
  const listed = useDeferredValue(found);
  const [refused, setRefused] = useState("");
  const copyFirst = (event: KeyboardEvent): void => {
    const [first] = found.items;
    // Enter also ends the composition of Chinese characters; that one is not ours.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || query === "") return;
    if (searched === null) {
      announce(texts.figures.searching);
      return;
    }
    if (found.isSure && first !== undefined) {
      void copy(first, event.shiftKey ? "number" : "sentence", answer);
      return;
    }
    setRefused(query);
    announce(texts.figures.chooseFirst);
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
          onFocus={() => setIsSearching(true)}
          onKeyDown={copyFirst}
        />
        {report.byPark.length + report.byQuarter.length > 0 && (
          <GroupChoice report={report} value={shownGroup} onChange={setGroup} />
        )}
      </div>
      {query !== "" && (
        <p className={styles.found} role="status">
          {refusal ?? (searched === null ? texts.figures.searching : foundText(found))}
        </p>
      )}
      {refusal === null && answer !== null && (
        <p className={styles.answer} role="status">
          {answer.sentence}
        </p>
      )}
      {refused !== "" && refused === query && <p className={styles.found}>{texts.figures.chooseFirst}</p>}
      {uncopied}
      {query === "" && group === "" && <Overview report={report} />}
      <FigureSubjects
        // Another group is other lists, so nothing of one stays open under the other.
        key={shownGroup}
        figures={listed.items}
        period={report.period}
        scope={scopeOf(report, shownGroup)}
      />
    </>
  );
}

/** What is about all figures together: which coverage is meant, and charts. */
function Overview({ report }: { readonly report: FiguresReport }) {
  return (
    <>
      <CoverageBasis figures={report.figures} period={report.period} />
      <Disclosure head={texts.figures.charts.title} level={2} flush>
        <Suspense fallback={<p>{texts.figures.charts.loading}</p>}>
          <FigureCharts report={report} />
        </Suspense>
      </Disclosure>
    </>
  );
}

function foundText({ items, isSure }: Found<ComparedFigure>): string {
  if (items.length === 0) return texts.figures.notFound;
  return isSure ? texts.figures.found(items.length) : texts.figures.alike(items.length);
}
