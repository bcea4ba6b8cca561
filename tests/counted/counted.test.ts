/** Each figure is the independent count, or has no value with a reason, or is told: there is no fourth. */
import { countedWorld } from "./counted-world";

const seeds = Array.from({ length: 40 }, (_, index) => 1000 + index);

test.each(["plain", "wild"] as const)("worlds with sheets in further roles, %s", (wildness) => {
  const results = seeds.map((seed) => countedWorld(seed, wildness));
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(results.flatMap(({ brokenLists }) => brokenLists)).toEqual([]);
  expect(results.flatMap(({ wrongLists }) => wrongLists)).toEqual([]);
  const equal = results.reduce((sum, result) => sum + result.equal, 0);
  const told = results.reduce((sum, result) => sum + result.told, 0);
  // Most figures have a value, and few of them another one.
  expect(equal).toBeGreaterThan(seeds.length * 10);
  expect(told).toBeLessThan(equal / 10);
});
