import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { functionDeclarations } from "../../src/functions/catalogue";
import { functionNamespace } from "../../src/report/formulas/function-names";
import { functionsMetadata } from "../../src/functions/metadata";

/** CONTRACT 5: names, ids, and parameters with those that may stay empty (?) and those that repeat (…). */
const signatures: Readonly<Record<string, string>> = {
  COVERAGE: "覆盖率(台账, 口径?, 园区?, 截止日期?, 设置?)",
  FIGURE: "指标值(指标, 年度?, 截止日期?, 园区?, 设置?, 来源?, 台账…)",
  FIGURES: "指标表(设置?, 来源?, 上年?, 分组?, 年度?, 截止日期?, 台账…)",
  FIGURE_LIST: "指标名单(指标, 年度?, 截止日期?, 园区?, 设置?, 来源?, 台账…)",
  SUBSIDY_TOTAL: "补贴合计(年度?, 设置?, 来源?, 表…)",
  ALLOWANCE_MONTHS: "津贴月数(任职日期, 离任日期?, 期间起, 期间止, 起算?, 止算?)",
  ALLOWANCE_AMOUNT: "津贴金额(任职日期, 离任日期?, 期间起, 期间止, 标准, 起算?, 止算?)",
  AWARD_AMOUNT: "奖励金额(得分, 等次?, 方案?)",
  CAPITAL_AMOUNT: "大写金额(金额)",
  TERM_END: "届满日期(换届日期, 届期?)",
  FORMATION_ADVICE: "组建建议(台账, 企业?, 设置?)",
  FOUR_CLEAR: "四清完整度(台账, 企业?, 设置?)",
  CREDIT_CODE_CHECK: "信用代码校验(代码)",
  ID_CHECK: "身份证校验(号码)",
  NORMAL_DATE: "规范日期(值)",
  MASK: "信息脱敏(值, 类型?)",
  PARAGRAPH: "生成段落(模板, 指标区, 层级?, 全部模板?, 第几段?)",
};

const metadata = functionsMetadata(functionDeclarations);

test("every function of the contract, with its signature", () => {
  const declared = Object.fromEntries(
    functionDeclarations.map(({ id, name, parameters }) => {
      const list = parameters.map(
        (one) => one.name + (one.shape === "ranges" ? "…" : one.optional ? "?" : ""),
      );
      return [id, `${name}(${list.join(", ")})`];
    }),
  );
  expect(declared).toEqual(signatures);
});

test("errors in cells reach the functions, and nothing stands there that stops Excel 2021", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(JSON.stringify(metadata)).not.toContain("allowCustomDataForDataTypeAny");
});

test.each(metadata.functions.map((one) => [one.id, one] as const))(
  "%s is as Excel wants it",
  (_id, declared) => {
    expect(declared.id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(declared.name).toMatch(/^[\p{Script=Han}]{3,}$/u);
    expect(declared.name).not.toBe(functionNamespace);
    expect(declared.description).toMatch(/[\p{Script=Han}]/u);
    expect(declared.parameters.length).toBeGreaterThan(0);
    const names = declared.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [index, parameter] of declared.parameters.entries()) {
      expect(parameter.description).not.toBe("");
      expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
      const following = declared.parameters.slice(index + 1);
      if (parameter.optional) expect(following.every(({ optional }) => optional)).toBe(true);
      if (parameter.repeating) expect(following).toEqual([]);
    }
  },
);

test("trailing parameters that may stay empty are marked, those before others are not", () => {
  const optional = (id: string): readonly string[] =>
    metadata.functions
      .filter((one) => one.id === id)
      .flatMap(({ parameters }) => parameters.filter((one) => one.optional).map(({ name }) => name));
  expect(optional("COVERAGE")).toEqual(["口径", "园区", "截止日期", "设置"]);
  expect(optional("ALLOWANCE_MONTHS")).toEqual(["起算", "止算"]);
  expect(optional("FIGURE")).toEqual([]);
});

describe("what the functions can reach", () => {
  const source = path.resolve(__dirname, "../../src");

  /** Every module of ours that the entry needs, and what they import from elsewhere. */
  function reachedFrom(entry: string): {
    readonly files: ReadonlySet<string>;
    readonly packages: ReadonlySet<string>;
  } {
    const files = new Set<string>();
    const packages = new Set<string>();
    const open = [entry];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (files.has(file)) continue;
      files.add(file);
      const text = readFileSync(file, "utf8");
      for (const [, specifier = ""] of text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
        if (!specifier.startsWith(".")) packages.add(specifier);
        else open.push(resolved(path.resolve(path.dirname(file), specifier)));
      }
    }
    return { files, packages };
  }

  function resolved(target: string): string {
    const found = [`${target}.ts`, `${target}.tsx`, path.join(target, "index.ts")].find((file) =>
      existsSync(file),
    );
    if (found === undefined) throw new Error(`cannot resolve ${target}`);
    return found;
  }

  const { files, packages } = reachedFrom(path.join(source, "functions/catalogue.ts"));

  test("the pure folders only", () => {
    const folders = new Set([...files].map((file) => path.relative(source, file).split(path.sep)[0]));
    const pure = [
      "registers",
      "reading",
      "ledger",
      "figures",
      "checks",
      "subsidy",
      "formation",
      "report",
      "functions",
    ];
    expect([...folders].filter((folder) => folder !== undefined && !pure.includes(folder))).toEqual([]);
    expect(files.size).toBeGreaterThan(50);
    expect([...packages].filter((name) => name.startsWith("node:") || name.includes("office"))).toEqual([]);
  });

  test("no Office.js, no page, no clock, no chance", () => {
    const forbidden =
      /\b(?:Excel|Office|OfficeRuntime)\.|\b(?:document|window|localStorage|fetch|navigator)\b[.(]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/;
    const offending = [...files].filter((file) => {
      const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return forbidden.test(code);
    });
    expect(offending.map((file) => path.relative(source, file))).toEqual([]);
  });

  test("no parameter of ours has a default: what Excel omits is null", () => {
    const own = [...files].filter((file) => file.includes(`${path.sep}functions${path.sep}`));
    const withDefault = own.filter((file) => /body: \([^)]*=[^>]/.test(readFileSync(file, "utf8")));
    expect(withDefault).toEqual([]);
  });
});
