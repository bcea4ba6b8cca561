/** `npx tsx tests/counted/run-long.ts 2000 1 wild`: many worlds, each figure against the independent count. */
import { countedWorld } from "./counted-world";

const [runs = "500", first = "1", wildness = "wild"] = process.argv.slice(2);
const totals = { worlds: 0, equal: 0, withoutValue: 0, told: 0, wrong: 0 };
for (let seed = Number(first); seed < Number(first) + Number(runs); seed++) {
  const { equal, withoutValue, told, wrong, wrongLists } = countedWorld(
    seed,
    wildness === "plain" ? "plain" : "wild",
  );
  totals.worlds++;
  totals.equal += equal;
  totals.withoutValue += withoutValue;
  totals.told += told;
  totals.wrong += wrong.length;
  for (const one of [...wrong, ...wrongLists]) console.log(JSON.stringify(one));
}
console.log(JSON.stringify(totals));
