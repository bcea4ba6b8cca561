/**
 * Headers that no list of ours was made from, over values that tell what they are. `unknown-heads/REGISTER.txt`: the
 * sheet's name, its title, the fields of its columns, records; then lines `field: header、header` (the column of that
 * field headed otherwise) and `none VALUES: header、header` (a column more that is no field of the register).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recognise } from "../../src/reading/recognise";
import type { TableRecognition } from "../../src/reading/recognition";
import { defaultSettings } from "../../src/reading/settings/settings";
import { fieldSpec, type RegisterId } from "../../src/registers";
import { sheetOf } from "./sheet-text";

const folder = path.join(__dirname, "unknown-heads");

/** What became of a column. */
export type Outcome = "read" | "asked" | "asked in vain" | "unmatched" | "wrong" | "sheet asked" | "no table";

export interface UnknownHead {
  readonly register: RegisterId;
  readonly header: string;
  /** The field that it is; `null` for none of ours. */
  readonly field: string | null;
  readonly sheet: string;
  readonly text: string;
  /** 1-based. */
  readonly column: number;
}

function headsIn(register: RegisterId): readonly UnknownHead[] {
  const lines = readFileSync(path.join(folder, `${register}.txt`), "utf8")
    .trimEnd()
    .split("\n");
  const [sheetLine = "", title = "", fieldLine = ""] = lines;
  const fields = fieldLine.split("|");
  const blank = lines.indexOf("");
  const records = lines.slice(3, blank < 0 ? undefined : blank);
  const titles = fields.map((field) => fieldSpec(register, field)?.title ?? field);
  const sheet = sheetLine.replace(/^# /, "");
  const headed = (heads: readonly string[], rows: readonly string[]): string =>
    [title, heads.join("|"), ...rows].join("\n");
  return lines.slice(blank + 1).flatMap((line) => {
    const [, what = "", heads = ""] = /^([^:]*): (.*)$/.exec(line) ?? [];
    return heads.split("、").map((header): UnknownHead => {
      if (what.startsWith("none ")) {
        const values = what.slice("none ".length).split("、");
        const rows = records.map((row, i) => `${row}|${values[i] ?? ""}`);
        const text = headed([...titles, header], rows);
        return { register, header, field: null, sheet, text, column: fields.length + 1 };
      }
      const at = fields.indexOf(what);
      const text = headed(
        titles.map((own, i) => (i === at ? header : own)),
        records,
      );
      return { register, header, field: what, sheet, text, column: at + 1 };
    });
  });
}

/** Every header of the folder in its sheet. */
export function unknownHeads(): readonly UnknownHead[] {
  return readdirSync(folder).flatMap((file) => headsIn(file.replace(/\.txt$/, "") as RegisterId));
}

function fieldOf(table: TableRecognition, column: number): string | null {
  const found = Object.entries(table.columns).find(([, columns]) => columns.includes(column));
  return found?.[0] ?? null;
}

/** What becomes of the header's column; a column that is none of ours should stay `unmatched`. */
export function outcomeOf({ register, field, sheet, text, column }: UnknownHead): Outcome {
  const [table] = recognise(sheetOf(text, sheet), defaultSettings);
  if (table?.doubt?.candidates.includes(register) === true) return "sheet asked";
  if (table?.register !== register) return "no table";
  const read = fieldOf(table, column);
  if (read !== null) return read === field ? "read" : "wrong";
  const asked = table.ask.find((question) => question.column === column);
  if (asked === undefined) return "unmatched";
  return field !== null && asked.candidates.includes(field) ? "asked" : "asked in vain";
}
