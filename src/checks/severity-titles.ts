import type { Severity } from "./finding";

/** What people call the severities, worst first. */
export const severityTitles: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "疑点",
  info: "提示",
};
