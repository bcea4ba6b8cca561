import { leftTheRolls } from "./vocabularies";

/**
 * Words of a remark by which a record is over or never came to be: an enterprise that is gone, a member who left, a
 * tenant who moved out, money that was not paid. Data. They are said with 已 or a date before them, or as a whole
 * clause (已注销, 2023年5月转出, 去世).
 */
export interface EndedRecord {
  readonly register:
    | "enterprise"
    | "organisation"
    | "member"
    | "apartment"
    | "startupFund"
    | "allowance"
    | "award"
    | "training"
    | "schooling"
    | "formationPlan"
    | "instructor";
  /** The field that should say so too; absent where there is none. */
  readonly field?:
    | "operatingStatus"
    | "dissolvedOn"
    | "memberType"
    | "movedOutOn"
    | "paidOn"
    | "amountPaid"
    | "attended"
    | "result";
  /** The values by which it does; any value where none is named. */
  readonly values: readonly string[] | "any";
  readonly words: readonly string[];
  /** 0 in the field says no more than a blank. */
  readonly zeroIsBlank?: true;
  /** A column beside the remark that may say so (进展: 已于3月成立). */
  readonly alsoIn?: "stage";
}

const NOT_PAID: readonly string[] = [
  "未拨付",
  "未拨",
  "尚未拨付",
  "暂未拨付",
  "待拨付",
  "待拨",
  "未发放",
  "未发",
  "尚未发放",
  "暂未发放",
  "待发放",
  "未领取",
  "未领",
  "暂缓发放",
  "暂缓拨付",
  "缓发",
  "停发",
  "不予发放",
  "不发放",
  "不发",
  "取消发放",
  "退回",
];

/** Posts beside the secretary's, in a column of posts: their money is no secretary's. */
const NOT_SECRETARIES: readonly string[] = [
  "委员",
  "组织委员",
  "宣传委员",
  "纪检委员",
  "副书记",
  "支部副书记",
  "党务工作者",
  "党务专干",
  "党建专干",
  "党建指导员",
  "指导员",
  "联络员",
  "会计",
];

export const endedRecords: readonly EndedRecord[] = [
  {
    register: "enterprise",
    field: "operatingStatus",
    values: ["closed"],
    words: ["注销", "吊销", "搬离", "搬走", "迁出", "撤离", "倒闭", "破产", "关闭", "解散", "退出园区"],
  },
  {
    register: "organisation",
    field: "dissolvedOn",
    values: "any",
    words: ["撤销", "撤并", "注销", "解散", "停止活动"],
  },
  {
    register: "member",
    field: "memberType",
    values: ["transferred", "deceased", "expelled", "none"],
    words: [...leftTheRolls.transferred, ...leftTheRolls.deceased, "除名", "开除党籍", "退党", "出党"],
  },
  {
    register: "apartment",
    field: "movedOutOn",
    values: "any",
    words: ["搬离", "搬走", "搬出", "退房", "退租", "退宿", "腾退"],
  },
  { register: "startupFund", field: "paidOn", values: "any", words: NOT_PAID },
  { register: "allowance", field: "amountPaid", values: "any", words: NOT_PAID },
  { register: "award", values: [], words: NOT_PAID },
  { register: "allowance", values: [], words: NOT_SECRETARIES },
  { register: "award", values: [], words: NOT_SECRETARIES },
  {
    register: "training",
    field: "attended",
    values: "any",
    zeroIsBlank: true,
    words: ["取消", "未举办", "未举行", "未开展", "延期", "改期", "推迟"],
  },
  {
    register: "schooling",
    field: "result",
    values: ["pending", "byThemselves"],
    words: ["放弃", "自愿放弃", "放弃入学", "放弃申请", "回原籍就读", "自行解决"],
  },
  {
    register: "formationPlan",
    values: [],
    words: ["成立", "组建", "建立", "完成组建", "完成", "挂牌", "取消", "暂缓", "终止"],
    alsoIn: "stage",
  },
  { register: "instructor", values: [], words: ["调离", "调出", "退休", "离职", "不再担任", "免去", "召回"] },
];

/** What is said to have moved, between the date and the word: 2023年8月组织关系转往广东. */
export const movedThings: readonly string[] = ["党组织关系", "组织关系", "关系"];

/** Words behind which the place stands, which is not this one: 转至横山县, not 转至本支部. */
export const movedToWords: readonly string[] = ["转往", "转至", "转到"];
export const herePlaces: readonly string[] = ["本", "我", "园区", "这"];

/** Behind such a word they say that it is not done yet: 注销手续办理中. */
export const underWayWords: readonly string[] = ["手续", "程序", "公告", "中", "前", "后"];
