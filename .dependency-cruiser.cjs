/** Imports point downward only (README, How it is built): a folder may use those to its left, never those to its right. */
const order = [
  "registers",
  "reading",
  "ledger",
  "figures|checks|subsidy|formation",
  "changes",
  "report",
  "drafts|forms",
  "jobs",
  "actions",
  "functions|taskpane|commands|page",
];

/** For each layer: everything above it is forbidden. */
const downward = order.slice(0, -1).map((layer, index) => ({
  name: `${layer.replaceAll("|", "-")}-knows-nothing-above`,
  severity: "error",
  from: { path: `^src/(${layer})/` },
  to: { path: `^src/(${order.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...downward,
    {
      // Actions and pane know a workbook, not what holds it: the seam is src/actions/workbook/.
      name: "entry-points-alone-choose-a-side",
      severity: "error",
      from: {
        path: "^(src|cli)/",
        pathNot:
          "^(src/excel/|src/taskpane/index\\.tsx$|src/commands/commands\\.ts$|cli/open-workbook\\.ts$)",
      },
      to: { path: "^src/excel/" },
    },
    {
      name: "excel-knows-only-pure-folders-and-the-seam",
      severity: "error",
      from: { path: "^src/excel/" },
      to: {
        path: "^src/(jobs|actions|functions|taskpane|commands|file|page)/",
        pathNot: "^src/actions/(workbook/|start\\.ts$)",
      },
    },
    {
      name: "the-page-alone-chooses-a-file",
      severity: "error",
      from: { path: "^(src|cli)/", pathNot: "^src/(file|page)/" },
      to: { path: "^src/file/" },
    },
    {
      name: "a-file-knows-jobs-and-the-seam",
      severity: "error",
      from: { path: "^src/file/" },
      to: {
        path: "^src/(actions|functions|taskpane|commands|page|excel)/",
        pathNot: "^src/actions/workbook/",
      },
    },
    {
      name: "functions-stay-pure",
      severity: "error",
      from: { path: "^src/functions/" },
      to: { path: "^src/(jobs|actions|excel|file|taskpane|commands|page)/" },
    },
    {
      name: "pure-folders-use-no-package",
      severity: "error",
      from: {
        path: "^src/(registers|reading|ledger|figures|checks|subsidy|formation|changes|report|drafts|forms|jobs|functions)/",
        // Writing .docx is the one thing here that a library does.
        pathNot: "^src/report/word-document\\.ts$",
      },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
    {
      name: "host-knows-nothing-of-the-add-in",
      severity: "error",
      from: { path: "^host/" },
      to: { path: "^(src|cli)/" },
    },
    {
      name: "package-is-below-everything",
      severity: "error",
      from: { path: "^package/" },
      to: { path: "^(src|host|cli)/" },
    },
    {
      name: "package-serves-jobs-files-and-host-alone",
      severity: "error",
      from: { path: "^(src|cli)/", pathNot: "^src/(jobs|file)/" },
      to: { path: "^package/" },
    },
    {
      // The pane loads it: what only Node has would not be there.
      name: "package-runs-in-a-page",
      severity: "error",
      from: { path: "^package/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "node_modules/fflate/" },
    },
    {
      name: "what-ships-uses-no-development-package",
      severity: "error",
      from: { path: "^(src|package)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot:
          "(\\.d\\.ts$|main\\.ts$|index\\.tsx?$|functions\\.ts$|book-worker\\.ts$|commands\\.ts$|join-excel\\.ts$|old-engine\\.js$|\\.test\\.tsx?$)",
      },
      to: {},
    },
  ],
  options: {
    // Imports of types alone are imports too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^host/tests/|node_modules)" },
  },
};
