/** Words that only this ledger knows: its parks, townships, trades, categories. */
import { builtOnce } from "../../ledger/once";
import { entriesOf, type Ledger } from "../../ledger/model";
import { parkAssignment, parkNames } from "../../ledger/parks";
import { fold } from "../../reading/cells/folding";
import { registerSpec, type FieldOf, type RegisterId } from "../../registers";
import { groupedFields } from "../../registers/form-words";
import { addWord, textRegisters, type Words } from "./dictionary";

const MOST_VALUES = 400;
const LONGEST = 24;

/** A township's name without the word for what it is, where that leaves two characters. */
function shortForms(field: string, value: string): readonly string[] {
  if (field !== "township" && field !== "ethnicity") return [value];
  const short = value.replace(/(?:街道办事处|街道办|街道|镇|乡|族)$/, "");
  return short.length >= 2 || field === "ethnicity" ? [value, short] : [value];
}

export const wordsOfLedger = builtOnce((ledger: Ledger): Words => {
  const words: Words = new Map();
  for (const register of textRegisters)
    for (const field of groupedFields[register] ?? []) {
      if (registerSpec(register).fields[field] === undefined) continue;
      for (const value of entryValues(ledger, register, field))
        for (const text of shortForms(field, value))
          addWord(words, fold(text), {
            kind: "condition",
            condition: { register, field, is: value, words: text },
          });
    }
  addWord(words, "少数民族", {
    kind: "condition",
    condition: { register: "member", field: "ethnicity", is: "!汉", words: "少数民族" },
  });
  for (const park of parkNames(ledger))
    addWord(words, fold(park), {
      kind: "condition",
      condition: { register: "enterprise", field: "park", is: park, words: park },
    });
  return words;
});

/** What the register's records say in a field, each once; none where they are too many to be kinds. */
export function entryValues(ledger: Ledger, register: RegisterId, field: string): readonly string[] {
  const values = new Set<string>();
  for (const entry of entriesOf(ledger, register)) {
    const value: unknown = entry.value(field as FieldOf<RegisterId>);
    if (typeof value !== "string" || value.length > LONGEST) continue;
    values.add(fold(value));
    if (values.size > MOST_VALUES) return [];
  }
  return [...values];
}

/** The one name of the park that a label means by another form of it; `null` where it means none of the ledger's. */
export function parkNamed(ledger: Ledger, label: string): string | null {
  const folded = parkAssignment(ledger).fold(fold(label));
  return parkNames(ledger).includes(folded) ? folded : null;
}
