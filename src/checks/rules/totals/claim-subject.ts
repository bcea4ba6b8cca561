/** What the words before a number in a total row speak of: the whole, a part that we can count, or something else. */
import type { OperatingStatus } from "../../../registers";
import type { Claim } from "./claims";

/** The words without those for a sum: 合计, 共有党员 ⇒ 党员, 企业总数 ⇒ 企业. What is left of 其中… is a part. */
function subjectOf({ about }: Claim): string {
  return about
    .replace(/^(?:合计|总计|共计|小计|累计|总共|共有|共|计|本页小计)+/, "")
    .replace(/(?:总数|家数|人数|数|合计|共计|共有|共)$/, "");
}

/** Words for what a sheet lists, by which its total may call the whole; nothing at all is the whole, too. */
const WHOLES = {
  enterprises: ["", "企业", "园区企业"],
  organisations: ["", "党组织", "党支部"],
  members: ["", "党员"],
  payees: ["", "书记", "党组织书记", "领取", "发放"],
  sessions: ["", "培训", "培训班", "举办", "举办培训", "举办培训班", "开展培训", "组织培训", "参加培训"],
  attendances: ["", "培训", "参训", "参加", "参加培训", "实到"],
  problems: ["", "问题", "诉求", "受理", "受理问题", "收集问题", "协调解决", "协调解决问题"],
  flats: ["", "公寓", "人才公寓", "住房", "房间", "提供", "提供公寓", "入住", "使用"],
  tenants: ["", "入住", "入住人员", "入住员工", "员工", "职工", "居住", "人员"],
  children: ["", "子女", "职工子女", "就学", "入学"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** True where the number is stated of all that the sheet lists. */
export function isOfAll(claim: Claim, things: keyof typeof WHOLES): boolean {
  const words: readonly string[] = WHOLES[things];
  return words.includes(subjectOf(claim));
}

/** The part of the whole that the words name: 其中预备党员 ⇒ 预备党员. */
export function partOf(claim: Claim): string {
  return subjectOf(claim).replace(/^其中/, "");
}

const STATUS_WORDS: readonly { readonly pattern: RegExp; readonly status: OperatingStatus }[] = [
  { pattern: /^(?:未投产|在建|筹建|建设|正在建设|建设中)$/, status: "building" },
  { pattern: /^(?:已|半)?(?:停产|停工|歇业|停业)$/, status: "suspended" },
  { pattern: /^(?:已|正式)?(?:投产|运营|投产运营|在产|正常|正常生产|正常经营)$/, status: "operating" },
];

/** The status that the words name, and how they do. */
export function statusIn(claim: Claim): { readonly word: string; readonly status: OperatingStatus } | null {
  const word = partOf(claim).replace(/的?企业$/, "");
  const found = STATUS_WORDS.find(({ pattern }) => pattern.test(word));
  return found === undefined ? null : { word, status: found.status };
}

/** 已建党组织, 未建立党组织的企业, 覆盖企业; nothing of 党组织书记 or 新建党组织. */
const COVERAGE = /^(?:已|未|没有|无|有)?(?:成立|建立|组建|建|覆盖)?(?:党组织|党支部)?的?(?:企业)?$/;

/** True where the words speak of enterprises that have an organisation, or have none. */
export function isOfCoverage(claim: Claim): boolean {
  const part = partOf(claim);
  return part !== "" && part !== "企业" && COVERAGE.test(part);
}
