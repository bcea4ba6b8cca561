/** The desk's own scripts and styles, built when it starts. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const page = path.resolve(__dirname, "page");

/** The files by name: the page, its script with its styles, and the line that joins the pane to its host. */
export async function bundleDesk(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: ["desk.ts", "desk.css", "join-excel.ts"].map((file) => path.join(page, file)),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    outdir: page,
    write: false,
    logLevel: "error",
  });
  const built = outputFiles.map((file) => [path.basename(file.path), file.contents] as const);
  return new Map([...built, ["index.html", await readFile(path.join(page, "index.html"))]]);
}
