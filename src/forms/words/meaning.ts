/** What the words of a form may mean. */
import { fieldSpec, registerIds, type RegisterId } from "../../registers";
import type { ThingId } from "../../registers/form-words";

/** What is asked of a record besides being counted. */
export interface Condition {
  readonly register: RegisterId;
  /** A field of the register, or `covered`, `newlyCovered`, `new`, `elected`, `started`, `dueIn`, `madeFull`, `age`; `itself` for those of the one record that is named. */
  readonly field: string;
  /** The canonical value, a folded text, a park's one name; of `age` the first and the last year: `-35`, `36-45`, `60-`. */
  readonly is: string;
  /** As the form says it. */
  readonly words: string;
}

/** `soFar`: 累计, without a word from when on; `m9`: that month; `to9`: the year up to it; `grown`: a change or a rate of growth, as the unit says. */
export type TimeOf =
  | "now"
  | "year"
  | "quarter"
  | "previous"
  | "change"
  | "growth"
  | "grown"
  | "other"
  | "q1"
  | "q2"
  | "q3"
  | "q4"
  | "h1"
  | "h2"
  | "month"
  | "soFar"
  | `m${number}`
  | `to${number}`;

export type Meaning =
  | { readonly kind: "filler" }
  | { readonly kind: "thing"; readonly thing: ThingId }
  | { readonly kind: "figure"; readonly figure: string }
  | { readonly kind: "new" }
  | { readonly kind: "time"; readonly time: TimeOf }
  | { readonly kind: "condition"; readonly condition: Condition };

/** What a text was found to say. */
export interface Phrase {
  readonly text: string;
  readonly figures: readonly string[];
  readonly things: readonly ThingId[];
  /** Each with its alternatives: 正式 is said of members, 合格 of grades. */
  readonly conditions: readonly (readonly Condition[])[];
  readonly times: readonly TimeOf[];
  readonly isNew: boolean;
  /** What no word explains; "" where all of it is understood. */
  readonly unknown: string;
  /** The same in pieces: a whole label, or a part of one. */
  readonly unknowns: readonly { readonly text: string; readonly isWhole: boolean }[];
}

/** The condition as a register's records can be asked it: 男 is said of members, and of tenants where they are counted. */
export function saidOf(condition: Condition, register: string): Condition | null {
  if (condition.register === register) return condition;
  const other = registerIds.find((id) => id === register);
  if (other === undefined || condition.register !== "member") return null;
  const [asked, there] = [fieldSpec("member", condition.field), fieldSpec(other, condition.field)];
  return there !== undefined && there.kind === asked?.kind ? { ...condition, register: other } : null;
}

/** What several texts say together. */
export function together(phrases: readonly Phrase[]): Phrase {
  return {
    text: phrases
      .map(({ text }) => text)
      .filter(Boolean)
      .join("，"),
    figures: [...new Set(phrases.flatMap(({ figures }) => figures))],
    things: [...new Set(phrases.flatMap(({ things }) => things))],
    conditions: phrases.flatMap(({ conditions }) => conditions),
    times: [...new Set(phrases.flatMap(({ times }) => times))],
    isNew: phrases.some(({ isNew }) => isNew),
    unknown: phrases
      .map(({ unknown }) => unknown)
      .filter(Boolean)
      .join("、"),
    unknowns: phrases.flatMap(({ unknowns }) => unknowns),
  };
}
