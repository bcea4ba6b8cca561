/**
 * False alarms over clean workbooks and recall over planted mistakes, by rule and by what is particular about the
 * layout: `node --import tsx tests/planted/run-long.ts [workbooks] [seed] [plain|wild] [rule]`.
 */
import { planters } from "./planters";
import { cleanCase, crowdedCase, plantedCase, type PlantedCase } from "./measure";
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

  print(title: string): void {
    console.log(title);
    const sorted = [...this.counts].sort(([, one], [, other]) => other.bad / other.of - one.bad / one.of);
    for (const [name, { of, bad, examples }] of sorted) {
      if (bad === 0) continue;
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
  byRule.print("误报：");
}

/** Found and missed mistakes, by rule and by what is particular about the sheet. */
class Recall {
  private readonly byRule = new Tally();
  private readonly byTrait = new Tally();
  private planted = 0;
  private missed = 0;
  private asked = 0;

  add({ result, mistakes }: PlantedCase, seed: number): void {
    for (const { planter, expected, isFound, unread } of mistakes) {
      const name = `${planter.rule} ${planter.how}`;
      this.planted++;
      if (!isFound) this.missed++;
      if (unread.length > 0) this.asked++;
      const of = result.findings.filter(({ rule }) => rule === planter.rule);
      const found = of.map(({ sheet, cell }) => `${sheet}!${cell}`).join("、");
      const said = unread.length > 0 ? `列没有认出：${unread.join("、")}` : found === "" ? "没有发现" : found;
      this.byRule.add(name, !isFound, `种子${String(seed)} 应在 ${expected.sheet}!${expected.cell}，${said}`);
      for (const trait of expected.traits) this.byTrait.add(trait, !isFound, `${name} 种子${String(seed)}`);
    }
  }

  print(title: string): void {
    const { planted, missed, asked } = this;
    const recall = planted === 0 ? 0 : (100 * (planted - missed)) / planted;
    console.log(
      `${title}：种下 ${String(planted)} 处，漏 ${String(missed)} 处（其中列没有认出或询问的 ${String(asked)} 处），找到 ${recall.toFixed(2)}%`,
    );
    this.byRule.print("漏报（规则 方式）：");
    this.byTrait.print("漏报（版面）：");
  }
}

function measurePlanted(count: number, seed: number, wildness: Wildness, only: string | undefined): void {
  const recall = new Recall();
  planters.forEach((planter, number) => {
    if (only !== undefined && planter.rule !== only) return;
    for (let i = 0; i < count; i++) {
      const own = seed + number * 100_000 + i;
      recall.add(plantedCase(planter, own, wildness), own);
    }
  });
  recall.print("一本一处");
}

function measureCrowded(count: number, seed: number, wildness: Wildness): void {
  const recall = new Recall();
  for (let i = 0; i < count; i++) recall.add(crowdedCase(planters, seed + i, wildness), seed + i);
  recall.print("一本多处");
}

function main(): void {
  const [count = "300", seed = "1", wildness = "wild", rule] = process.argv.slice(2);
  const style: Wildness = wildness === "plain" ? "plain" : "wild";
  if (rule === undefined) {
    measureClean(Number(count), Number(seed), style);
    measureCrowded(Math.max(1, Math.round(Number(count) / 10)), Number(seed), style);
  }
  measurePlanted(Math.max(1, Math.round(Number(count) / 10)), Number(seed), style, rule);
}

main();
