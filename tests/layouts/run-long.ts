/**
 * The generator's property on as many cases as you like, with the share of columns that had to be asked:
 * `node --import tsx tests/layouts/run-long.ts [cases] [seed]`.
 */
import fc from "fast-check";
import { diceFrom } from "./dice";
import { layOut } from "./workbook";
import { differences, type Tally } from "./read-back";

const SHOWN_AT_MOST = 15;

function main(): void {
  const runs = Number(process.argv[2] ?? 20_000);
  const seed = Number(process.argv[3] ?? 1);
  const tally: Tally = { columns: 0, asked: 0 };
  const kinds = new Map<string, number>();
  const examples: string[] = [];
  let wrong = 0;
  const property = fc.property(fc.gen(), (draw) => {
    const dice = diceFrom(draw);
    const sheets = layOut(dice);
    const register = sheets[0]?.tables[0]?.register ?? "";
    const found = sheets.flatMap((sheet) => differences(sheet, tally));
    if (found.length === 0) return;
    wrong++;
    const kind = `${register}: ${found[0]?.split(" ")[0] ?? ""}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (examples.length < SHOWN_AT_MOST) examples.push(`${register}: ${found[0] ?? ""}`);
  });
  fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  console.log(
    `版面 ${String(runs)} 个（种子 ${String(seed)}）：读错 ${String(wrong)} 个；列 ${String(tally.columns)} 个，询问 ${String(tally.asked)} 个（${((100 * tally.asked) / tally.columns).toFixed(2)}%）`,
  );
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
    console.log(`  ${kind} × ${String(count)}`);
  for (const example of examples) console.log(`  ${example}`);
}

main();
