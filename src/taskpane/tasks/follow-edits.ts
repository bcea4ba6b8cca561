import { useEffect, useRef } from "react";
import type { PaneRoute } from "../../actions/open-pane";
import { usePane } from "../shell/pane-context";
import type { PaneWork } from "./pane-work";
import { texts } from "../texts";

/** So long (ms) nothing is edited before the page is read again. */
const QUIET = 600;

/** What was read follows the workbook: after an edit the page that is shown is read again, others when they are opened. */
export function useFollowEdits(work: PaneWork, route: PaneRoute): void {
  const { edits, notify } = usePane();
  const shown = useRef({ work, route });
  useEffect(() => {
    shown.current = { work, route };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
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
    const stop = edits.listen(() => {
      shown.current.work.outdate();
      waitForQuiet();
    });
    document.addEventListener("visibilitychange", waitForQuiet);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener("visibilitychange", waitForQuiet);
    };
  }, [edits]);
  // Where reading fails as well, that is the only trouble that is told.
  const { hasRead } = work;
  useEffect(() => {
    if (!hasRead) return;
    void edits.ensured().then((outcome) => {
      if (outcome.ok) return;
      notify({ kind: "problem", problem: { ...outcome.problem, message: texts.task.notFollowing } });
    });
  }, [hasRead, edits, notify]);
}
