/** Which register a list asks for, by its heads and its title. */
import { titleEvidence, type TitleEvidence } from "../reading/identity/title-evidence";
import { isMinorField } from "../reading/identity/judge";
import { fieldSpec, registerIds, registerSpec, type RegisterId } from "../registers";
import { verdictsFor } from "./answers/targets";
import type { HeadColumn } from "./layout/heads";

export interface ListKind {
  readonly register: RegisterId;
  /** What stands before each head in thought: 书记 where a list of secretaries says 姓名. */
  readonly prefix: string | null;
}

export type ListVerdict =
  | { readonly kind: "known"; readonly list: ListKind }
  | { readonly kind: "ask"; readonly candidates: readonly ListKind[] }
  | { readonly kind: "unknown" };

const TITLED = { named: 0.35, hinted: 0.15 } as const;
const NAMED_RECORD = 0.15;
const MINOR = 0.3;
const PLAIN = 0.9;
const ENOUGH = 0.35;
const AS_GOOD = 0.04;
const SECRETARIES = /书记/;
const NOT_SECRETARIES = /津贴|补贴|奖励|考核|培训|资金/;

/** Registers whose rows no form lists: totals, and signatures of one session. */
const NEVER: ReadonlySet<RegisterId> = new Set<RegisterId>(["summary"]);

export function listKindOf(
  columns: readonly HeadColumn[],
  words: { readonly sheet: string; readonly above: readonly string[] },
): ListVerdict {
  const title = titleEvidence(words);
  const isOfSecretaries = SECRETARIES.test(title.text) && !NOT_SECRETARIES.test(title.text);
  const scored = registerIds
    .filter((register) => !NEVER.has(register))
    .map((register) => {
      const prefix = register === "organisation" && isOfSecretaries ? "书记" : null;
      const hit = title.registers.get(register);
      const bonus = (hit === undefined ? 0 : TITLED[hit.how]) + (prefix === null ? 0 : TITLED.named);
      return { register, prefix, score: scoreOf(register, columns, prefix) + bonus };
    })
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined || best.score < ENOUGH || isOfNeighbour(best.register, title))
    return { kind: "unknown" };
  if (!saysWho(best.register, columns, title)) return { kind: "ask", candidates: [best] };
  if (second !== undefined && second.score > best.score - AS_GOOD)
    return {
      kind: "ask",
      candidates: scored.filter(({ score }) => score > best.score - AS_GOOD),
    };
  return { kind: "known", list: { register: best.register, prefix: best.prefix } };
}

/** What may be asked of anybody, so that it does not say whom the list is of. */
const ASKED_OF_ANYBODY = /政治面貌/;

/**
 * Names with sex, unit and phone are anybody's (代表人士联系表): a list is of a register's people where its title names
 * them, or its heads ask what only they have, as recognition requires it of a ledger.
 */
function saysWho(register: RegisterId, columns: readonly HeadColumn[], title: TitleEvidence): boolean {
  const { calledBy, identity } = registerSpec(register);
  if (fieldSpec(register, calledBy[0])?.kind !== "personName") return true;
  if (title.registers.get(register)?.how === "named") return true;
  const telling = columns.filter(({ path }) => !ASKED_OF_ANYBODY.test(path.join("")));
  const fields = new Set(verdictsFor(register, telling).map(({ field }) => field));
  return identity.required.every((alternatives) => alternatives.some((field) => fields.has(field)));
}

/** True where the title speaks of another subject (入党积极分子花名册), whatever the heads are. */
function isOfNeighbour(register: RegisterId, title: TitleEvidence): boolean {
  const { besides = [], toldApartBy = {} } = registerSpec(register).identity;
  if (title.registers.get(register)?.how === "named") return false;
  return [...title.neighbours].some((neighbour) => !besides.includes(neighbour) || neighbour in toldApartBy);
}

/** The share of the heads that are fields of the register, and whether one of them calls its records. */
function scoreOf(register: RegisterId, columns: readonly HeadColumn[], prefix: string | null): number {
  const shown = prefix === null ? columns : columns.map((one) => ({ ...one, path: [prefix, ...one.path] }));
  let [matched, total] = [0, 0];
  let isNamedPlainly = false;
  const fields = new Set<string>();
  for (const { field, candidates, score, facts } of verdictsFor(register, shown)) {
    const weight = field !== null && isMinorField(field) ? MINOR : facts.leaf?.concept === "序号" ? MINOR : 1;
    total += weight;
    if (field === registerSpec(register).calledBy[0] && score >= PLAIN) isNamedPlainly = true;
    if (field !== null) {
      matched += weight * score;
      fields.add(field);
    } else if (candidates.length > 0) matched += weight * 0.3;
  }
  const { calledBy } = registerSpec(register);
  const isCalled =
    calledBy.some((field) => fields.has(field)) || (prefix !== null && fields.has("secretary"));
  if (!isCalled || total === 0) return 0;
  return (0.6 * matched) / total + (isNamedPlainly ? NAMED_RECORD : 0);
}
