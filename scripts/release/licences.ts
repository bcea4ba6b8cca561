/** The licences of the libraries that ship inside the scripts of the add-in, as the lock file names them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

export function licences(root: string): string {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const shipped = Object.entries(lock.packages).filter(
    ([place, { dev, devOptional, optional }]) => place !== "" && !(dev ?? devOptional ?? optional ?? false),
  );
  return [
    "党建台账\n\n" + readFileSync(path.join(root, "LICENSE"), "utf8"),
    "@microsoft/office-js：原样放在 site/office/，许可条款见 site/office/LICENSE.md。",
    ...shipped.map(([place, { version = "", license = "" }]) =>
      [
        `${place.replace(/^.*node_modules\//, "")} ${version}（${license}）`,
        ...licenceTexts(path.join(root, place)),
      ].join("\n\n"),
    ),
  ].join(`\n\n${"=".repeat(72)}\n\n`);
}

function licenceTexts(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not installed`);
  return readdirSync(folder)
    .filter((file) => /^(?:licen[sc]e|notice)/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
}
