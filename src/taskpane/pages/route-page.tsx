import { lazy } from "react";
import type { PeriodWish } from "../../jobs/results";
import type { PaneRoute } from "../../actions/open-pane";
import type { PaneWork } from "../tasks/pane-work";

// Loaded when first opened, so that the pane itself is there soon.
const RecognitionPage = lazy(async () => ({
  default: (await import("./recognition/recognition-page")).RecognitionPage,
}));
const FiguresPage = lazy(async () => ({ default: (await import("./figures/figures-page")).FiguresPage }));
const ChangesPage = lazy(async () => ({ default: (await import("./changes/changes-page")).ChangesPage }));
const ChecksPage = lazy(async () => ({ default: (await import("./checks/checks-page")).ChecksPage }));
const MoneyPage = lazy(async () => ({ default: (await import("./money/money-page")).MoneyPage }));
const ReportPage = lazy(async () => ({ default: (await import("./report/report-page")).ReportPage }));
const DraftsPage = lazy(async () => ({ default: (await import("./drafts/drafts-page")).DraftsPage }));
const FormsPage = lazy(async () => ({ default: (await import("./forms/forms-page")).FormsPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./settings-page")).SettingsPage }));

interface RoutePageProps {
  readonly route: PaneRoute;
  readonly work: PaneWork;
  readonly onGo: (route: PaneRoute) => void;
  readonly onIntroduction: () => void;
}

/** The page of a route, with the work that belongs to it. */
export function RoutePage({ route, work, onGo, onIntroduction }: RoutePageProps) {
  const { wish } = work;
  const onPeriod = (period: PeriodWish): void => work.changePeriod(period, route);
  switch (route) {
    case "recognition":
      return (
        <RecognitionPage
          recognition={work.recognition}
          remembering={[work.answering, work.naming, work.counting, work.sorting]}
          answers={work.answers}
          onGo={onGo}
        />
      );
    case "figures":
      return <FiguresPage figures={work.figures} previous={work.previous} wish={wish} onPeriod={onPeriod} />;
    case "changes":
      return <ChangesPage work={work} onPeriod={onPeriod} />;
    case "checks":
      return (
        <ChecksPage
          checks={work.checks}
          accepting={work.accepting}
          work={work.findingWork}
          onWork={work.workOnFindings}
          wish={wish}
          onPeriod={onPeriod}
          onAccept={work.accept}
        />
      );
    case "money":
      return <MoneyPage subsidy={work.subsidy} payments={work.payments} wish={wish} onPeriod={onPeriod} />;
    case "report":
      return <ReportPage work={work} onPeriod={onPeriod} />;
    case "drafts":
      return <DraftsPage work={work} onPeriod={onPeriod} />;
    case "forms":
      return <FormsPage work={work} onPeriod={onPeriod} />;
    case "settings":
      return <SettingsPage upkeep={work.upkeep} wish={wish} onIntroduction={onIntroduction} />;
  }
}
