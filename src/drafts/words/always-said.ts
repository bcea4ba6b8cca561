/** Figures that a kind of text always has: by words of its beginning. */
export const alwaysSaid: readonly { readonly title: RegExp; readonly figures: readonly string[] }[] = [
  {
    title: /述职|总结|工作报告|汇报|情况报告|自[评查]|考核|通报|公示/,
    figures: [
      "enterprise.total",
      "enterprise.covered",
      "coverage.all",
      "organisation.total",
      "member.total",
      "training.sessions",
      "subsidy.allowance.total",
      "problem.received",
      "problem.closed",
    ],
  },
  {
    title: /简报|专报|动态|调研报告|应知应会|发言|讲话|解说|要点|纪要|答复|函/,
    figures: ["enterprise.total", "enterprise.covered", "coverage.all", "organisation.total", "member.total"],
  },
];
