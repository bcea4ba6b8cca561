/** The one enterprise or branch that a title names: 中共甲食品有限公司支部委员会党员花名册. */
import { entriesOf, type Ledger } from "../ledger/model";
import { builtOnce } from "../ledger/once";
import { organisationsOf } from "../ledger/organisations";
import { fold } from "../reading/cells/folding";
import type { Condition } from "./words/meaning";

export interface NamedUnit {
  readonly condition: Condition;
  /** The title without the name, whose words say nothing of the records. */
  readonly rest: string;
}

const SHORTEST = 5;
/** 禾丰食品党支部 before what is listed. */
const SHORT_NAME =
  /^(.{4,}?(?:党支部|支部委员会|支部|党总支|党委))(?=(?:的|在册)?(?:党员|职工|成员|花名册|名册|名单|情况|信息|基本))/;

export function unitNamed(ledger: Ledger, text: string): NamedUnit | null {
  const folded = fold(text);
  const full = fullNames(ledger).find(({ name }) => folded.includes(name));
  if (full !== undefined) return named(full.register, full.name, folded);
  const short = SHORT_NAME.exec(folded)?.[1] ?? "";
  const found = organisationsOf(ledger).allNames.find(short);
  return short !== "" && found.kind === "found" && found.obvious
    ? named("organisation", short, folded)
    : null;
}

function named(register: "organisation" | "enterprise", name: string, folded: string): NamedUnit {
  return { condition: { register, field: "itself", is: name, words: name }, rest: folded.replace(name, "") };
}

/** The longer before the shorter, as a branch is called by its firm's name. */
const fullNames = builtOnce((ledger: Ledger) => {
  const branches = organisationsOf(ledger).known.map(
    ({ name }) => ({ register: "organisation", name }) as const,
  );
  const firms = entriesOf(ledger, "enterprise").map(
    (entry) => ({ register: "enterprise", name: entry.raw("name") }) as const,
  );
  return [...branches, ...firms]
    .map(({ register, name }) => ({ register, name: fold(name) }))
    .filter(({ name }) => name.length >= SHORTEST)
    .sort((one, other) => other.name.length - one.name.length);
});
