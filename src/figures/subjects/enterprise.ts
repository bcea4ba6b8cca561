import type { FieldOf, OperatingStatus } from "../../registers";
import {
  enterprises,
  enterprisesInScope,
  hasThreeFullMembers,
  countIn,
  rowsOfEnterprise,
  type Enterprise,
} from "../enterprises";
import { rowSaying, valueAcross } from "../../ledger/enterprises";
import type { Entry } from "../../reading/table";
import { countOf } from "../counted";
import type { Counted, FigureNeed, FigureSpec } from "../figure";
import { attachedBySettings, need } from "../figure";
import type { Counting } from "../counting";
import { cellName } from "../provenance";
import { timingOfFounding } from "../period";
import { counters } from "../spoken-words";

const SUBJECT = "企业";

/** Columns of which any one tells which enterprises are covered (CONTRACT 2). */
export const coverageNeeds: readonly (readonly FigureNeed[])[] = [
  [need("enterprise", "hasOrganisation")],
  [need("enterprise", "organisationName")],
  [need("enterprise", "formationMode")],
];

/** Columns that coverage is read from, whichever of them are there, and those that a figure adds. */
export function coverageReads(...fields: FieldOf<"enterprise">[]): readonly FigureNeed[] {
  return [need("enterprise", "hasOrganisation", "organisationName", "formationMode", ...fields)];
}

/** How many enterprises of the ledger pass. */
export function countEnterprises(counting: Counting, test: (enterprise: Enterprise) => boolean): Counted {
  return countOf(enterprises(counting), rowsOfEnterprise, test);
}

function withStatus(status: OperatingStatus) {
  return (counting: Counting) => countEnterprises(counting, (enterprise) => enterprise.status === status);
}

const NAMED_STATUSES: ReadonlySet<OperatingStatus | null> = new Set(["operating", "building", "suspended"]);
const STATUS_NEED = [[need("enterprise", "operatingStatus")]];

/** Covered enterprises whose organisation was founded, or which joined one, in the year. */
function newlyCovered(counting: Counting): Counted {
  const reads = coverageReads("organisationFoundedOn");
  if (counting.year === null) return { value: null, reads, reason: "没有指定年度，不知道哪些是当年新增" };
  const joined: Enterprise[] = [];
  let undated = 0;
  const unread: string[] = [];
  for (const enterprise of enterprises(counting)) {
    if (!enterprise.covered) continue;
    const entry = rowSaying(enterprise, "organisationFoundedOn");
    if (entry === undefined) undated++;
    else {
      const when = timingOfFounding(counting, entry, "organisationFoundedOn");
      if (when === "unknown")
        return { value: null, reads, reason: `${foundedText(entry)}看不出是哪个月，请改正` };
      if (when === "in") joined.push(enterprise);
      if (when === "unread") unread.push(foundedText(entry));
    }
  }
  const [first] = unread;
  const more = unread.length === 1 ? "" : `（这样的共${String(unread.length)}处）`;
  const notes = [
    ...(first === undefined ? [] : [`${first}看不出是哪一天${more}，未计入`]),
    ...(undated === 0 ? [] : [`${String(undated)}家已覆盖企业没有填党组织成立时间，未计入`]),
  ];
  return {
    ...countOf(joined, rowsOfEnterprise),
    reads,
    ...(notes.length === 0 ? {} : { note: notes.join("；") }),
  };
}

/** `“企业台账”I3写的“2020,3,10”` */
function foundedText(entry: Entry<"enterprise">): string {
  const place = cellName(entry.table, entry.row, "organisationFoundedOn");
  return `${place}写的“${entry.raw("organisationFoundedOn")}”`;
}

export const enterpriseFigures: readonly FigureSpec[] = [
  {
    id: "enterprise.total",
    title: "企业总数",
    aliases: ["企业数", "企业家数", "园区企业总数", "多少家企业", "企业有多少家"],
    said: { with: counters.enterprises, words: [["enterprise"]], whole: true },
    subject: SUBJECT,
    unit: "家",
    basis: "企业台账里的全部企业，一行一家，不论状态；合计、小计、说明行不算",
    needs: [[need("enterprise", "name")]],
    count: (counting) => countEnterprises(counting, () => true),
  },
  {
    id: "enterprise.operating",
    title: "投产企业数",
    aliases: ["已投产企业", "已投产运营企业", "正常生产企业数", "运营企业数", "投产运营数", "投产"],
    said: { with: counters.enterprises, words: [["operating"]] },
    subject: SUBJECT,
    unit: "家",
    basis: "经营状态为投产、运营、试生产的企业",
    needs: STATUS_NEED,
    count: withStatus("operating"),
  },
  {
    id: "enterprise.building",
    title: "在建企业数",
    aliases: ["在建企业", "建设中企业", "未投产企业数", "筹建企业数", "在建"],
    said: { with: counters.enterprises, words: [["building"]] },
    subject: SUBJECT,
    unit: "家",
    basis: "经营状态为在建、筹建、待投产的企业",
    needs: STATUS_NEED,
    count: withStatus("building"),
  },
  {
    id: "enterprise.suspended",
    title: "停产企业数",
    aliases: ["停产企业", "停工企业数", "歇业企业数", "停业企业数", "停产"],
    said: { with: counters.enterprises, words: [["suspended"]] },
    subject: SUBJECT,
    unit: "家",
    basis: "经营状态为停产、半停产、停业、歇业的企业",
    needs: STATUS_NEED,
    count: withStatus("suspended"),
  },
  {
    id: "enterprise.other",
    title: "其他状态企业数",
    aliases: ["其他企业数", "注销和拟入园企业数", "状态不明企业数"],
    said: { with: counters.enterprises, words: [["otherStatus"]] },
    subject: SUBJECT,
    unit: "家",
    basis: "不是投产、在建、停产的企业：注销、迁出、拟入园和状态没填或看不懂的；四项相加等于企业总数",
    needs: STATUS_NEED,
    count: (counting) => countEnterprises(counting, (enterprise) => !NAMED_STATUSES.has(enterprise.status)),
  },
  {
    id: "enterprise.covered",
    title: "已覆盖企业数",
    aliases: ["已建党组织企业数", "覆盖企业数", "建立党组织企业数", "成立党组织的企业", "有党组织的企业数"],
    said: { with: counters.enterprises, words: [["covered"]], besides: ["organisation"] },
    subject: SUBJECT,
    unit: "家",
    basis: `以“是否建立党组织”列为准；没有这一列或没填的，有党组织名称或组建方式（单独、联合、挂靠、区域）即算。一个党组织可覆盖几家企业；拟建不算。${attachedBySettings}`,
    needs: coverageNeeds,
    count: (counting) => ({
      ...countEnterprises(counting, (enterprise) => enterprise.covered),
      reads: coverageReads(),
    }),
  },
  {
    id: "enterprise.newlyCovered",
    title: "新增覆盖企业数",
    aliases: ["当年新增覆盖企业", "新覆盖企业数", "今年新建党组织的企业数"],
    said: { with: counters.enterprises, words: [["covered"], ["newly"]], besides: ["organisation"] },
    subject: SUBJECT,
    unit: "家",
    basis: "已覆盖企业中，本企业党组织成立（或纳入联合、挂靠）时间在统计年度内、不晚于截止日期的",
    needs: coverageNeeds.map((needs) => [...needs, need("enterprise", "organisationFoundedOn")]),
    count: newlyCovered,
  },
  {
    id: "enterprise.aboveScale",
    title: "规上企业数",
    aliases: ["规模以上企业", "规上企业", "规模以上企业数", "规上工业企业数"],
    said: { with: counters.enterprises, words: [["aboveScale"]] },
    subject: SUBJECT,
    unit: "家",
    basis: "“是否规上”为是的企业",
    needs: [[need("enterprise", "aboveScale")]],
    count: (counting) =>
      countEnterprises(counting, (enterprise) => valueAcross(enterprise, "aboveScale") === "yes"),
  },
  {
    id: "enterprise.due",
    title: "应建未建企业数",
    aliases: ["应建未建", "应建还没有建的企业", "符合条件未建企业数"],
    said: { with: counters.enterprises, words: [["due"]], besides: ["organisation", "notCovered"] },
    subject: SUBJECT,
    unit: "家",
    basis: "正式党员3名及以上而没有任何形式党组织的企业，不含注销和拟入园的；与应建已建率的分子互补",
    needs: coverageNeeds.map((needs) => [...needs, need("enterprise", "fullMembers")]),
    alsoReads: [need("enterprise", "operatingStatus")],
    count: (counting) => ({
      ...countOf(
        enterprisesInScope(counting),
        rowsOfEnterprise,
        (enterprise) => hasThreeFullMembers(enterprise) && !enterprise.organised,
      ),
      reads: coverageReads("fullMembers"),
    }),
  },
  {
    id: "enterprise.blank",
    title: "空白企业数",
    aliases: ["无党员企业数", "没有党员的企业", "空白点", "无党员企业", "无党员"],
    said: { with: counters.enterprises, words: [["blank"]], besides: ["member", "open"] },
    subject: SUBJECT,
    unit: "家",
    basis: "党员总数为0的企业，没填的按0算",
    needs: [[need("enterprise", "members")]],
    count: (counting) => countEnterprises(counting, (enterprise) => countIn(enterprise, "members") === 0),
  },
];
