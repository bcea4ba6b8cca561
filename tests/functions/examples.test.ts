import { functionDeclarations } from "../../src/functions/catalogue";
import { functionNamespace } from "../../src/report/formulas/function-names";
import { exampleSheets } from "../../src/report/formulas/function-examples";
import { blankModes, call, range, type Blank } from "./harness";

/** `=DJ.名称(…)` of literals, omitted arguments and ranges of the example sheets. */
function evaluate(formula: string, blank: Blank): unknown {
  const match = /^=DJ\.([^()]+)\((.*)\)$/u.exec(formula);
  const declaration = functionDeclarations.find(({ name }) => name === match?.[1]);
  if (match === null || declaration === undefined) throw new Error(`cannot read ${formula}`);
  const written = splitArguments(match[2] ?? "").map((text) => argument(text, blank));
  const repeatsFrom = declaration.parameters.findIndex(({ shape }) => shape === "ranges");
  const args = repeatsFrom < 0 ? written : [...written.slice(0, repeatsFrom), written.slice(repeatsFrom)];
  return call(declaration.name, ...args);
}

function splitArguments(text: string): readonly string[] {
  return text.match(/"[^"]*"|[^,"]+|(?<=^|,)(?=,|$)/gu) ?? [];
}

function argument(text: string, blank: Blank): unknown {
  if (text === "") return null;
  if (text.startsWith('"')) return [[text.slice(1, -1)]];
  if (/^[\d.]+$/.test(text)) return [[Number(text)]];
  const [name, address = ""] = text.split("!");
  const sheet = exampleSheets.find((one) => one.name === name);
  const corner = /^A1:([A-Z])(\d+)$/.exec(address);
  if (sheet === undefined || corner === null) throw new Error(`no range ${text}`);
  const columns = (corner[1] ?? "A").charCodeAt(0) - 64;
  return range(
    sheet.values.slice(0, Number(corner[2])).map((row) => row.slice(0, columns)),
    blank,
  );
}

describe.each(blankModes)("examples of the documentation, blanks as %s", (_mode, blank) => {
  test.each(functionDeclarations.map((declaration) => [declaration.name, declaration] as const))(
    `${functionNamespace}.%s`,
    (_name, { example }) => {
      const result = evaluate(example.formula, blank);
      if (Array.isArray(example.gives)) expect((result as unknown[])[0]).toEqual(example.gives[0]);
      else expect(result).toEqual(example.gives);
    },
  );
});
