/**
 * Words that clerks write in a cell in place of the value that is asked: that there is none yet, that nobody lives
 * there, that there is no problem. As data: adding a word touches one line. Compared after NFKC, without spaces.
 */

/** How a date's cell begins that says why nothing has happened yet, whatever follows (未投产，2024年5月投产). */
export const notYetWords: readonly string[] = [
  "未",
  "尚未",
  "暂未",
  "还未",
  "没有",
  "待",
  "筹建",
  "筹备",
  "正在",
  "预备",
  "在建",
  "建设",
  "施工",
  "安装",
  "装修",
  "不适用",
  "不涉及",
];

/** How a date's cell begins that says how things stand; with a number behind it may be a date all the same. */
export const standsWords: readonly string[] = [
  "至今",
  "现任",
  "在任",
  "在职",
  "在住",
  "在租",
  "长期",
  "永久",
  "无固定",
  "历年",
  "停",
  "试",
  "技改",
  "已撤",
  "见备注",
  "办理中",
  "推进中",
  "居住中",
  "入住中",
  "续租",
];

/** How a deadline's cell begins that says no more than that it presses. */
export const pressingWords: readonly string[] = ["尽快", "立即", "马上", "及时", "持续", "常年", "随时"];

/** How a range ends that tells when somebody left: 2020.3（2023.5离任）. */
export const leavingWords: readonly string[] = [
  "离任",
  "卸任",
  "免职",
  "免去",
  "免",
  "离职",
  "去职",
  "辞职",
  "辞任",
  "调离",
  "调走",
  "调出",
  "调任",
  "退休",
  "去世",
  "病故",
  "不再担任",
  "不再任职",
  "届满",
  "退租",
  "退房",
  "退宿",
  "搬离",
  "搬出",
  "搬走",
  "腾退",
  "止",
  "结束",
];

/** Family names of two characters: a space behind one parts no two persons. */
export const longFamilyNames: readonly string[] = [
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "东方",
  "皇甫",
  "令狐",
  "公孙",
  "慕容",
  "司徒",
  "夏侯",
  "尉迟",
  "长孙",
  "宇文",
  "端木",
];

/** People called by what they are, all of a place or kind together: 全体党员, 党务干部. */
export const groupsOfPeople: readonly string[] = [
  "党员",
  "职工",
  "员工",
  "书记",
  "干部",
  "工作者",
  "积极分子",
  "发展对象",
  "负责人",
  "班子成员",
  "委员",
  "指导员",
  "联络员",
  "群众",
  "代表",
  "骨干",
  "人员",
  "业主",
];

/** What a list of tenants says where a flat has none. */
export const nobodyWords: readonly string[] = [
  "空置",
  "空房",
  "空闲",
  "空着",
  "闲置",
  "待入住",
  "未入住",
  "待租",
  "未租",
  "待分配",
  "未分配",
  "待安排",
  "预留",
  "无人",
  "维修",
  "装修",
  "已退房",
  "已退租",
  "已搬离",
  "已搬走",
  "已腾退",
  "腾空",
];

/** A note behind a tenant's name by which nobody lives there yet: 王一（待入住）. */
export const notYetThereWords: readonly string[] = ["待入住", "未入住", "拟入住", "未搬入", "待搬入"];

/** Of whom and when it is said that there is no problem, before the words below: 本季度, 该企业. */
export const noneOpenings: readonly string[] = [
  "本季度",
  "本季",
  "本月",
  "当月",
  "本年度",
  "本年",
  "今年",
  "年内",
  "本期",
  "本次",
  "此次",
  "近期",
  "目前",
  "暂时",
  "企业",
  "该企业",
  "经走访",
  "经了解",
];

/** What stands for a problem's description where all is well. */
export const allWellWords: readonly string[] = [
  "正常",
  "一切正常",
  "情况正常",
  "生产正常",
  "经营正常",
  "生产经营正常",
  "运行正常",
  "运营正常",
];

/** How a problem's description begins and goes on that says that there is none: 暂无 and 问题. */
export const noneWords: readonly string[] = [
  "无",
  "暂无",
  "没有",
  "目前无",
  "目前没有",
  "暂时没有",
  "未反映",
  "未提出",
  "未提",
  "无任何",
  "无其他",
];
export const problemWords: readonly string[] = [
  "问题",
  "困难",
  "诉求",
  "意见",
  "建议",
  "需求",
  "反映",
  "事项",
  "困难问题",
  "问题诉求",
  "问题和诉求",
  "意见建议",
  "意见和建议",
  "需要解决的问题",
  "需解决的问题",
  "需要协调的问题",
  "需协调的问题",
  "需要协调解决的问题",
  "需协调解决的问题",
  "需要协调事项",
  "需协调事项",
];

/** What may stand behind them: 无问题反映, 无诉求需要解决. */
export const noneClosings: readonly string[] = [
  "反映",
  "反馈",
  "提出",
  "上报",
  "收集",
  "需反映",
  "需要反映",
  "需协调",
  "需要协调",
  "需解决",
  "需要解决",
  "需协调解决",
  "需要协调解决",
];

/** Staff beside the establishment, in the kind of post or the unit's name. */
export const outsideEstablishmentWords: readonly string[] = [
  "聘用",
  "聘任",
  "招聘",
  "编外",
  "编制外",
  "非编",
  "非在编",
  "不占编",
  "无编",
  "劳务",
  "派遣",
  "临聘",
  "临时",
  "合同",
  "公益性",
  "公益岗",
  "政府购买",
  "购买服务",
  "见习",
  "辅助",
  "协理",
  "外包",
  "返聘",
  "借调",
  "借用",
  "挂职",
  "跟班学习",
];
/** Posts of the establishment, though people are appointed to them by contract. */
export const establishedWords: readonly string[] = ["行政编", "事业编", "参公", "工勤编", "机关编", "在编"];

/** Marks by which a cell says what the cell above it says. */
export const asAboveWords: readonly string[] = [
  "同上",
  "同上行",
  "同前",
  "〃",
  "″",
  '"',
  "''",
  "′′",
  "”",
  "“",
];

/** The same of the cell beside it; what it stands for is not read. */
export const asBesideWords: readonly string[] = ["同左", "同右"];

/** In place of an amount these say that nothing is paid. */
export const nothingPaidWords: readonly string[] = [
  "不奖励",
  "不予奖励",
  "不奖",
  "不发",
  "不发放",
  "不予发放",
  "不享受",
  "不补助",
  "不补贴",
  "不拨付",
  "放弃",
  "自愿放弃",
  "主动放弃",
];
