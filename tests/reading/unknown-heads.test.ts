import { isWordKind } from "../../src/registers/vocabularies";
import { fieldSpec } from "../../src/registers";
import { outcomeOf, unknownHeads, type Outcome, type UnknownHead } from "./unknown-heads";

const measured = unknownHeads().map((head) => ({ head, outcome: outcomeOf(head) }));

function named(
  list: readonly { readonly head: UnknownHead; readonly outcome: Outcome }[],
): readonly string[] {
  return list.map(({ head, outcome }) => `${head.register} ${head.header}: ${outcome}`);
}

function share(outcome: Outcome): number {
  const ours = measured.filter(({ head }) => head.field !== null);
  return ours.filter((one) => one.outcome === outcome).length / ours.length;
}

test("no column of ours is taken for another one", () => {
  expect(named(measured.filter(({ head, outcome }) => head.field !== null && outcome === "wrong"))).toEqual(
    [],
  );
});

/** Words of a closed vocabulary, places: what they are is told by the values, whatever the header says. */
function isTold({ register, field }: UnknownHead): boolean {
  const spec = fieldSpec(register, field ?? "");
  return (
    spec !== undefined && (spec.endings !== undefined || (isWordKind(spec.kind) && spec.kind !== "yesNo"))
  );
}

test("a column of a closed vocabulary is read or asked, never left out in silence", () => {
  const left = measured.filter(
    ({ head, outcome }) => isTold(head) && outcome !== "read" && outcome !== "asked",
  );
  expect(named(left)).toEqual([]);
});

test("a column that is none of ours raises no question", () => {
  const others = measured.filter(({ head, outcome }) => head.field === null && outcome !== "unmatched");
  expect(named(others)).toEqual([
    "member 家庭住址: wrong",
    "member 户口所在: asked in vain",
    "organisation 述职日: asked in vain",
  ]);
});

test("of headers that no list of ours was made from most are read or asked", () => {
  expect(measured.length).toBeGreaterThan(450);
  expect(share("read")).toBeGreaterThan(0.56);
  expect(share("read") + share("asked")).toBeGreaterThan(0.8);
});
