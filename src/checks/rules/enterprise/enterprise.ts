/** ENT-*: an enterprise's own row, and rows against one another. Totals are in totals.ts. */
import type { FieldOf } from "../../../registers";
import type { Entry } from "../../../reading/table";
import { saysNothing, saysSomething, filledShare } from "../cells/blank-cells";
import { creditCodeSpot, plainCode } from "./credit-code";
import { dateText, isCertainlyAfter } from "../cells/date-order";
import { collisions } from "./collisions";
import type { Rule } from "../../finding";
import { outlyingParks } from "./outlying-parks";
import {
  at,
  ledgerRule,
  otherRecordText,
  recordRule,
  recordText,
  tablesWith,
  type Situation,
  type Spot,
} from "../../rule-definition";
import { sequenceSpots } from "./sequence";

type EnterpriseEntry = Entry<"enterprise">;
type EnterpriseField = FieldOf<"enterprise">;

/** Fields that say nothing of whether the row is a record. */
const accompanying = new Set<string>(["seq", "name", "park", "township", "remark"]);

const nameMissing = recordRule(
  "enterprise",
  {
    id: "ENT-01",
    title: "企业名称漏填",
    severity: "error",
    why: "一行有数据却没有企业名称，统计时无法确认是哪一家，也无法与其他表核对。",
    authority: "办公惯例",
    needs: [["enterprise.name"]],
  },
  (entry) => {
    if (!saysNothing(entry, "name")) return null;
    const filled = (Object.keys(entry.table.fields) as EnterpriseField[]).filter(
      (field) => !accompanying.has(field) && saysSomething(entry, field),
    );
    if (filled.length < 2) return null;
    return at(
      entry,
      "name",
      `第${String(entry.row)}行有数据，但没有填企业名称，请补填；若是多余的行，请删除`,
    );
  },
);

const sameCode = ledgerRule(
  {
    id: "ENT-02",
    title: "统一社会信用代码重复",
    severity: "error",
    why: "一家企业一个代码。两行代码相同，要么一家企业登记了两次，要么有一行抄错了。",
    authority: "GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
    needs: [["enterprise.creditCode"]],
  },
  function* ({ cross }) {
    const codeOf = (entry: EnterpriseEntry): string | null => {
      const code = entry.value("creditCode") ?? plainCode(entry.raw("creditCode"));
      return code.length >= 15 ? code : null;
    };
    for (const { entry, first } of collisions(cross.enterprises, codeOf))
      yield at(
        entry,
        "creditCode",
        `${recordText(entry)}的统一社会信用代码与${otherRecordText(entry, first)}相同，请核对营业执照后改正其中一行；若是同一家企业，请只保留一行`,
        { actual: entry.raw("creditCode") },
      );
  },
);

const sameName = ledgerRule(
  {
    id: "ENT-03",
    title: "企业名称疑似重复",
    severity: "warning",
    why: "去掉地名、“有限公司”、括号后名称相同的两行，多半是同一家企业的全称和简称，会被重复统计。",
    authority: "办公惯例",
    needs: [["enterprise.name"]],
  },
  function* ({ cross }) {
    for (const { item, first } of cross.enterpriseNames.repeats)
      yield at(
        item,
        "name",
        `${recordText(item)}与${otherRecordText(item, first)}像是同一家企业，请核对；若是同一家，请只保留一行`,
      );
  },
);

const wrongCode = recordRule(
  "enterprise",
  {
    id: "ENT-04",
    title: "统一社会信用代码有误",
    severity: "error",
    why: "代码为18位，最后一位由前17位算出，算不上就一定有字抄错了。",
    authority: "GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
    needs: [["enterprise.creditCode"]],
  },
  (entry) =>
    entry.value("creditCode") !== null || saysSomething(entry, "creditCode") ? creditCodeSpot(entry) : null,
);

const unknownStatus = recordRule(
  "enterprise",
  {
    id: "ENT-05",
    title: "经营状态看不懂",
    severity: "warning",
    why: "经营状态决定企业算投产、在建还是停产，看不懂的写法无法计入任何一类。",
    authority: "办公惯例",
    needs: [["enterprise.operatingStatus"]],
  },
  (entry) => {
    if (entry.problem("operatingStatus") === null || !saysSomething(entry, "operatingStatus")) return null;
    return at(
      entry,
      "operatingStatus",
      `${recordText(entry)}的经营状态写的是“${entry.raw("operatingStatus")}”，看不出是投产、在建还是停产，请改用这些写法`,
      { actual: entry.raw("operatingStatus"), expected: "投产、在建、停产、注销或拟入园" },
    );
  },
);

function startSpot(entry: EnterpriseEntry, { asOf }: Situation, usuallyFilled: boolean): Spot | null {
  const status = entry.value("operatingStatus");
  const started = entry.value("startedOn");
  if (status === "operating" && usuallyFilled && saysNothing(entry, "startedOn"))
    return at(entry, "startedOn", `${recordText(entry)}已投产，但没有填投产时间，请补填`);
  if (status !== "building" || started === null || started.planned === true || isStartOfBuilding(entry))
    return null;
  if (asOf === null || isCertainlyAfter(started, asOf)) return null;
  return at(
    entry,
    "startedOn",
    `${recordText(entry)}经营状态是在建，投产时间却填了${dateText(started)}，请核对：已投产的改经营状态，未投产的清空投产时间`,
    { actual: dateText(started) },
  );
}

/** A column headed 开工 alone keeps when building began, not when production did. */
function isStartOfBuilding({ table }: EnterpriseEntry): boolean {
  return /^(?!.*投产).*开工/.test(table.fields.startedOn?.header ?? "");
}

const startAgainstStatus = ledgerRule(
  {
    id: "ENT-07",
    title: "投产时间与经营状态矛盾",
    severity: "warning",
    why: "在建企业不会有已经过去的投产时间，投产企业应当有投产时间。",
    authority: "办公惯例",
    needs: [["enterprise.startedOn", "enterprise.operatingStatus"]],
  },
  function* (situation) {
    for (const table of tablesWith(situation, "enterprise", "startedOn")) {
      const operating = table.entries.filter((entry) => entry.value("operatingStatus") === "operating");
      const usuallyFilled = filledShare(operating, "startedOn") >= 0.5;
      for (const entry of table.entries) yield startSpot(entry, situation, usuallyFilled);
    }
  },
);

const countedWithoutSubstance = recordRule(
  "enterprise",
  {
    id: "ENT-08",
    title: "“三有”全无却纳入基数",
    severity: "warning",
    why: "无实体、无人员、无经营活动的企业不应算进党建覆盖的基数，否则覆盖率偏低。",
    authority: "中办发〔2012〕11号关于实体运营企业的统计口径",
    needs: [["enterprise.inBase", "enterprise.hasPremises", "enterprise.hasStaff", "enterprise.hasBusiness"]],
  },
  (entry) => {
    const none = (["hasPremises", "hasStaff", "hasBusiness"] as const).every(
      (field) => entry.value(field) === "no",
    );
    if (!none || entry.value("inBase") !== "yes") return null;
    return at(
      entry,
      "inBase",
      `${recordText(entry)}无实体、无人员、无经营活动，却纳入了党建基数，请核对后改为否，或改正前三项`,
      { actual: entry.raw("inBase"), expected: "否" },
    );
  },
);

const unknownPark = ledgerRule(
  {
    id: "ENT-09",
    title: "园区不在名单内",
    severity: "warning",
    why: "园区名写错，这家企业就会漏出分园区统计。",
    authority: "办公惯例",
    needs: [["enterprise.park"]],
  },
  function* (situation) {
    for (const { entry, park, parks, listed } of outlyingParks(situation))
      yield at(
        entry,
        "park",
        `${recordText(entry)}的所属园区“${park}”不在园区名单（${parks.slice(0, 8).join("、")}）内，请改正；若确有此园区，请在“党建设置”的园区名单中加上`,
        { actual: park, ...(listed ? {} : { severity: "info" }) },
      );
  },
);

/** Fen: 20 million yuan of yearly revenue in industry. */
const scaleRevenue = 2_000_000_000;
const notIndustry = /零售|批发|餐饮|住宿|酒店|服务|软件|(?<!电子)信息|物流|运输|建筑|房地产|贸易|商贸/;

const scaleAgainstRevenue = recordRule(
  "enterprise",
  {
    id: "ENT-10",
    title: "是否规上与营业收入不一致",
    severity: "info",
    why: "工业企业年主营业务收入2000万元及以上为规上。以统计部门名录为准，这里只作提醒。",
    authority: "国家统计局规模以上工业企业划分标准",
    needs: [["enterprise.aboveScale", "enterprise.revenue"]],
  },
  (entry) => {
    const revenue = entry.value("revenue");
    const above = entry.value("aboveScale");
    if (revenue === null || revenue <= 0 || above === null || entry.problem("revenue") !== null) return null;
    if (notIndustry.test(`${entry.raw("industry")}${entry.raw("mainBusiness")}${entry.raw("name")}`))
      return null;
    const reaches = revenue >= scaleRevenue;
    if (above === "planned" || (above === "yes") === reaches) return null;
    return at(
      entry,
      "aboveScale",
      `${recordText(entry)}营业收入${reaches ? "达到" : "不到"}2000万元，“是否规上”却填了“${entry.raw("aboveScale")}”，请按统计部门名录核对`,
      { actual: entry.raw("aboveScale") },
    );
  },
);

const startInFuture = recordRule(
  "enterprise",
  {
    id: "ENT-11",
    title: "投产时间在统计截止日之后",
    severity: "warning",
    why: "已经投产的企业，投产时间不会在将来，多半是年份敲错了。",
    authority: "办公惯例",
    needs: [["enterprise.startedOn"]],
  },
  (entry, { asOf }) => {
    const started = entry.value("startedOn");
    if (asOf === null || started === null || started.planned === true || !isCertainlyAfter(started, asOf))
      return null;
    const status = entry.value("operatingStatus");
    const mayBePlan = status === "building" || status === "planned";
    return at(
      entry,
      "startedOn",
      `${recordText(entry)}的投产时间${dateText(started)}在统计截止日之后，请核对年份；若是计划投产，请写成“预计${dateText(started)}”`,
      { actual: dateText(started), ...(mayBePlan ? { severity: "info" } : {}) },
    );
  },
);

const nobodyEmployed = recordRule(
  "enterprise",
  {
    id: "ENT-12",
    title: "投产企业职工为0",
    severity: "warning",
    why: "正常生产的企业不会没有职工，0 多半是漏报。",
    authority: "办公惯例",
    needs: [["enterprise.employees", "enterprise.operatingStatus"]],
  },
  (entry) => {
    if (entry.value("operatingStatus") !== "operating" || entry.value("employees") !== 0) return null;
    return at(entry, "employees", `${recordText(entry)}已投产，职工总数却是0，请核对后补填`, { actual: "0" });
  },
);

const moreMembersThanEmployees = recordRule(
  "enterprise",
  {
    id: "ENT-13",
    title: "党员比职工多",
    severity: "error",
    why: "党员是职工的一部分，党员数大于职工数，两个数里至少有一个错了。",
    authority: "办公惯例",
    needs: [["enterprise.employees", "enterprise.members"]],
  },
  (entry) => {
    const members = entry.value("members");
    const employees = entry.value("employees");
    if (members === null || employees === null || members <= employees) return null;
    if (entry.problem("members") !== null || entry.problem("employees") !== null) return null;
    const here = entry.value("membersHere") ?? members - (entry.value("membersElsewhere") ?? 0);
    return at(
      entry,
      "employees",
      `${recordText(entry)}职工${String(employees)}人、党员${String(members)}人，党员比职工多，请核对这两个数`,
      { actual: String(employees), severity: here <= employees ? "warning" : "error" },
    );
  },
);

const sequenceBroken = ledgerRule(
  {
    id: "ENT-16",
    title: "序号重复或断号",
    severity: "warning",
    why: "序号断了或重了，往往是删行、插行后漏了一行或抄重了一行。",
    authority: "办公惯例",
    needs: [["enterprise.seq"]],
  },
  function* (situation) {
    for (const table of tablesWith(situation, "enterprise", "seq")) yield* sequenceSpots(table);
  },
);

export const enterpriseRules: readonly Rule[] = [
  nameMissing,
  sameCode,
  sameName,
  wrongCode,
  unknownStatus,
  startAgainstStatus,
  countedWithoutSubstance,
  unknownPark,
  scaleAgainstRevenue,
  startInFuture,
  nobodyEmployed,
  moreMembersThanEmployees,
  sequenceBroken,
];
