import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { FluentProvider, Tab, TabList, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import type { WorkbookState } from "../../actions/environment";
import { allAbilities, type Abilities } from "../../actions/workbook/abilities";
import { onPaneRequest, paneRoutes, type PaneRequest, type PaneRoute } from "../../actions/open-pane";
import { useFollowEdits } from "../tasks/follow-edits";
import { introductionSeen, rememberIntroduction } from "./conveniences";
import type { PaneActions } from "./workbook-actions";
import { PaneServicesProvider, type Notice, type PaneServices } from "./pane-context";
import { useManyCells, type ManyCellsQuestion } from "../tasks/many-cells";
import { usePaneWork, type PaneWork } from "../tasks/pane-work";
import type { Surroundings } from "../tasks/task";
import { IntroductionPage } from "../pages/introduction-page";
import { RoutePage } from "../pages/route-page";
import { Announcer } from "./announcer";
import { watchedActions } from "./watched-actions";
import { useKeptFocus } from "./kept-focus";
import { useKeptScroll } from "./kept-scroll";
import { useSearchKey } from "./search-key";
import { DoneBar } from "../parts/bars/done-bar";
import { Foot } from "../parts/foot";
import { ManyCellsBar } from "../parts/bars/many-cells-bar";
import { StateBars } from "../parts/bars/state-bars";
import { FailureBoundary } from "./failure-boundary";
import { ProblemBar } from "../parts/bars/problem-bar";
import { texts } from "../texts";

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  // Room for Office's own menu in the upper right corner.
  head: {
    flexShrink: 0,
    paddingRight: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
  },
  // All pages in sight: in two even lines where one has no room for them, in three where the pane is enlarged.
  tabs: {
    "@media (min-width: 261px) and (max-width: 470px)": {
      display: "grid",
      gridTemplateColumns: "repeat(5, 1fr)",
    },
    "@media (max-width: 260px)": { display: "grid", gridTemplateColumns: "repeat(3, 1fr)" },
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  page: { flexGrow: 1, minHeight: 0, overflowY: "scroll" },
  // Never more than half of a small pane: a long message scrolls by itself.
  foot: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":empty": { display: "none" },
  },
  notices: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 16px 0" },
});

export interface PaneProps {
  readonly actions: PaneActions;
  readonly surroundings: () => Surroundings;
  readonly theme: Theme;
  /** What the side that holds the workbook can do; all of it in Excel. */
  readonly can?: Abilities;
}

/** The whole pane: pages, what runs on them, and messages that belong to none. */
export function Pane({ actions, surroundings, theme, can = allAbilities }: PaneProps) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [state, setState] = useState<WorkbookState | null>(null);
  const { question, ask } = useManyCells();
  const [announcement, setAnnouncement] = useState("");
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  // The same as long as the workbook is: a work that runs is given up where it changes.
  const told = useCallback(
    (): Surroundings => ({
      ...surroundings(),
      onRemark: (text) => setNotice({ kind: "done", text }),
      // Where formulas of ours are not calculated at all, they are not missed.
      ...(can.liveFormulas ? { onState: setState } : {}),
      onManyCells: ask,
    }),
    [can, surroundings, ask],
  );
  const watched = useMemo(() => watchedActions(actions), [actions]);
  const services = useMemo<PaneServices>(
    () => ({
      ...watched,
      can,
      surroundings: told,
      notify: setNotice,
      announce: setAnnouncement,
      foot,
    }),
    [watched, can, told, foot],
  );
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <PaneServicesProvider value={services}>
        <Announcer text={announcement} />
        <PaneBody
          notice={notice}
          onDismiss={() => setNotice(null)}
          lacksFunctions={can.liveFormulas && !surroundings().liveFormulas}
          state={state}
          question={question}
          onFoot={setFoot}
        />
      </PaneServicesProvider>
    </FluentProvider>
  );
}

interface PaneBodyProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
  /** An Excel without custom functions: our sheets are written as values. */
  readonly lacksFunctions: boolean;
  /** How the workbook stood when it was last read. */
  readonly state: WorkbookState | null;
  /** What waits for an answer before the workbook is read. */
  readonly question: ManyCellsQuestion | null;
  readonly onFoot: (foot: HTMLElement | null) => void;
}

function PaneBody(props: PaneBodyProps) {
  const work = usePaneWork();
  const [route, setRoute] = useState<PaneRoute>("recognition");
  useFollowEdits(work, route);
  const [introduced, setIntroduced] = useState(introductionSeen);
  const introduce = useCallback((seen: boolean) => {
    rememberIntroduction(seen);
    setIntroduced(seen);
  }, []);
  const go = (next: PaneRoute): void => {
    // What was said of one page is no news on another.
    props.onDismiss();
    setRoute(next);
    work.visit(next);
  };
  const begin = (): void => {
    introduce(true);
    go("recognition");
  };
  const [questions, setQuestions] = useState(0);
  useRibbonRequests(work, (request) => {
    props.onDismiss();
    introduce(true);
    setRoute(request.route);
    setQuestions((count) => (request.route === "figures" ? count + 1 : 0));
  });
  if (!introduced) return <IntroductionPage onBegin={begin} onSkip={() => introduce(true)} />;
  return (
    <PaneFrame route={route} onGo={go} onFoot={props.onFoot} questions={questions}>
      <LastingNotices {...props} />
      <PassingNotice {...props} />
      {props.question !== null && (
        <Foot>
          <ManyCellsBar question={props.question} />
        </Foot>
      )}
      <FailureBoundary key={route}>
        <Suspense fallback={null}>
          <RoutePage route={route} work={work} onGo={go} onIntroduction={() => introduce(false)} />
        </Suspense>
      </FailureBoundary>
    </PaneFrame>
  );
}

/** Pages and work that the ribbon's buttons ask for. */
function useRibbonRequests(work: PaneWork, show: (request: PaneRequest) => void): void {
  useEffect(() =>
    onPaneRequest((request) => {
      show(request);
      if (request.run) work.run(request.route);
      else work.visit(request.route);
    }),
  );
}

interface PaneFrameProps {
  readonly route: PaneRoute;
  readonly onGo: (route: PaneRoute) => void;
  readonly onFoot: (foot: HTMLElement | null) => void;
  /** How often the figures were asked for from outside, since another page was. */
  readonly questions: number;
  readonly children: ReactNode;
}

function PaneFrame({ route, onGo, onFoot, questions, children }: PaneFrameProps) {
  const styles = useStyles();
  const root = useKeptFocus();
  const page = useKeptScroll(route);
  useSearchKey(root, () => onGo("figures"), questions);
  return (
    <div ref={root} className={styles.root}>
      <header className={styles.head}>
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={texts.pane.tabs}
          selectedValue={route}
          onTabSelect={(_, { value }) => {
            const next = paneRoutes.find((one) => one === value);
            if (next !== undefined) onGo(next);
          }}
        >
          {paneRoutes.map((one) => (
            <Tab key={one} id={`tab-${one}`} value={one} aria-controls="page">
              {texts.pane.routes[one]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.main}>
        <div ref={page} className={styles.page} id="page" role="tabpanel" aria-labelledby={`tab-${route}`}>
          {children}
        </div>
        <div ref={onFoot} className={styles.foot} />
      </main>
    </div>
  );
}

/** What holds as long as it holds, and belongs to no press of a button. */
function LastingNotices({ lacksFunctions, state }: PaneBodyProps) {
  const styles = useStyles();
  if (!lacksFunctions && (state === null || isInOrder(state))) return null;
  return (
    <div className={styles.notices}>
      {lacksFunctions && <DoneBar intent="warning">{texts.start.noCustomFunctions}</DoneBar>}
      {state !== null && <StateBars state={state} />}
    </div>
  );
}

function isInOrder({ isManual, uncalculated, unread }: WorkbookState): boolean {
  return !isManual && uncalculated.length === 0 && unread.length === 0;
}

function PassingNotice({ notice, onDismiss }: PaneBodyProps) {
  if (notice === null) return null;
  return (
    <Foot>
      {notice.kind === "problem" && <ProblemBar problem={notice.problem} onDismiss={onDismiss} />}
      {notice.kind === "done" && <DoneBar onDismiss={onDismiss}>{notice.text}</DoneBar>}
    </Foot>
  );
}
