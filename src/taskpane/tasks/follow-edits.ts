import { useEffect, useRef, useState } from "react";
import type { PaneRoute } from "../../actions/open-pane";
import { usePane } from "../shell/pane-context";
import type { PaneWork } from "./pane-work";
import { texts } from "../texts";

/** So long (ms) nothing is edited before the page is read again. */
const QUIET = 600;

/** What was read follows the workbook: after an edit the page that is shown is read again, others when they are opened. */
export function useFollowEdits(work: PaneWork, route: PaneRoute): void {
  const { actions, notify } = usePane();
  const shown = useRef({ work, route });
  useEffect(() => {
    shown.current = { work, route };
  });
  // Nothing can be out of date before something was read.
  const [isReading, setIsReading] = useState(work.hasRead);
  if (work.hasRead && !isReading) setIsReading(true);
  useEffect(() => {
    if (!isReading) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isGone = false;
    const waitForQuiet = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(follow, QUIET);
    };
    const follow = (): void => {
      // A pane that nobody sees is read again when it comes back.
      if (document.hidden) return;
      if (shown.current.work.isBusy) waitForQuiet();
      else shown.current.work.follow(shown.current.route);
    };
    const onEdit = (): void => {
      if (isGone) return;
      shown.current.work.outdate();
      waitForQuiet();
    };
    document.addEventListener("visibilitychange", waitForQuiet);
    void actions.watch(onEdit).then((outcome) => {
      if (outcome.ok) return;
      notify({ kind: "problem", problem: { ...outcome.problem, message: texts.task.notFollowing } });
    });
    return () => {
      isGone = true;
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener("visibilitychange", waitForQuiet);
    };
  }, [isReading, actions, notify]);
}
