/** Packages that come as ES modules alone. */
const modulesOnly = [
  "collapse-white-space",
  "n-gram",
  "trigram-utils",
  "franc-min",
  "unicode-regex",
  "regexp-util",
  "cjk-regex",
  "kdbush",
  "quickselect",
  "rbush",
  "lodash-es",
  "nanoid",
];

/** Tests run on the sources; only the types are left to the compiler. */
module.exports = {
  roots: ["<rootDir>/tests", "<rootDir>/host"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "node",
  transform: { "^.+\\.(tsx?|m?js)$": "<rootDir>/tests/transform.js" },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?(${modulesOnly.join("|")})/)`],
  // The engine and the client library keep timers of their own.
  forceExit: true,
  globalSetup: "<rootDir>/tests/build-first.js",
  testTimeout: 120000,
};
