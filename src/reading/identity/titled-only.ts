/** Tables whose title names a register and whose columns are not those by which it is read: asked, never passed over. */
import { fieldSpec, registerSpec, type FieldGroups, type RegisterId } from "../../registers";
import type { ColumnVerdict } from "../columns/column-verdict";
import type { KindDoubt } from "../recognition";
import { groupsLacking, isMinorField, requiredFor } from "./judge";
import type { TitleEvidence } from "./title-evidence";

/** A form that is to be filled has none. */
const ENOUGH_VALUES = 2;
/** An office has a single row of posts, with more than one thing told of it. */
const ENOUGH_COLUMNS = 2;

/** A question about a table that its title alone tells; `null` where the title names none, or another subject. */
export function titledOnly(
  title: TitleEvidence,
  mapped: (register: RegisterId) => readonly ColumnVerdict[],
): KindDoubt | null {
  if (title.neighbours.size > 0) return null;
  const doubts = [...title.namedAbove].flatMap(
    (register) => doubtOf(register, title, mapped(register)) ?? [],
  );
  const [first, ...others] = doubts;
  if (first === undefined || others.length === 0) return first ?? null;
  const candidates = doubts.flatMap((doubt) => doubt.candidates);
  const names = candidates.map((register) => registerSpec(register).title).join("，也像");
  return { candidates, reason: `标题像${names}，但表头里没有各自要有的列，没有读；是哪一种？` };
}

function doubtOf(
  register: RegisterId,
  title: TitleEvidence,
  verdicts: readonly ColumnVerdict[],
): KindDoubt | null {
  const { identity, title: name } = registerSpec(register);
  if ((identity.notTitled ?? []).some((word) => title.text.includes(word))) return null;
  const lacking = groupsLacking(requiredFor(register, title), verdicts);
  const telling = verdicts.filter(
    ({ field, candidates }) => (field !== null && !isMinorField(field)) || candidates.length > 0,
  );
  const hasSomething =
    telling.some(({ facts }) => facts.samples.length >= ENOUGH_VALUES) ||
    telling.filter(({ facts }) => facts.samples.length > 0).length >= ENOUGH_COLUMNS;
  if (!hasSomething) return null;
  const what = lacking.length === 0 ? "有几列分不清是哪一项" : `没有${groupsText(register, lacking)}`;
  const reason = `标题写的是${name}，但表头里${what}，没有读；是不是？`;
  return { candidates: [register], reason };
}

function groupsText(register: RegisterId, groups: FieldGroups): string {
  const titles = (group: readonly string[]): string =>
    group.map((field) => fieldSpec(register, field)?.title ?? field).join("、");
  return groups.map(titles).join("，也没有");
}
