/** What custom functions show, and say of what they can't show, holds no number of a person and no child's name. */
import { figureSpecs } from "../../src/figures/catalogue";
import { functionDeclarations } from "../../src/functions/catalogue";
import { functionNames } from "../../src/report/formulas/function-names";
import { call, CellFailure, range } from "../functions/harness";
import { leaksIn, planted } from "./planted-book";
import { textOf } from "./job-outputs";

/** Hands on the user's own text, which is theirs to write. */
const HANDS_ON: Readonly<Record<string, number>> = { [functionNames.PARAGRAPH]: 0 };

function shownBy(name: string, args: readonly unknown[]): readonly [string, string] {
  const result = call(name, ...args);
  return [name, result instanceof CellFailure ? result.message : textOf(result)];
}

const { grids, secrets } = planted(0);
/** Of a name alone nobody can tell that it is a child's. */
const numbers = new Map([...secrets].filter(([secret]) => /\d/.test(secret)));
const ranges = grids.map(({ values }) => range(values, 0));

test.each(functionDeclarations.map((declaration) => [declaration.name, declaration] as const))(
  "%s over ledgers",
  (name, { parameters }) => {
    if (parameters.every(({ shape }) => shape === "cell")) return;
    const figures = name === functionNames.FIGURE_LIST || name === functionNames.FIGURE;
    const asked = figures ? figureSpecs.map(({ id }) => id) : [""];
    const outputs = asked.flatMap((figure) =>
      ranges.map((one) =>
        shownBy(
          name,
          parameters.map(({ shape }, index) =>
            shape === "ranges" ? [one] : shape === "range" ? one : index === 0 ? [[figure]] : null,
          ),
        ),
      ),
    );
    expect(leaksIn(outputs, secrets)).toEqual([]);
  },
);

test.each(functionDeclarations.map((declaration) => [declaration.name, declaration] as const))(
  "%s of such a number itself",
  (name, { parameters }) => {
    const outputs = parameters.flatMap(({ shape }, at) =>
      shape !== "cell" || HANDS_ON[name] === at
        ? []
        : [...numbers.keys()].map((secret) =>
            shownBy(
              name,
              parameters.map((_, index) => (index === at ? [[`编号${secret}`]] : null)),
            ),
          ),
    );
    expect(leaksIn(outputs, numbers)).toEqual([]);
  },
);
