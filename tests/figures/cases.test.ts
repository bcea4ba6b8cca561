/** Golden cases of every figure: each has two with different values, so that none is a constant, and one without. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unwritten } from "../../scripts/stubs/placeholder";
import { countFigure, figureSpecs } from "../../src/figures";
import { readLedger } from "../../src/ledger/model";
import { figureText, parseFigureCase } from "./case-file";

const folder = path.join(__dirname, "cases");

function casesOf(id: string): readonly (readonly [string, string])[] {
  const inside = path.join(folder, id);
  const files = existsSync(inside) ? readdirSync(inside) : [];
  return files.map((file) => [file, readFileSync(path.join(inside, file), "utf8")]);
}

function valueOf(expected: string): number | null {
  const [first = ""] = expected.split("\n");
  const [numerator, denominator = 1] = first.split("/").map(Number);
  return first === "nothing" || numerator === undefined ? null : numerator / denominator;
}

test("every folder is that of a figure", () => {
  const ids = figureSpecs.map(({ id }) => id);
  expect(readdirSync(folder).filter((name) => !ids.includes(name))).toEqual([]);
});

test("no figure says what a stub says", () => {
  const texts = figureSpecs.flatMap(({ title, aliases, basis }) => [title, basis, ...aliases]);
  expect(texts.filter((text) => text.includes(unwritten))).toEqual([]);
});

describe.each(figureSpecs.map(({ id }) => id))("%s", (id) => {
  const cases = casesOf(id);

  test("has cases with two different values, and one without a value", () => {
    const values = new Set(cases.map(([, text]) => valueOf(parseFigureCase(text).expected)));
    expect(values).toContain(null);
    values.delete(null);
    expect(values.size).toBeGreaterThan(1);
  });

  test.each(cases)("%s", (_, text) => {
    const { context, settings, grids, expected } = parseFigureCase(text);
    const figure = countFigure(id, readLedger(grids, settings), context);
    expect(figure === null ? null : figureText(figure)).toBe(expected);
  });
});
