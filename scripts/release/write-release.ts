/** The folder that the office's administrator gets: the site, manifests for its address, licences, sums. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SiteAddress } from "./address";
import { licences } from "./licences";
import { manifestFor } from "./manifest-for";
import { trustedShare } from "./trusted-share";

const root = path.resolve(__dirname, "../..");

/** What the administrator and the clerks read, and what it points at: inside their network there is nothing else. */
const DOCUMENTS = ["部署.md", "第一次在Excel里.md", "使用手册.md", "pictures"] as const;

export interface Release {
  readonly address: SiteAddress;
  /** The shared folder that holds the manifest, where manifests come from one. */
  readonly share: string;
  /** The add-in as built. */
  readonly built: string;
}

/** Writes it anew. */
export function writeRelease(folder: string, { address, share, built }: Release): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "share"), { recursive: true });
  // The manifest of the build is the developers'.
  const isOurs = (file: string): boolean => path.basename(file) !== "manifest.xml";
  cpSync(built, path.join(folder, "site"), { recursive: true, filter: isOurs });
  const manifest = manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), address);
  writeFileSync(path.join(folder, "manifest.xml"), manifest);
  writeFileSync(path.join(folder, "share/manifest.xml"), manifest);
  writeFileSync(path.join(folder, "share/trust-share.reg"), trustedShare(idOf(manifest), share));
  writeFileSync(path.join(folder, "licences.txt"), licences(root));
  for (const document of DOCUMENTS)
    cpSync(path.join(root, "docs", document), path.join(folder, document), { recursive: true });
  cpSync(path.join(root, "samples/示例台账.xlsx"), path.join(folder, "示例台账.xlsx"));
  writeFileSync(path.join(folder, "SHA256SUMS"), sums(folder));
}

function idOf(manifest: string): string {
  const id = /<Id>([^<]+)</.exec(manifest)?.[1];
  if (id === undefined) throw new Error("manifest.xml has no id");
  return id;
}

/** As `sha256sum` writes them, and reads them with `-c`. */
function sums(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const line = (file: string): string =>
    `${createHash("sha256")
      .update(readFileSync(path.join(folder, file)))
      .digest("hex")}  ${file}\n`;
  return files.map(line).join("");
}
