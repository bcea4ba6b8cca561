/**
 * Words of table headers that belong to no single field: how the same notion is written (手机号 is 电话), what
 * may surround a field's name without changing it, what is ambiguous by nature, and what speaks for a sheet of
 * another trade. Data for recognition; a word more touches one line.
 */
import { forms } from "./forms";
import type { Kind, KindValues } from "./kinds";

/** The word by which we compare ← the words that mean the same. Longer words are replaced first. */
export const sameWords: Readonly<Record<string, readonly string[]>> = {
  企业: [
    "非公有制企业",
    "非公有制经济组织",
    "非公经济组织",
    "非公企业",
    "民营企业",
    "私营企业",
    "园区企业",
    "入园企业",
    "入驻企业",
    "公司",
  ],
  党组织: [
    "两新党组织",
    "非公党组织",
    "基层党组织",
    "企业党组织",
    "基层党支部",
    "企业党支部",
    "党支部",
    "支部",
  ],
  书记: ["党组织书记", "党支部书记", "支部书记", "支书"],
  时间: ["年月日", "日期", "年月", "时点"],
  电话: [
    "联系电话",
    "联系手机",
    "手机号码",
    "手机号",
    "手机",
    "电话号码",
    "移动电话",
    "联系方式",
    "联系号码",
    "联系手机号",
    "联系手机号码",
    "联系电话号码",
  ],
  数: ["总人数", "人数", "总数", "数量", "个数", "总计", "合计", "总量", "家数", "名数", "小计", "户数"],
  名称: ["全称", "全名", "名字"],
  所在: ["所属", "归属", "所处"],
  是否: ["有无", "是不是", "有没有", "有否", "已否"],
  方式: ["形式", "模式"],
  金额: ["款项", "款额", "数额"],
  职工: ["在职职工", "在职员工", "从业人员", "员工", "用工"],
  成立: ["建立", "组建", "设立", "创建"],
  身份证: [
    "居民身份证号码",
    "公民身份证号码",
    "公民身份号码",
    "身份证号码",
    "身份证件号",
    "身份证号",
    "证件号码",
  ],
  序号: ["编号", "编码", "行号", "行次", "NO", "No", "№", "项次"],
  类别: ["类型", "种类"],
  账号: ["卡号", "账户"],
  状态: ["状况"],
  时限: ["期限"],
  覆盖: ["涵盖"],
  文号: ["文件号", "文件文号", "文件编号"],
  签字: ["签名", "签章"],
};

/**
 * Headers that say too little by themselves (DOMAIN 2.1): settled only by the parent header, the values, or
 * because the register has a single field of that kind; otherwise asked.
 */
export const ambiguousHeaders: Readonly<Record<string, readonly Kind[]>> = {
  负责人: ["personName"],
  企业负责人: ["personName"],
  单位负责人: ["personName"],
  主要负责人: ["personName"],
  负责人姓名: ["personName"],
  姓名: ["personName", "personList"],
  人员: ["personName", "personList"],
  领导: ["personName"],
  时间: ["date", "deadline"],
  年月: ["date", "deadline"],
  数量: ["count", "number"],
  数: ["count", "number"],
  人数: ["count", "number"],
  金额: ["money"],
  单位: ["enterpriseName", "organisationName"],
  名称: ["enterpriseName", "organisationName"],
  电话: ["phone"],
  情况: ["yesNo", "operatingStatus", "closed", "schoolingResult"],
  状态: ["operatingStatus", "closed", "schoolingResult"],
  结果: ["closed", "schoolingResult"],
  类别: ["memberType", "organisationType"],
  方式: ["formationMode"],
  职务: [],
  号码: ["phone", "idNumber", "account", "creditCode"],
  账号: ["account"],
};

/**
 * Headers that any sheet may have: a column under one of them is no fact of a register's own, were it ever so fitting.
 */
export const commonHeaders: readonly string[] = [
  "姓名",
  "单位",
  "单位名称",
  "企业名称",
  "类别",
  "类型",
  "分类",
  "等级",
  "档次",
  "合计",
  "小计",
  "金额",
  "标准",
  "单价",
  "身份",
  "政治面貌",
  "人员类别",
  "学历",
  "来源",
  "渠道",
  "途径",
  "状态",
  "内容",
  "主题",
  "名称",
  "岗位",
  "职务",
  "月份",
  "时间",
  "日期",
  "起止时间",
  "备注",
  "说明",
  "名单",
  "人员名单",
  "参加人员",
  "参加人数",
  "结果",
  "完成情况",
  "完成时间",
  "完成日期",
  "是否完成",
  "办理情况",
  "办理结果",
  "办理进度",
  "进展情况",
  "登记时间",
  "登记日期",
];

/** Other words that often head a column. They mean nothing to us, but show that a row is a header. */
export const otherHeaders: readonly string[] = [
  "地址",
  "注册地址",
  "详细地址",
  "单位地址",
  "注册资本",
  "注册资金",
  "占地面积",
  "用地面积",
  "厂房面积",
  "总投资",
  "投资额",
  "投资金额",
  "项目名称",
  "建设内容",
  "税收",
  "纳税额",
  "利润",
  "月份",
  "部门",
  "科室",
  "邮编",
  "电子邮箱",
  "职称",
  "工会人数",
  "团员数",
  "妇联",
  "其中",
  "小计",
  "合计",
  "总数",
  "名称",
  "姓名",
  "电话",
  "时间",
  "数量",
  "金额",
  "类别",
  "情况",
  "门卫电话",
  "传真电话",
  "企业盖章",
  "盖章",
  "大专以上",
  "本县籍",
  "女",
  "女性",
  "企业基本情况",
  "基本情况",
  "职工情况",
  "职工队伍情况",
  "党员情况",
  "党员队伍情况",
  "党组织情况",
  "出资人情况",
  "经营运行情况",
  "组织关系",
  "书记",
  "书记情况",
  "考核得分",
  "群团组织",
  "三有情况",
  "党建工作情况",
  "党员",
  "换届",
  ...forms(["行政", "事业", "工勤"], ["", "核定"], ["编制", "编制数"]),
  ...forms(["行政", "事业", "工勤"], ["实有", "实有人数", "实有数", "在编", "在编人数", "人员", "人员数"]),
];

/** Questions about people, in columns that answer none of ours. */
export const questionsOfOthers: readonly string[] = forms(
  ["是否", "是否为", "是否是", "是否由"],
  [
    "企业主",
    "业主",
    "出资人",
    "法人",
    "法人代表",
    "法定代表人",
    "企业负责人",
    "企业高管",
    "企业中层",
    "中层以上",
  ],
  ["", "兼任", "担任", "兼任书记", "担任书记"],
);

const NUMBERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** Parts of a year, each with a column of its own beside their sum: what was paid in every month. */
export const timeHeaders: readonly string[] = [
  ...NUMBERS.flatMap((number, index) =>
    [number, String(index + 1)].flatMap((month) => [`${month}月`, `${month}月份`]),
  ),
  ...NUMBERS.slice(0, 4).flatMap((number, index) =>
    [number, `第${number}`, String(index + 1), `第${String(index + 1)}`].map((quarter) => `${quarter}季度`),
  ),
  "上半年",
  "下半年",
];

/** Instalments of one payment, each with columns of its own: 第一次拨付 | 第二次拨付. */
export const instalmentHeader =
  /^(?:第[一二三四五1-5][次批期笔]|首[次批期笔]|[一二三四五][次批期](?!党|支)|尾款)/;

/** At what time a number was so (党员数: 上年末 | 本年末), beside years, quarters and months with 末, 底 or 初. */
export const momentHeaders: readonly string[] = [
  "年初",
  "年末",
  "年底",
  "期初",
  "期末",
  "目前",
  "现在",
  "本年",
  "今年",
  "本年末",
  "今年底",
  "本期",
];

/** The same of a time that is over. */
export const pastMomentHeaders: readonly string[] = [
  "上年",
  "上年末",
  "上年底",
  "去年",
  "去年末",
  "去年底",
  "去年同期",
  "上年同期",
  "上期",
  "年初",
  "期初",
];

/** In the title of what is paid to each, which is no amount that was paid. */
export const rateWord = "标准";

/** Endings of headers over reasons, in which the words of any answer may stand (停产原因). */
export const reasonHeaders: readonly string[] = ["原因", "理由", "事由", "依据"];

/** Leaves under which a tick gives the answer, for fields kept in several columns (已建 | 未建, 男 | 女). */
export const answerHeaders: {
  readonly [K in Kind]?: KindValues[K] extends string
    ? { readonly [V in KindValues[K]]?: readonly string[] }
    : never;
} = {
  yesNo: {
    yes: ["是", "有", "已建", "已建立", "已成立", "已组建", "已覆盖", "规上", "规模以上", "建立", "成立"],
    no: ["否", "无", "未建", "未建立", "未成立", "未组建", "未覆盖", "规下", "规模以下", "没有"],
    planned: ["拟建", "拟成立", "正在组建", "筹建中"],
  },
  sex: { male: ["男", "男性"], female: ["女", "女性"] },
  formationMode: {
    solo: ["单独", "单独建", "单独组建", "单建", "单独成立", "单独建立", "独立组建", "独立建立"],
    joint: ["联合", "联合建", "联合组建", "联建", "联合成立", "联合建立"],
    attached: ["挂靠", "挂靠建", "挂靠组建", "托管", "挂靠建立"],
    regional: ["区域", "区域性", "行业"],
    none: ["未建", "未组建", "未建立"],
  },
  operatingStatus: {
    operating: ["投产", "已投产", "正常生产", "正常", "运营", "投产运营", "生产", "在营", "正常经营"],
    building: ["在建", "筹建", "未投产", "建设中"],
    suspended: ["停产", "半停产", "停工", "停业", "歇业"],
    closed: ["注销", "关停", "倒闭", "搬迁"],
    planned: ["拟入园", "签约"],
  },
  memberType: { full: ["正式", "正式党员"], probationary: ["预备", "预备党员"] },
  closed: {
    yes: ["已办结", "办结", "已解决", "解决"],
    partial: ["部分解决", "基本解决"],
    no: ["未办结", "办理中", "正在办理", "未解决", "推进中"],
  },
  organisationType: {
    committee: ["党委"],
    generalBranch: ["党总支", "总支"],
    branch: ["党支部", "支部"],
    jointBranch: ["联合党支部", "联合支部"],
    temporaryBranch: ["临时党支部"],
  },
};
