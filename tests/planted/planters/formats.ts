/** Cells that can't be read, or only just: DAT-*, FMT-*. */
import type { RuleId } from "../../../src/checks/rule-ids";
import type { FieldOf, RegisterId } from "../../../src/registers";
import type { Row } from "../world/rows";
import { isUncovered } from "./enterprise";
import { inRecord, lower, type Planter } from "./planter";

/** A date written in a way that is none; the field must be filled. */
function written<R extends RegisterId>(
  rule: RuleId,
  how: string,
  register: R,
  field: FieldOf<R>,
  cells: readonly (string | number)[],
): Planter {
  const where = (row: Row<R>): boolean => (row as Readonly<Record<string, unknown>>)[field] != null;
  return inRecord(rule, how, register, field, { where }, (row, dice) => {
    Object.assign(row, { [field]: { raw: dice.pick(cells), value: null } });
  });
}

const UNREADABLE = ["2023.13", "2023-02-30", "2023年13月5日", "20231301", "不记得了"];
const AMBIGUOUS = [2019.1, 2021.1];

function ahead<R extends RegisterId>(
  how: string,
  register: R,
  field: FieldOf<R>,
  date = "2032-03-15",
): Planter {
  const where = (row: Row<R>): boolean => (row as Readonly<Record<string, unknown>>)[field] != null;
  return inRecord("DAT-02", how, register, field, { where }, (row) => {
    Object.assign(row, { [field]: date });
  });
}

const dates: readonly Planter[] = [
  written("DAT-01", "企业台账投产时间", "enterprise", "startedOn", UNREADABLE),
  written("DAT-01", "党组织成立时间", "organisation", "foundedOn", UNREADABLE),
  written("DAT-01", "花名册入党时间", "member", "joinedOn", UNREADABLE),
  written("DAT-01", "问题受理时间", "problem", "receivedOn", UNREADABLE),
  written("DAT-01", "公寓入住时间", "apartment", "movedInOn", UNREADABLE),
  ahead("换届时间", "organisation", "lastElectionOn"),
  ahead("任职时间", "organisation", "tenureFrom"),
  ahead("津贴表任职时间", "allowance", "tenureFrom"),
  ahead("问题办结时间", "problem", "closedOn", "2024-08-01"),
  ahead("公寓入住时间", "apartment", "movedInOn", "2024-08-01"),
  ahead("培训时间", "training", "heldOn"),
  ahead("启动资金拨付时间", "startupFund", "paidOn"),
  ahead("就学办理时间", "schooling", "handledOn"),
  ahead("指导员派驻时间", "instructor", "assignedOn"),
  ahead("摸底时间", "enterprise", "surveyedOn"),
  ahead("入党时间", "member", "joinedOn"),
  written("FMT-09", "党员数写成两个数", "enterprise", "members", ["3 1", "5\n1", "4/1"]),
  written("FMT-09", "职工数是负数", "enterprise", "employees", [-20]),
  written("FMT-09", "实到人数写成两个数", "training", "attended", ["12 3"]),
  written("FMT-09", "党员数写的不是数", "enterprise", "members", ["若干", "好几名", "4.5"]),
  written("DAT-03", "投产时间", "enterprise", "startedOn", AMBIGUOUS),
  written("DAT-03", "成立时间", "organisation", "foundedOn", AMBIGUOUS),
  written("DAT-03", "入党时间", "member", "joinedOn", AMBIGUOUS),
  written("DAT-03", "任职时间", "allowance", "tenureFrom", AMBIGUOUS),
  {
    rule: "DAT-04",
    how: "一列日期里一格文字",
    needs: ["member.joinedOn"],
    plant: ({ rows }, dice) => {
      const row = dice.pick(rows.member.filter(({ memberType }) => memberType === "full"));
      const [year = "", month = ""] = String(row.joinedOn).split("-");
      row.joinedOn = { raw: `${year}年${String(Number(month))}月`, value: null };
      return {
        place: lower("member", [row], "joinedOn"),
        changes: [{ what: "realDates", register: "member", field: "joinedOn" }],
      };
    },
  },
];

const cells: readonly Planter[] = [
  inRecord("FMT-01", "企业名称", "enterprise", "name", { where: isUncovered }, (row) => {
    const name = String(row.name);
    row.name = { raw: `${name.slice(0, 4)} ${name.slice(4)}`, value: name };
  }),
  inRecord(
    "FMT-01",
    "党员姓名",
    "member",
    "name",
    { where: ({ name }) => String(name).length === 2 },
    (row) => {
      row.name = { raw: [...String(row.name)].join("　"), value: String(row.name) };
    },
  ),
  inRecord("FMT-02", "全角职工数", "enterprise", "employees", {}, (row) => {
    row.employees = { raw: "４７", value: 47 };
  }),
  inRecord("FMT-03", "文字职工数", "enterprise", "employees", {}, (row) => {
    row.employees = { raw: "47", value: 47 };
  }),
  inRecord(
    "FMT-03",
    "文字金额",
    "award",
    "amount",
    { where: ({ grade }) => grade === "excellent" },
    (row) => {
      row.amount = { raw: "2000", value: 2_000 };
    },
  ),
  inRecord("FMT-04", "职工数带单位", "enterprise", "employees", {}, (row) => {
    row.employees = { raw: "47人", value: 47 };
  }),
  inRecord("FMT-04", "走访带单位", "instructor", "visits", {}, (row) => {
    row.visits = { raw: "6次", value: 6 };
  }),
  ...(["members", "employees", "hasOrganisation"] as const).map((field) =>
    inRecord("FMT-08", field, "enterprise", field, { where: isUncovered }, (row) => {
      row[field] = null;
    }),
  ),
];

/** Characters of names with one that sounds like each. */
const TAKEN: readonly (readonly [string, string])[] = [
  ["丰", "锋"],
  ["源", "元"],
  ["泰", "太"],
  ["盛", "胜"],
  ["和", "河"],
  ["禾", "合"],
  ["达", "大"],
  ["康", "糠"],
  ["食", "石"],
  ["机", "鸡"],
  ["建", "健"],
  ["科", "棵"],
  ["电", "店"],
];

const besideOthers: readonly Planter[] = [
  inRecord(
    "FMT-17",
    "党员漏填姓名",
    "member",
    "name",
    { needs: ["member.memberType", "member.joinedOn", "member.organisation"] },
    (row) => {
      row.name = null;
    },
  ),
  inRecord(
    "FMT-13",
    "党员类别换了个说法",
    "member",
    "memberType",
    { where: ({ memberType }) => memberType === "full" },
    (row) => {
      row.memberType = { raw: "正式中共党员", value: "full" };
    },
  ),
  {
    rule: "FMT-14",
    how: "园区漏填一格",
    needs: ["enterprise.park"],
    plant: ({ rows }, dice) => {
      const parks = rows.enterprise.map(({ park }) => park);
      const between = rows.enterprise.filter(
        ({ park }, at) => park != null && parks[at - 1] === park && parks[at + 1] === park,
      );
      if (between.length === 0) return null;
      const row = dice.pick(between);
      row.park = null;
      return { place: lower("enterprise", [row], "park") };
    },
  },
  {
    rule: "FMT-15",
    how: "花名册序号重复",
    needs: ["member.seq"],
    plant: ({ rows }, dice) => {
      if (rows.member.length < 12) return null;
      const row = dice.pick(rows.member.slice(3, -3)) as Row;
      return {
        place: lower("member", [row], "seq"),
        changes: [{ what: "repeated", register: "member", row }],
      };
    },
  },
  {
    rule: "FMT-16",
    how: "公寓表企业名写错一字",
    needs: ["apartment.enterprise", "enterprise.name"],
    plant: ({ rows }, dice) => {
      const slips = rows.apartment.flatMap((row) => {
        const name = String(row.enterprise);
        const taken = name.length < 8 ? undefined : TAKEN.find(([right]) => name.includes(right));
        return taken === undefined ? [] : [{ row, raw: name.replace(...taken) }];
      });
      if (slips.length === 0) return null;
      const { row, raw } = dice.pick(slips);
      row.enterprise = { raw, value: raw };
      return { place: lower("apartment", [row], "enterprise") };
    },
  },
];

/** A word of an answer's column that no answer has. */
function unknownWord<R extends RegisterId>(how: string, register: R, field: FieldOf<R>): Planter {
  return inRecord("FMT-12", how, register, field, {}, (row, dice) => {
    Object.assign(row, { [field]: { raw: dice.pick(["情况不明", "按老办法", "再议"]), value: null } });
  });
}

/** A remark by which the record is over. */
function endedBy<R extends "enterprise" | "member" | "apartment">(
  how: string,
  register: R,
  where: (row: Row<R>) => boolean,
  said: readonly string[],
): Planter {
  return inRecord("FMT-11", how, register, "remark", { where }, (row, dice) => {
    Object.assign(row, { remark: dice.pick(said) });
  });
}

const answers: readonly Planter[] = [
  endedBy("企业已注销", "enterprise", ({ operatingStatus }) => operatingStatus === "operating", [
    "已注销",
    "2023年5月已搬离",
  ]),
  endedBy("党员已转出", "member", ({ memberType }) => memberType === "full", ["已转出", "去世"]),
  unknownWord("规上", "enterprise", "aboveScale"),
  unknownWord("花名册性别", "member", "sex"),
];

const sheets: readonly Planter[] = [
  {
    rule: "FMT-10",
    how: "记录写在注的下面",
    needs: ["member.name"],
    plant: ({ rows }, dice) => {
      if (rows.member.length < 4) return null;
      const row = dice.pick(rows.member) as Row;
      return {
        place: lower("member", [row], "name"),
        changes: [{ what: "below", register: "member", row }],
      };
    },
  },
  {
    rule: "FMT-05",
    how: "园区只填一次",
    needs: ["enterprise.park"],
    plant: ({ rows }) => ({
      place: lower("enterprise", rows.enterprise.slice(1, 2), "park"),
      changes: [{ what: "blocks", register: "enterprise", field: "park" }],
    }),
  },
  {
    rule: "FMT-06",
    how: "隐藏一行",
    needs: ["member.name"],
    plant: ({ rows }, dice) => {
      const row = dice.pick(rows.member) as Row;
      return {
        place: { at: "hiddenRow", register: "member", rows: [row] },
        changes: [{ what: "hidden", register: "member", row }],
      };
    },
  },
  {
    rule: "FMT-07",
    how: "应发公式被盖掉",
    needs: ["allowance.amountDue", "allowance.months", "allowance.monthlyRate"],
    plant: ({ rows }, dice) => {
      if (rows.allowance.length < 5) return null;
      const row = dice.pick(rows.allowance) as Row;
      return {
        place: lower("allowance", [row], "amountDue"),
        changes: [
          {
            what: "products",
            register: "allowance",
            field: "amountDue",
            of: ["months", "monthlyRate"],
            except: row,
          },
        ],
      };
    },
  },
];

export const formatPlanters: readonly Planter[] = [
  ...dates,
  ...cells,
  ...besideOthers,
  ...answers,
  ...sheets,
];
