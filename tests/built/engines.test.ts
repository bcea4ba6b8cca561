/**
 * The built add-in runs in Chromium 93, the oldest engine that Excel LTSC 2021 came with: syntax, methods that are
 * younger, and what an engine is told that is older still. Microsoft's own library is not ours to judge.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, type Node } from "acorn";
import { JSDOM } from "jsdom";

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");
const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));

/** Called on an object, with the Chromium that first had it. An argument that is an object calls a method of a library's own. */
const YOUNGER_METHODS: Readonly<Record<string, number>> = {
  findLast: 97,
  findLastIndex: 97,
  checkVisibility: 105,
  toReversed: 110,
  toSorted: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  symmetricDifference: 122,
  isSubsetOf: 122,
  isSupersetOf: 122,
  isDisjointFrom: 122,
};

const YOUNGER_NAMES: Readonly<Record<string, number>> = {
  structuredClone: 98,
  "Intl.supportedValuesOf": 99,
  "AbortSignal.timeout": 103,
  "AbortSignal.any": 116,
  "Object.groupBy": 117,
  "Map.groupBy": 117,
  "Promise.withResolvers": 119,
  "URL.canParse": 120,
  "Array.fromAsync": 121,
  "Promise.try": 128,
};

interface Call extends Node {
  readonly callee: Node & {
    readonly name?: string;
    readonly object?: Call["callee"];
    readonly property?: Call["callee"];
  };
  readonly arguments: readonly (Node & { readonly value?: unknown })[];
}

/** Every call in a script, and every `new`. */
function* callsIn(node: unknown): Generator<Call> {
  if (Array.isArray(node)) for (const item of node) yield* callsIn(item);
  if (typeof node !== "object" || node === null || !("type" in node)) return;
  if (node.type === "CallExpression" || node.type === "NewExpression") yield node as Call;
  for (const child of Object.values(node)) if (typeof child === "object") yield* callsIn(child);
}

function youngerIn({ callee, arguments: given }: Call): string | null {
  const method = callee.property?.name ?? "";
  const name = [callee.object?.name, method || callee.name].filter(Boolean).join(".");
  if (Object.hasOwn(YOUNGER_NAMES, name)) return name;
  if (name === "RegExp" && String(given[1]?.value).includes("v")) return "RegExp v";
  return Object.hasOwn(YOUNGER_METHODS, method) && given[0]?.type !== "ObjectExpression" ? method : null;
}

function youngerNames(code: string): string[] {
  return [...callsIn(parse(code, { ecmaVersion: 2021 }))].flatMap((call) => youngerIn(call) ?? []);
}

test.each(scripts)("%s is read by Chromium 93 and calls nothing younger", (file) => {
  expect(youngerNames(readFileSync(path.join(dist, file), "utf8"))).toEqual([]);
});

test("what is younger is seen", () => {
  const younger =
    'a.findLast(f); structuredClone(a); Object.groupBy(a, f); RegExp("a", "v"); own.findLast({ a })';
  expect(youngerNames(younger)).toEqual(["findLast", "structuredClone", "Object.groupBy", "RegExp v"]);
  expect(() => youngerNames("class A { static {} }")).toThrow();
});

describe("an engine that is older still", () => {
  const code = readFileSync(path.join(dist, "old-engine.js"), "utf8");
  const opened = (): JSDOM =>
    new JSDOM(readFileSync(path.join(dist, "taskpane.html"), "utf8"), { runScripts: "outside-only" });
  const isTold = ({ window }: JSDOM): boolean =>
    window.document.getElementById("old-engine")?.hasAttribute("hidden") === false &&
    window.document.getElementById("pane")?.style.display === "none";

  test("is told what to update", () => {
    const page = opened();
    page.window.eval("delete Object.hasOwn");
    page.window.eval(code);
    expect(isTold(page)).toBe(true);
    expect(page.window.document.getElementById("old-engine")?.textContent).toContain("WebView2");
  });

  test("is told where a script can't be read, and only then", () => {
    const page = opened();
    page.window.eval(code);
    expect(isTold(page)).toBe(false);
    const error = (message: string): Event => new page.window.ErrorEvent("error", { message });
    page.window.dispatchEvent(error("Uncaught TypeError: x is undefined"));
    expect(isTold(page)).toBe(false);
    page.window.dispatchEvent(error("Uncaught SyntaxError: Unexpected token '{'"));
    expect(isTold(page)).toBe(true);
  });

  test("reads the script that tells it", () => {
    expect(() => parse(code, { ecmaVersion: 5 })).not.toThrow();
  });
});
