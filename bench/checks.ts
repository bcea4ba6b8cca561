/**
 * All rules over an enterprise ledger with every register in the proportions of a county's park: their time beside
 * that of reading the same sheets (DESIGN 6), and per row against a smaller workbook. Run with
 * `npx tsx bench/checks.ts`.
 */
import { rules, runChecks } from "../src/checks";
import { daysFromCivil } from "../src/reading/dates";
import type { CellValue, Grid } from "../src/reading/grid";
import type { Ledger } from "../src/reading/ledger";
import { readLedger } from "../src/reading/records";
import { defaultSettings } from "../src/reading/settings";

const characters = [..."禾丰源盛恒泰裕农清泉嘉木隆升绿野金穗瑞康华彩和美宏图广益立信顺达正邦新陆天成云海"];
const trades = ["食品", "建材", "机械", "家居", "木业", "包装", "电子", "纸业"];
const surnames = [..."韦黄李农陆覃梁何罗周"];
const parks = ["核心园", "河西园", "南湖园", "青岭园", "云溪园"];

function pickFrom<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}

function core(index: number): string {
  const size = characters.length;
  const letters = [index, Math.floor(index / size), Math.floor(index / size ** 2)].map((at) =>
    pickFrom(characters, at),
  );
  return letters.join("") + pickFrom(trades, index);
}

function person(index: number): string {
  return (
    pickFrom(surnames, index) +
    pickFrom(characters, Math.floor(index / 10)) +
    pickFrom(characters, Math.floor(index / 400))
  );
}

function date(index: number, year: number): string {
  return `${String(year)}-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
}

function sheet(
  name: string,
  title: string,
  header: string,
  count: number,
  row: (index: number) => CellValue[],
): Grid {
  const heads: CellValue[] = header.split("|");
  const width = heads.length;
  const body = Array.from({ length: count }, (_, index) => row(index));
  const rows = [[title, ...Array.from({ length: width - 1 }, () => null)], heads, ...body];
  // As values arrive from Excel: every text a string of its own.
  const values = JSON.parse(JSON.stringify(rows)) as CellValue[][];
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values,
    formulas: values.map((cells) => cells.map(() => null)),
  };
}

/** Sheets of a park with so many enterprises: for 50 of them 15 organisations, 83 members and so on. */
function workbook(enterprises: number): readonly Grid[] {
  const share = (of50: number): number => Math.round((enterprises * of50) / 50);
  const isCovered = (index: number): boolean => index % 10 < 3;
  const people = Array.from({ length: enterprises }, (_, index) =>
    Array.from({ length: isCovered(index) ? 3 : 1 }, () => index),
  ).flat();
  const branch = (organisation: number): string => {
    const index = Math.floor(organisation / 3) * 10 + (organisation % 3);
    return `中共临江${core(index)}有限公司支部委员会`;
  };
  return [
    sheet(
      "企业台账",
      "临江县工业园区企业台账",
      "序号|企业名称|所属园区|所在乡镇|行业类别|经营状态|是否规上|投产时间|职工总数|党员总数|正式党员|预备党员|是否建立党组织|党组织名称|组建方式|挂靠党组织|党组织成立时间|党组织书记|党建指导员|备注",
      enterprises,
      (i) => {
        const covered = isCovered(i);
        const organisation = Math.floor(i / 10) * 3 + (i % 10);
        return [
          i + 1,
          `临江${core(i)}有限公司`,
          pickFrom(parks, Math.floor((i * 5) / enterprises)),
          "城厢镇",
          "食品",
          "已投产",
          i % 4 === 0 ? "是" : "否",
          date(i, 2018),
          30 + (i % 90),
          covered ? 3 : 1,
          covered ? 3 : 1,
          0,
          covered ? "是" : "否",
          covered ? branch(organisation) : null,
          covered ? "单独组建" : null,
          null,
          covered ? date(i, 2020) : null,
          covered ? person(organisation) : null,
          covered ? null : person(i % 97),
          null,
        ];
      },
    ),
    sheet(
      "党组织台账",
      "临江县工业园区党组织台账",
      "序号|党组织名称|党组织类型|成立时间|组建方式|覆盖企业数|覆盖企业名称|党员总数|正式党员|预备党员|书记姓名|任职时间|上次换届时间|下次换届时间",
      share(15),
      (i) => {
        const index = Math.floor(i / 3) * 10 + (i % 3);
        return [
          i + 1,
          branch(i),
          "党支部",
          date(index, 2020),
          "单独组建",
          1,
          `${core(index)}有限公司`,
          3,
          3,
          0,
          person(i),
          date(index, 2020),
          date(index, 2023),
          date(index, 2026),
        ];
      },
    ),
    sheet(
      "党员花名册",
      "临江县工业园区企业党员花名册",
      "序号|姓名|性别|出生年月|入党时间|转正时间|党员类别|所在企业|所在党支部",
      people.length,
      (i) => {
        const enterprise = people[i] ?? 0;
        return [
          i + 1,
          person(i),
          i % 2 === 0 ? "男" : "女",
          "1985-02",
          date(i, 2012),
          date(i, 2013),
          "正式党员",
          `临江${core(enterprise)}有限公司`,
          null,
        ];
      },
    ),
    sheet(
      "书记津贴",
      "2023年度党组织书记岗位津贴发放表",
      "序号|党组织名称|书记姓名|任职时间|发放时段|月数|标准（元/月）|应发金额（元）|实发金额（元）",
      share(15),
      (i) => [i + 1, branch(i), person(i), "2020-05-09", "2023年1-12月", 12, 150, 1800, 1800],
    ),
    sheet(
      "绩效奖励",
      "2023年度党组织书记履职考核及绩效奖励表",
      "序号|姓名|党组织|考核总分|考核等次|奖励金额（元）",
      share(15),
      (i) => [i + 1, person(i), branch(i), 88, "良好", null],
    ),
    sheet(
      "培训情况",
      "2023年党组织书记培训情况汇总表",
      "序号|培训名称|主办单位|培训时间|地点|应到人数|实到人数|参训人员|学时",
      share(6),
      (i) => [
        i + 1,
        `第${String(i + 1)}期书记培训班`,
        "县委非公工委",
        date(i, 2023),
        "县委党校",
        5,
        4,
        [0, 1, 2, 3].map((step) => person(i * 4 + step)).join("、"),
        8,
      ],
    ),
    sheet(
      "企业问题",
      "2023年协调解决企业问题台账",
      "序号|企业名称|问题描述|问题类别|受理时间|责任单位|办理时限|是否办结|办结时间",
      share(30),
      (i) => [
        i + 1,
        `临江${core((i * 7) % enterprises)}有限公司`,
        "变压器容量不够",
        "用电",
        date(i, 2023),
        "县供电局",
        "2023-12-31",
        "是",
        "2023-12-30",
      ],
    ),
    sheet(
      "人才公寓",
      "人才公寓入住登记表",
      "序号|楼栋|房号|户型|入住单位|入住人员|入住时间|合同到期时间|月租金（元）",
      share(53),
      (i) => [
        i + 1,
        `${String(Math.floor(i / 200))}栋`,
        100 + (i % 200),
        "单间",
        `临江${core(i % enterprises)}有限公司`,
        person(i),
        date(i, 2022),
        date(i, 2025),
        300,
      ],
    ),
    sheet(
      "子女就学",
      "园区职工子女就学情况表",
      "序号|企业名称|职工姓名|子女姓名|年龄|就读年级|意向学校|安排学校|办理时间|办理结果",
      share(19),
      (i) => [
        i + 1,
        `临江${core(i % enterprises)}有限公司`,
        person(i),
        person(i + 5),
        7,
        "一年级",
        "县第一小学",
        "县第一小学",
        date(i, 2023),
        "已安排",
      ],
    ),
    sheet(
      "党建指导员",
      "党建指导员联系企业一览表",
      "序号|指导员姓名|所在单位|联系企业|派驻时间|走访次数",
      share(7),
      (i) => [
        i + 1,
        person(i),
        "县委组织部",
        [3, 4, 5]
          .map((step) => `${core(Math.floor((i * enterprises) / share(7)) + step)}有限公司`)
          .join("、"),
        date(i, 2023),
        4,
      ],
    ),
  ];
}

const context = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };

function median(values: readonly number[]): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}

interface Measured {
  readonly reading: number;
  readonly checking: number;
  readonly findings: number;
}

/** Milliseconds of processor time, so that other work on the machine doesn't count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The ledger with every column read: each is read when it is first asked for, which is no work of the rules. */
function readWhole(grids: readonly Grid[]): Ledger {
  const ledger = readLedger(grids, defaultSettings);
  for (const { fields } of ledger.tables) Object.values(fields);
  return ledger;
}

function measure(enterprises: number, runs: number): Measured {
  const grids = workbook(enterprises);
  const reading: number[] = [];
  const checking: number[] = [];
  let findings = 0;
  for (let run = 0; run < runs; run++) {
    const start = processorTime();
    const ledger = readWhole(grids);
    const read = processorTime();
    findings = runChecks(ledger, context).findings.length;
    reading.push(read - start);
    checking.push(processorTime() - read);
  }
  return { reading: median(reading), checking: median(checking), findings };
}

/** Time of each rule on a ledger that has been looked at once already, the slowest first. */
function slowest(enterprises: number): string {
  const ledger = readLedger(workbook(enterprises), defaultSettings);
  const notRun = new Set(runChecks(ledger, context).notRun.map(({ rule }) => rule));
  const times = rules
    .filter(({ id }) => !notRun.has(id))
    .map((rule) => {
      const start = processorTime();
      rule.test(ledger, context);
      return { id: rule.id, time: processorTime() - start };
    });
  times.sort((one, other) => other.time - one.time);
  return times
    .slice(0, 8)
    .map(({ id, time }) => `${id} ${time.toFixed(0)} ms`)
    .join(", ");
}

function main(): void {
  measure(1000, 3);
  const few = measure(2000, 5);
  const many = measure(20_000, 5);
  const growth = many.checking / 20_000 / (few.checking / 2000);
  console.log(
    `20,000 enterprises: reading ${many.reading.toFixed(0)} ms, rules ${many.checking.toFixed(0)} ms`,
  );
  console.log(`rules / reading: ${(many.checking / many.reading).toFixed(2)} (budget 1.00)`);
  console.log(`time per row, 20,000 against 2,000: ${growth.toFixed(2)} (linear: 1)`);
  console.log(`findings: ${String(many.findings)}`);
  console.log(`slowest rules: ${slowest(20_000)}`);
}

main();
