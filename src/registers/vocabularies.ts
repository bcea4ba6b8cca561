/**
 * The words by which offices fill the columns that hold one of a few answers (DOMAIN 2.2), as data: adding a word
 * touches one line. Words are compared after NFKC, without spaces, in capital letters.
 */
import type { Kind, KindValues } from "./kinds";

/** One answer and the words for it. The order of a vocabulary's rules decides where several match. */
export interface VocabularyRule<V> {
  readonly value: V;
  /** The whole text, or its first clause, is one of these. */
  readonly is?: readonly string[];
  /** The text contains one of these, without 未, 不, 无, 拟, 预计 before it. */
  readonly contains?: readonly string[];
  /** What it means when one of these is negated (未投产); without it, the next rules decide. */
  readonly negated?: V;
  /** A note in brackets that contains one of these decides, whatever stands outside: 正式党员（已转出）. */
  readonly inBrackets?: readonly string[];
}

export interface Vocabulary<V> {
  /** What a tick or 是 means by itself, and a cross or 否; `null` where they say nothing. */
  readonly tick: V | null;
  readonly cross: V | null;
  /** What — and / mean; `null` where they are a blank. */
  readonly dash: V | null;
  /** The value of a word that no rule knows; `null` for none. */
  readonly unknown: V | null;
  readonly rules: readonly VocabularyRule<V>[];
}

export type WordKind = Extract<
  Kind,
  | "yesNo"
  | "operatingStatus"
  | "formationMode"
  | "memberType"
  | "closed"
  | "grade"
  | "sex"
  | "organisationType"
  | "schoolingResult"
>;

/** Boxes to tick that nobody has ticked: □已建 □未建. */
export const emptyBoxes: readonly string[] = ["□", "☐"];
/** What stands in place of such a box, or beside its answer, where it is ticked. */
export const tickedBoxes: readonly string[] = ["√", "✓", "✔", "☑", "■"];

/** Marks that affirm, in whatever column. */
export const tickWords: readonly string[] = [
  ...tickedBoxes,
  "🗹",
  "●",
  "★",
  "▲",
  "V",
  "是",
  "对",
  "Y",
  "YES",
  "TRUE",
  "1",
];

/** Marks that deny, in whatever column. */
export const crossWords: readonly string[] = [
  "×",
  "✗",
  "✘",
  "✕",
  "✖",
  "☒",
  "X",
  ...emptyBoxes,
  "否",
  "N",
  "NO",
  "FALSE",
  "0",
];

const OPERATING_STATUS: Vocabulary<KindValues["operatingStatus"]> = {
  tick: "operating",
  cross: null,
  dash: null,
  unknown: "unknown",
  rules: [
    {
      value: "operating",
      contains: ["恢复生产", "恢复经营", "恢复运营", "复工", "复产"],
      negated: "suspended",
    },
    {
      value: "closed",
      contains: [
        "注销",
        "吊销",
        "倒闭",
        "搬迁",
        "迁出",
        "搬离",
        "破产",
        "僵尸",
        "清算",
        "退出",
        "关闭",
        "解散",
        "撤离",
      ],
    },
    {
      value: "suspended",
      contains: [
        "停产",
        "停工",
        "歇业",
        "停业",
        "关停",
        "停运",
        "停建",
        "停止",
        "暂停",
        "休业",
        "停摆",
        "闲置",
      ],
      negated: "operating",
    },
    {
      value: "operating",
      is: ["正常", "良好", "较好", "一般", "稳定"],
      contains: [
        "已投产",
        "正式投产",
        "部分投产",
        "一期投产",
        "投产运营",
        "竣工投产",
        "建成投产",
        "试生产",
        "试产",
        "试运行",
        "试运营",
        "试营业",
      ],
      negated: "building",
    },
    { value: "building", contains: ["在建", "建设中", "正在建", "施工", "开工建设", "续建", "新建"] },
    {
      value: "planned",
      contains: [
        "拟入园",
        "拟入驻",
        "拟建",
        "拟投资",
        "签约",
        "意向",
        "洽谈",
        "待入园",
        "待入驻",
        "未入园",
        "未入驻",
        "计划入园",
        "储备",
      ],
    },
    {
      value: "building",
      contains: [
        "建设",
        "筹建",
        "筹备",
        "装修",
        "安装",
        "调试",
        "前期",
        "基建",
        "土建",
        "报建",
        "平整",
        "待投产",
      ],
    },
    {
      value: "operating",
      contains: ["投产", "达产", "开业", "营业", "运营", "在营", "投入使用"],
      negated: "building",
    },
    { value: "operating", contains: ["生产", "经营", "在产", "运行", "运转"] },
  ],
};

const YES_NO: Vocabulary<KindValues["yesNo"]> = {
  tick: "yes",
  cross: "no",
  dash: "no",
  unknown: null,
  rules: [
    {
      value: "planned",
      contains: [
        "拟",
        "筹建",
        "筹备",
        "待建",
        "待批",
        "待成立",
        "待组建",
        "正在",
        "计划",
        "意向",
        "组建中",
        "成立中",
        "申报中",
        "审批中",
        "推进中",
        "转接中",
      ],
    },
    {
      value: "no",
      is: [
        "无",
        "未",
        "未建",
        "没有",
        "没",
        "不",
        "不是",
        "暂无",
        "尚无",
        "空白",
        "转出",
        "已转出",
        "未转",
        "在外",
        "外地",
        "未设",
      ],
      contains: [
        "不符合",
        "不具备",
        "规下",
        "规模以下",
        "准规",
        "退规",
        "撤销",
        "注销",
        "工作覆盖",
        "指导员",
        "无工会",
        "无团",
        "无实体",
        "无人员",
        "无经营",
        "无组织",
      ],
    },
    {
      value: "yes",
      is: ["已", "有", "已有", "建", "设", "1个", "1家", "是的", "组织覆盖"],
      contains: [
        "入规",
        "已建",
        "成立",
        "组建",
        "建立",
        "建有",
        "设立",
        "设有",
        "覆盖",
        "单独",
        "联合",
        "挂靠",
        "独立",
        "联建",
        "单建",
        "党支部",
        "支部",
        "党委",
        "总支",
        "规上",
        "规模以上",
        "转入",
        "已转",
        "纳入",
        "示范",
        "有党",
        "有支部",
        "有组织",
        "有实体",
        "有人员",
        "有经营",
        "有工会",
        "有团",
        "属于",
      ],
      negated: "no",
    },
  ],
};

const FORMATION_MODE: Vocabulary<KindValues["formationMode"]> = {
  tick: null,
  cross: "none",
  dash: "none",
  unknown: null,
  rules: [
    {
      value: "none",
      is: ["无", "未", "没有", "暂无", "空白"],
      contains: ["未建", "未组建", "未成立", "尚未", "不符合", "不具备", "指导员", "工作覆盖", "无党"],
    },
    {
      value: "planned",
      contains: [
        "拟",
        "筹建",
        "筹备",
        "待建",
        "待批",
        "待组建",
        "待成立",
        "正在",
        "计划",
        "组建中",
        "成立中",
      ],
    },
    { value: "attached", contains: ["挂靠", "依托", "托管", "代管", "挂"], negated: "none" },
    { value: "joint", is: ["联"], contains: ["联合", "联建", "共建", "合建"], negated: "none" },
    { value: "solo", is: ["单", "独"], contains: ["单独", "单建", "独立", "独建", "自建"], negated: "none" },
    { value: "regional", contains: ["区域", "行业", "片区", "综合", "商会", "协会", "产业链"] },
  ],
};

/** How people leave the Party's rolls, with the words for it. */
export const leftTheRolls = {
  deceased: ["去世", "逝世", "死亡", "病故", "已故", "身故", "过世", "亡故", "离世"],
  transferred: ["转出", "转走", "转往", "转至", "转到", "外转"],
  /** Said of a post as well. */
  movedAway: ["迁出", "调出", "调离"],
  expelled: [
    "出党",
    "除名",
    "开除",
    "退党",
    "脱党",
    "劝退",
    "停止党籍",
    "取消预备",
    "取消资格",
    "丧失",
    "不予承认",
  ],
} as const;

const MOVED: readonly string[] = [...leftTheRolls.transferred, ...leftTheRolls.movedAway];

/** Whoever is no member, however near: DOMAIN 2.2 and CONTRACT 8. */
const NO_MEMBERS: readonly string[] = [
  "发展对象",
  "积极分子",
  "申请人",
  "申请入党",
  "培养对象",
  "考察对象",
  "群众",
  "团员",
  "非党员",
  "非中共党员",
  "不是党员",
  "无党派",
  "民主党派",
  "民革",
  "民盟",
  "民建",
  "民进",
  "农工党",
  "致公党",
  "九三学社",
  "台盟",
];

const MEMBER_TYPE: Vocabulary<KindValues["memberType"]> = {
  tick: null,
  cross: null,
  dash: null,
  unknown: null,
  rules: [
    { value: "deceased", contains: leftTheRolls.deceased, inBrackets: leftTheRolls.deceased },
    { value: "transferred", contains: MOVED, inBrackets: MOVED },
    { value: "expelled", contains: leftTheRolls.expelled, inBrackets: leftTheRolls.expelled },
    { value: "none", contains: NO_MEMBERS },
    { value: "full", inBrackets: ["转正", "正式"] },
    { value: "probationary", contains: ["预备", "未转正"], inBrackets: ["预备"] },
    { value: "mobile", contains: ["流动", "口袋"] },
    {
      value: "full",
      is: ["中共党员", "共产党员", "党员", "转正", "已转正"],
      contains: ["正式"],
    },
    { value: "member", is: ["正常", "在册", "转入", "已转入"], contains: ["党员"] },
  ],
};

const CLOSED: Vocabulary<KindValues["closed"]> = {
  tick: "yes",
  cross: "no",
  dash: null,
  unknown: null,
  rules: [
    { value: "partial", contains: ["基本", "部分", "阶段性", "初步"], negated: "no" },
    {
      value: "no",
      is: ["未", "没有", "无", "0%", "在办", "续办", "待结", "未结", "承办中", "督办中"],
      contains: [
        "正在",
        "办理中",
        "解决中",
        "处理中",
        "协调中",
        "协商中",
        "对接中",
        "审批中",
        "实施中",
        "施工中",
        "申请中",
        "落实中",
        "推进",
        "持续",
        "跟进",
        "跟踪",
        "研究",
        "待办",
        "待解决",
        "未办",
        "未解决",
        "未完成",
        "未销号",
        "转办",
        "上报",
        "无法",
        "不能",
        "暂缓",
        "搁置",
        "自行解决",
        "自己解决",
      ],
    },
    {
      value: "yes",
      is: ["已", "100%", "完"],
      contains: [
        "办结",
        "办完",
        "办好",
        "办妥",
        "解决",
        "完成",
        "销号",
        "落实",
        "办毕",
        "结案",
        "关闭",
        "整改到位",
        "兑现",
      ],
      negated: "no",
    },
  ],
};

const GRADE: Vocabulary<KindValues["grade"]> = {
  tick: null,
  cross: null,
  dash: null,
  unknown: null,
  rules: [
    { value: "unqualified", is: ["差", "较差"], contains: ["不合格", "不称职", "不达标"] },
    { value: "barelyQualified", is: ["D"], contains: ["基本合格", "基本称职"] },
    { value: "excellent", is: ["优", "A", "一等", "一等奖", "一级", "甲", "好"], contains: ["优秀"] },
    { value: "good", is: ["良", "B", "二等", "二等奖", "二级", "乙", "较好"], contains: ["良好"] },
    {
      value: "qualified",
      is: ["C", "三等", "三等奖", "三级", "丙", "中", "一般", "达标"],
      contains: ["合格", "称职"],
      negated: "unqualified",
    },
  ],
};

const SEX: Vocabulary<KindValues["sex"]> = {
  tick: null,
  cross: null,
  dash: null,
  unknown: null,
  rules: [
    { value: "male", is: ["男", "男性", "M", "MALE"] },
    { value: "female", is: ["女", "女性", "F", "FEMALE"] },
  ],
};

const ORGANISATION_TYPE: Vocabulary<KindValues["organisationType"]> = {
  tick: null,
  cross: null,
  dash: null,
  unknown: null,
  rules: [
    { value: "temporaryBranch", contains: ["临时"] },
    { value: "jointBranch", is: ["联合"], contains: ["联合党支部", "联合支部", "联合组建"] },
    { value: "generalBranch", contains: ["总支"] },
    { value: "branch", is: ["单独", "独立"], contains: ["支部"] },
    { value: "committee", contains: ["党委", "委员会", "工委"] },
  ],
};

const SCHOOLING_RESULT: Vocabulary<KindValues["schoolingResult"]> = {
  tick: "settled",
  cross: "pending",
  dash: null,
  unknown: null,
  rules: [
    {
      value: "byThemselves",
      contains: [
        "自行",
        "自己",
        "自主",
        "家长解决",
        "自愿放弃",
        "放弃",
        "原籍",
        "老家",
        "回乡",
        "回户籍",
        "户籍地就读",
        "户籍所在地就读",
      ],
    },
    {
      value: "pending",
      is: ["无", "未"],
      contains: [
        "待",
        "正在",
        "协调中",
        "办理中",
        "落实中",
        "安排中",
        "推进",
        "持续",
        "排队",
        "无法",
        "不符合",
        "不具备",
        "不合格",
        "材料不全",
        "材料不齐",
        "资料不全",
        "资料不齐",
        "对接",
        "审核中",
      ],
    },
    {
      value: "settled",
      is: ["已"],
      contains: [
        "安排",
        "落实",
        "入学",
        "就读",
        "解决",
        "办结",
        "完成",
        "录取",
        "转入",
        "入读",
        "就学",
        "报到",
        "接收",
        "派位",
        "分配",
        "协调成功",
        "已协调",
      ],
      negated: "pending",
    },
  ],
};

/** True for the kinds of closed vocabularies. */
export function isWordKind(kind: Kind): kind is WordKind {
  return kind in vocabularies;
}

export const vocabularies: { readonly [K in WordKind]: Vocabulary<KindValues[K]> } = {
  yesNo: YES_NO,
  operatingStatus: OPERATING_STATUS,
  formationMode: FORMATION_MODE,
  memberType: MEMBER_TYPE,
  closed: CLOSED,
  grade: GRADE,
  sex: SEX,
  organisationType: ORGANISATION_TYPE,
  schoolingResult: SCHOOLING_RESULT,
};
