/**
 * Every member of Office.js that the add-in uses must be there in the Excel that the manifest asks for, or be one
 * that is asked about first. The typings say with which requirement set each came.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "..");
const folder = path.join(root, "src/excel");

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
}

/** Members of Excel's object model that the files use, with the set that the typings name. */
function excelMembers(): readonly Use[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
  const { options } = ts.convertCompilerOptionsFromJson(
    (
      ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config as {
        compilerOptions: object;
      }
    ).compilerOptions,
    root,
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      for (const declaration of symbol?.declarations ?? []) {
        const use = useOf(node.name.text, declaration);
        if (use !== null) uses.set(use.member, use);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return [...uses.values()];
}

function useOf(name: string, declaration: ts.Declaration): Use | null {
  if (!declaration.getSourceFile().fileName.includes("office-js")) return null;
  const comment = ts
    .getJSDocCommentsAndTags(declaration)
    .map((part) => part.getText())
    .join("\n");
  const match = /\[Api set: (\w+) ([\d.]+)/.exec(comment);
  const parent = declaration.parent;
  const owner =
    (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && parent.name
      ? parent.name.text
      : "";
  return match === null ? null : { member: `${owner}.${name}`, set: match[1] ?? "", version: match[2] ?? "" };
}

/** What the manifest demands, by set. */
function demanded(): ReadonlyMap<string, string> {
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  return new Map(
    [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name = "", version = ""]) => [
      name,
      version,
    ]),
  );
}

function isNewer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split(".").map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

test("no member of Excel is newer than what the manifest asks for", () => {
  const members = excelMembers();
  const floor = demanded().get("ExcelApi") ?? "1.1";
  expect(members.length).toBeGreaterThan(20);
  expect(members.filter(({ set, version }) => set === "ExcelApi" && isNewer(version, floor))).toEqual([]);
});

test("only src/excel names Office.js", () => {
  const elsewhere = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("excel"))
    .filter((file) => /\b(Excel|Office|OfficeExtension)\.\w/.test(code(path.join(root, "src", file))));
  expect(elsewhere).toEqual([]);
});

/** The file without comments and texts, where the names may stand. */
function code(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .replace(/"[^"\n]*"|`[^`]*`/g, '""');
}
