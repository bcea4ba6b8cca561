/**
 * Mutation score of the rules: what part of small faults put into src/checks the tests of the rules notice.
 * `npm run mutation`, or `npm run mutation -- --mutate src/checks/rules/money/award.ts` for one file.
 */
export default {
  // The document is held to the catalogue by tests/documents.
  mutate: ["src/checks/**/*.ts", "!src/checks/rules-document.ts"],
  testRunner: "rule-judge",
  coverageAnalysis: "perTest",
  // What is made once when a module is loaded (titles, reasons, authorities of the rules) stands in docs/rules.md,
  // which a test holds to the catalogue; trying each would mean running everything for each.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation/score.json" },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  tempDirName: ".stryker-tmp",
  ignorePatterns: ["dist", "out", "coverage", "samples", "docs/adr"],
  plugins: ["./tests/checks/mutation-runner.mjs"],
};
