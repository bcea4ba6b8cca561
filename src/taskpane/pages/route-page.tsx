import type { PeriodWish } from "../../actions/contracts";
import type { PaneRoute } from "../../actions/open-pane";
import type { PaneWork } from "../pane-work";
import { ChecksPage } from "./checks-page";
import { FiguresPage } from "./figures-page";
import { MoneyPage } from "./money-page";
import { RecognitionPage } from "./recognition-page";
import { ReportPage } from "./report-page";
import { SettingsPage } from "./settings-page";

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
          answering={work.answering}
          onAnswer={work.answer}
          onGo={onGo}
        />
      );
    case "figures":
      return <FiguresPage figures={work.figures} wish={wish} onPeriod={onPeriod} />;
    case "checks":
      return (
        <ChecksPage
          checks={work.checks}
          accepting={work.accepting}
          wish={wish}
          onPeriod={onPeriod}
          onAccept={work.accept}
        />
      );
    case "money":
      return <MoneyPage subsidy={work.subsidy} wish={wish} onPeriod={onPeriod} />;
    case "report":
      return (
        <ReportPage
          preview={work.preview}
          writing={work.writing}
          wish={wish}
          onPeriod={onPeriod}
          onWrite={work.write}
        />
      );
    case "settings":
      return <SettingsPage upkeep={work.upkeep} wish={wish} onIntroduction={onIntroduction} />;
  }
}
