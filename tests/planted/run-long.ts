/**
 * False alarms over clean workbooks and recall over planted mistakes, by rule and by what is particular about the
 * layout: `node --import tsx tests/planted/run-long.ts [workbooks] [seed] [plain|wild] [rule]`.
 */
import { planters } from "./planters";
import { cleanCase, plantedCase } from "./measure";
import type { Wildness } from "./sheets/book";

const SHOWN_AT_MOST = 3;

/** Counts by name, with the first few examples of each. */
class Tally {
  private readonly counts = new Map<string, { of: number; bad: number; examples: string[] }>();

  add(name: string, isBad: boolean, example: string): void {
    const count = this.counts.get(name) ?? { of: 0, bad: 0, examples: [] };
    this.counts.set(name, count);
    count.of++;
    if (!isBad) return;
    count.bad++;
    if (count.examples.length < SHOWN_AT_MOST) count.examples.push(example);
  }

  print(title: string, showsGood: boolean): void {
    console.log(title);
    const sorted = [...this.counts].sort(([, one], [, other]) => other.bad / other.of - one.bad / one.of);
    for (const [name, { of, bad, examples }] of sorted) {
      if (bad === 0 && !showsGood) continue;
      console.log(`  ${name}：${String(bad)} / ${String(of)}`);
      for (const example of examples) console.log(`      ${example}`);
    }
  }
}

function measureClean(count: number, seed: number, wildness: Wildness): void {
  const byRule = new Tally();
  let alarmed = 0;
  for (let i = 0; i < count; i++) {
    const { alarms } = cleanCase(seed + i, wildness);
    if (alarms.length > 0) alarmed++;
    for (const { rule, sheet, cell, message } of alarms)
      byRule.add(rule, true, `种子${String(seed + i)} ${sheet}!${cell} ${message}`);
  }
  console.log(`没有错的工作簿 ${String(count)} 本，误报 ${String(alarmed)} 本`);
  byRule.print("误报：", false);
}

function measurePlanted(count: number, seed: number, wildness: Wildness, only: string | undefined): void {
  const byRule = new Tally();
  const byTrait = new Tally();
  let [planted, missed, asked] = [0, 0, 0];
  planters.forEach((planter, number) => {
    if (only !== undefined && planter.rule !== only) return;
    const name = `${planter.rule} ${planter.how}`;
    for (let i = 0; i < count; i++) {
      const own = seed + number * 100_000 + i;
      const made = plantedCase(planter, own, wildness);
      if (made === null) continue;
      const { isFound, expected, result, unread } = made;
      planted++;
      if (!isFound) missed++;
      if (unread.length > 0) asked++;
      const of = result.findings.filter(({ rule }) => rule === planter.rule);
      const found = of.map(({ sheet, cell }) => `${sheet}!${cell}`).join("、");
      const said = unread.length > 0 ? `列没有认出：${unread.join("、")}` : found === "" ? "没有发现" : found;
      byRule.add(name, !isFound, `种子${String(own)} 应在 ${expected.sheet}!${expected.cell}，${said}`);
      for (const trait of expected.traits) byTrait.add(trait, !isFound, `${name} 种子${String(own)}`);
    }
  });
  const recall = planted === 0 ? 0 : (100 * (planted - missed)) / planted;
  console.log(
    `种下 ${String(planted)} 处，漏 ${String(missed)} 处（其中列没有认出或询问的 ${String(asked)} 处），找到 ${recall.toFixed(2)}%`,
  );
  byRule.print("漏报（规则 方式）：", true);
  byTrait.print("漏报（版面）：", false);
}

function main(): void {
  const [count = "300", seed = "1", wildness = "wild", rule] = process.argv.slice(2);
  const style: Wildness = wildness === "plain" ? "plain" : "wild";
  if (rule === undefined) measureClean(Number(count), Number(seed), style);
  measurePlanted(Math.max(1, Math.round(Number(count) / 10)), Number(seed), style, rule);
}

main();
