import { fieldSpec, registerSpec, type NeighbourId, type RegisterId } from "../../registers";
import type { ColumnFacts } from "../columns/column-facts";
import type { ColumnVerdict } from "../columns/column-verdict";
import { cellText } from "../cells/grid";
import { fold } from "../cells/folding";
import { isOwnFact, neighbourOfHeader } from "./header-evidence";
import type { TitleEvidence } from "./title-evidence";
import { judgeWeights } from "../weights";

/** What speaks for a table being a register, and what for its being something else. */
export interface Evidence {
  readonly title: "named" | "hinted" | null;
  /** Columns that hold a fact of the register's own. */
  readonly own: number;
  /** Weighed share of the headed columns that are fields of the register, 0 to 1. */
  readonly coverage: number;
  readonly hasSubject: boolean;
  /** Neighbours that the title names. */
  readonly titled: readonly NeighbourId[];
  /** Neighbours of which headers speak that are no field of the register, a column each. */
  readonly headed: readonly NeighbourId[];
  /** Columns whose headers speak of another subject, those of neighbours and those that fit the register badly. */
  readonly against: number;
  /** A word in the title that fits the register badly. */
  readonly isTitledOtherwise: boolean;
}

/** True where a word of the register's subject stands in the title, a header, or most texts of a column. */
function hasSubject(register: RegisterId, title: TitleEvidence, verdicts: readonly ColumnVerdict[]): boolean {
  const { subject } = registerSpec(register).identity;
  const says = (text: string): boolean => subject.some((word) => text.includes(word));
  return (
    says(title.text) ||
    verdicts.some(({ facts }) => says(facts.said)) ||
    verdicts.some(({ field, facts }) => {
      const kind = field === null ? undefined : fieldSpec(register, field)?.kind;
      return (kind === "organisationName" || kind === "text") && mostSay(facts, says);
    })
  );
}

function mostSay({ samples }: ColumnFacts, says: (text: string) => boolean): boolean {
  const said = samples.filter((value) => says(fold(cellText(value)))).length;
  return said > 0 && said * 2 > samples.length;
}

/** Weighs title and columns against what the register and its neighbours say of themselves. */
export function weigh(
  register: RegisterId,
  title: TitleEvidence,
  verdicts: readonly ColumnVerdict[],
  coverage: number,
): Evidence {
  const {
    besides = [],
    toldApartBy = {},
    mayHold = [],
    notTitled = [],
    notHeaded = [],
  } = registerSpec(register).identity;
  const how = title.registers.get(register)?.how;
  const named = how === "named";
  const saysMore = title.namedAbove.has(register) && coverage >= judgeWeights.titleOverName;
  const strangers = verdicts.filter(({ field }) => field === null).map(({ facts }) => facts);
  const headed = strangers
    .flatMap((facts) => neighbourOfHeader(facts) ?? [])
    .filter((id) => !mayHold.includes(id));
  const own = verdicts.filter((verdict) => isOwnFact(register, verdict)).length;
  const tellsApart = (id: NeighbourId): boolean => {
    const telling = toldApartBy[id];
    return telling === undefined || verdicts.some(({ field }) => field === telling);
  };
  const isHarmless = (id: NeighbourId): boolean =>
    (named && own >= judgeWeights.ownBesides && besides.includes(id) && tellsApart(id)) ||
    (saysMore && title.onlyInName.has(id));
  return {
    title: how ?? null,
    own,
    coverage,
    hasSubject: hasSubject(register, title, verdicts),
    titled: [...title.neighbours].filter((id) => !isHarmless(id)),
    headed,
    against: headed.length + strangers.filter(({ leaf }) => leaf && notHeaded.includes(leaf.plain)).length,
    isTitledOtherwise: !named && notTitled.some((word) => title.text.includes(word)),
  };
}
