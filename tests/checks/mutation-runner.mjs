/**
 * Judges mutants of the rules by the tests named below, all in one process: with jest every mutant costs a second, here
 * some hundredths. The tests are those that jest runs, unchanged; the modules are loaded anew for every mutant, so that
 * nothing that one has left behind is held against the next.
 */
import path from "node:path";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { PluginKind, declareFactoryPlugin, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
} from "@stryker-mutator/api/test-runner";
import { buildSync } from "esbuild";
import { expect } from "expect";

const folder = "tests/checks";
const judges = ["cases", "books", "running", "new-findings", "finding-scope"];

class RuleJudge {
  constructor(namespace) {
    this.context = globalThis[namespace] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** All judges with the instrumented rules as one script. */
  init() {
    const { outputFiles } = buildSync({
      stdin: {
        contents: judges.map((name) => `import "./${name}.test.ts";`).join("\n"),
        resolveDir: path.resolve(folder),
      },
      bundle: true,
      platform: "node",
      format: "cjs",
      write: false,
      outdir: folder,
      logLevel: "error",
    });
    this.script = new Script(
      `(function (require, module, exports, __dirname, test, describe, expect) {${outputFiles[0].text}\n})`,
      { filename: path.resolve(folder, "judges.js") },
    );
  }

  /** The tests that the judges declare, with all modules loaded anew. */
  load() {
    const tests = [];
    const names = [];
    const add = (name, body) => tests.push({ name: [...names, name].join(" "), body });
    const test = (name, body) => add(name, body);
    test.each = (rows) => (name, body) => {
      for (const [index, row] of rows.entries()) {
        const values = Array.isArray(row) ? row : [row];
        add(`${name} ${String(index)} ${String(values[0])}`, () => body(...values));
      }
    };
    const describe = (name, declare) => {
      names.push(name);
      declare();
      names.pop();
    };
    describe.each = (rows) => (_, declare) => {
      for (const row of rows) describe(String(row[0]), () => declare(...row));
    };
    const require = createRequire(path.resolve(folder, "judges.js"));
    const module = { exports: {} };
    const home = path.resolve(folder);
    this.script.runInThisContext()(require, module, module.exports, home, test, describe, expect);
    return tests;
  }

  async dryRun() {
    const tests = [];
    for (const { name, body } of this.load()) {
      this.context.currentTestId = name;
      const start = performance.now();
      const failure = await failureOf(body);
      const result = { id: name, name, timeSpentMs: performance.now() - start };
      tests.push(
        failure === null
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    this.context.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    this.context.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    this.context.hitCount = hitLimit === undefined ? undefined : 0;
    this.context.hitLimit = hitLimit;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tests = this.load().filter(({ name }) => wanted === null || wanted.has(name));
    this.context.activeMutant = activeMutant.id;
    for (const [index, { name, body }] of tests.entries()) {
      const failure = await failureOf(body);
      const timeout = determineHitLimitReached(this.context.hitCount, hitLimit);
      if (timeout !== undefined) return timeout;
      if (failure !== null)
        return {
          status: MutantRunStatus.Killed,
          killedBy: [name],
          failureMessage: failure,
          nrOfTests: index + 1,
        };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
  }
}

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function ruleJudge() {
  return new RuleJudge(INSTRUMENTER_CONSTANTS.NAMESPACE);
}
ruleJudge.inject = tokens();

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "rule-judge", ruleJudge)];
