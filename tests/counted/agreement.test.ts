/**
 * Figures, payments, advice and findings count the same enterprises and organisations: each is asked for its names in
 * generated workbooks, and none has a name that the figures lack, nor an amount where the figures have no value.
 */
import { countFigure, listFigure } from "../../src/figures";
import { advise } from "../../src/formation";
import { runChecks } from "../../src/checks/run";
import { organisationKey } from "../../src/ledger/names/name-keys";
import { dueOf, rosterOf } from "../../src/subsidy";
import { laidOutWorld } from "./counted-world";

const RUNS = process.env["CI"] === "true" ? 60 : 15;
const seeds = Array.from({ length: RUNS }, (_, index) => 7000 + index);
const worlds = (["plain", "wild"] as const).flatMap((wildness) =>
  seeds.map((seed) => ({ seed, wildness, ...laidOutWorld(seed, wildness, false) })),
);
type LaidOut = (typeof worlds)[number];

function namesOf(id: string, { ledger, period }: LaidOut): readonly string[] {
  return (listFigure(id, ledger, period)?.counted ?? []).map(({ name }) => name);
}

function valueOf(id: string, { ledger, period }: LaidOut): number | null {
  return countFigure(id, ledger, period)?.value ?? null;
}

const keyOf = (name: string): string => organisationKey(name);
const inOrder = (names: readonly string[]): readonly string[] => [...names].sort();

test("advice speaks of the enterprises that the figures count", () => {
  for (const world of worlds) {
    if (valueOf("enterprise.total", world) === null) continue;
    const advised = advise(world.ledger).enterprises.map(({ name }) => name);
    expect({ seed: world.seed, names: inOrder(advised) }).toEqual({
      seed: world.seed,
      names: inOrder(namesOf("enterprise.total", world)),
    });
  }
});

test("money is due to organisations that the figures count, and to none while the figures ask", () => {
  let due = 0;
  for (const world of worlds) {
    // Payment sheets alone know organisations that no ledger has.
    if (rosterOf(world.ledger).source === "payments") continue;
    const { allowance, startup } = dueOf(world.ledger, world.period);
    const paid = [...allowance, ...startup].map(({ organisation }) => organisation);
    const counted = new Set(namesOf("organisation.total", world).map(keyOf));
    if (valueOf("organisation.total", world) === null) expect([world.seed, paid]).toEqual([world.seed, []]);
    expect([world.seed, paid.filter((name) => !counted.has(keyOf(name)))]).toEqual([world.seed, []]);
    due += paid.length;
  }
  expect(due).toBeGreaterThan(RUNS);
});

test("a summary that the figures agree with is told nothing", () => {
  const plain = worlds.filter(
    ({ wildness, ledger }) => wildness === "plain" && ledger.questions.length === 0,
  );
  const told = plain.flatMap(({ ledger, period, seed }) =>
    runChecks(ledger, period)
      .findings.filter(({ severity }) => severity === "error")
      .map((finding) => ({ seed, finding })),
  );
  expect(plain.length).toBeGreaterThan(RUNS / 4);
  expect(told).toEqual([]);
});
