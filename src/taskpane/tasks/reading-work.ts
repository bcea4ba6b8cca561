import type { ComparedWish } from "../../jobs/results";
import type { Outcome } from "../../actions/environment";
import type { PaneRoute } from "../../actions/open-pane";
import type { ReportKind } from "../../report/report-kinds";
import type { PaneTasks } from "./pane-tasks";
import type { TaskState } from "./task";

/** What is read of the workbook for the pages, and how that follows the workbook. */
export interface ReadingWork {
  /** True while something that was read is shown or kept. */
  readonly hasRead: boolean;
  /** True while anything runs that reads or writes the workbook. */
  readonly isBusy: boolean;
  /** Reads for a page that has nothing to show yet, or something out of date. */
  readonly visit: (route: PaneRoute) => void;
  /** Says that the workbook was edited: whatever was read of it may be out of date. */
  readonly outdate: () => void;
  /** Reads again for a page that shows something out of date, without a word. */
  readonly follow: (route: PaneRoute) => void;
}

interface ReadingWorkInput {
  readonly tasks: PaneTasks;
  readonly wish: ComparedWish;
  readonly kind: ReportKind;
  readonly read: (route: PaneRoute, wish: ComparedWish) => void;
  readonly followDraft: () => Promise<void>;
}

export function readingWork({ tasks, wish, kind, read, followDraft }: ReadingWorkInput): ReadingWork {
  const { recognition, figures, comparing, checks, subsidy, preview, verifying, filling } = tasks;
  const pages: Readonly<Record<Exclude<PaneRoute, "settings">, PageReading>> = {
    recognition: { task: recognition, follow: () => recognition.follow() },
    figures: { task: figures, follow: () => figures.follow(wish) },
    // What is compared is chosen first; until then the page shows only which sheets there are.
    changes: { task: comparing, follow: () => Promise.resolve() },
    checks: { task: checks, follow: () => checks.follow(wish, true) },
    money: { task: subsidy, follow: () => subsidy.follow(wish) },
    report: { task: preview, follow: () => preview.follow({ ...wish, kind }) },
    drafts: { task: verifying, follow: followDraft },
    // Filled again when somebody asks: what was saved is a file of its own.
    forms: { task: filling, follow: () => Promise.resolve() },
  };
  return {
    hasRead: Object.values(pages).some(({ task }) => task.value !== null),
    isBusy: Object.values(tasks).some(({ status }) => status === "running"),
    visit: (route) => {
      if (route === "settings" || route === "forms") return;
      if (route === "changes") {
        if (recognition.status === "idle") read("recognition", wish);
        return;
      }
      const { status, isOutdated } = pages[route].task;
      if (status === "idle" || (status === "done" && isOutdated)) read(route, wish);
    },
    outdate: () => {
      for (const { task } of Object.values(pages)) task.outdate();
    },
    follow: (route) => {
      if (route !== "settings" && pages[route].task.isOutdated) void pages[route].follow();
    },
  };
}

interface PageReading {
  readonly task: Pick<TaskState<unknown>, "status" | "value" | "isOutdated"> & {
    readonly outdate: () => void;
  };
  readonly follow: () => Promise<void>;
}

/** Starts what a page shows, from the beginning. */
export function readFor(
  route: Exclude<PaneRoute, "settings" | "drafts" | "forms">,
  { recognition, figures, checks, subsidy, preview }: PaneTasks,
  wish: ComparedWish,
  kind: ReportKind,
): Promise<Outcome<unknown>> {
  switch (route) {
    case "recognition":
    case "changes":
      return recognition.start();
    case "figures":
      return figures.start(wish);
    case "checks":
      return checks.start(wish);
    case "money":
      return subsidy.start(wish);
    case "report":
      return preview.start({ ...wish, kind });
  }
}
