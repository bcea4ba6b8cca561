/**
 * Tests run custom functions, and in a browser the whole add-in, as built: each build is made once, before any of them,
 * so that no two tests build at a time.
 */
require("tsx/cjs");
const { readdirSync } = require("node:fs");
const path = require("node:path");

const desk = readdirSync(path.join(__dirname, "desk")).map((file) => `tests/desk/${file}`);
const browserTests = [
  ...desk,
  "tests/built/engines.test.ts",
  "tests/release/served-site.test.ts",
  "tests/taskpane/built-pane.test.ts",
  "tests/taskpane/figures-page.test.ts",
];

module.exports = async ({ testPathPattern = "" }) => {
  const { builtFunctions } = require("../cli/built-functions.ts");
  const { builtAddIn, builtPage } = require("../scripts/built-add-in.ts");
  const pattern = new RegExp(testPathPattern, "i");
  if (browserTests.some((file) => pattern.test(file))) builtAddIn();
  if (pattern.test("tests/offline/page.test.ts")) builtPage();
  await builtFunctions();
};
