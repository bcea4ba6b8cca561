/** The tests that judge mutants of the rules: those that are quick and name what is found. */
const whole = require("../../jest.config.js");

module.exports = {
  rootDir: "../..",
  testMatch: ["cases", "books", "running", "new-findings", "finding-scope"].map(
    (name) => `<rootDir>/tests/checks/${name}.test.ts`,
  ),
  testEnvironment: whole.testEnvironment,
  transform: whole.transform,
  transformIgnorePatterns: whole.transformIgnorePatterns,
};
