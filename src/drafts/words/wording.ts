/** Slips of the pen that a text can be searched for, as data. */

export interface WordingRule {
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
}

/** Words of such texts that nobody says twice in a row on purpose. */
const NEVER_TWICE =
  "企业|党员|党组织|党支部|支部|园区|覆盖|培训|津贴|资金|问题|书记|工作|建设|组建|落实|完成|进行|开展|通过|根据|以及|其中|截至|目前|共有|全年|今年|实现|达到";

export const wordingRules: readonly WordingRule[] = [
  {
    pattern: /([的了是在和为与及有元共达将由于以被把向从其该])\1(?![确容])/g,
    message: (words) => `“${words}”多写了一个字`,
  },
  { pattern: /(?<=\d)([家名件元套次场户项期])\1/g, message: (words) => `“${words}”多写了一个字` },
  { pattern: /([\u4e00-\u9fff]{3,8})\1/g, message: (words) => `“${words}”重复了` },
  { pattern: new RegExp(`(${NEVER_TWICE})\\1`, "g"), message: (words) => `“${words}”重复了` },
  { pattern: /([，。；、：？！])\1+/g, message: () => "标点重复了" },
  { pattern: /([，；、：])(?!\1)[。，；、]|。[，；、]/g, message: () => "两个标点连在一起" },
  {
    pattern: /(?<=[\u4e00-\u9fff）”%])[,;:?!](?=[\u4e00-\u9fff“（]|$)/gm,
    message: (words) => `中文里用了半角标点“${words}”，请改成全角`,
  },
  {
    pattern: /(?<=[\u4e00-\u9fff）”%])\.(?=[\u4e00-\u9fff]|$)/gm,
    message: () => "中文里用了半角句点，请改成“。”",
  },
  {
    pattern:
      /(?<=[\u4e00-\u9fff])\((?=[^()\n]*[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff][^()\n]{0,40})\)(?=[\u4e00-\u9fff，。；])/g,
    message: (words) => `中文里用了半角括号“${words}”，请改成全角`,
  },
  {
    pattern: /(?<=\d)-(?=\d{1,9}(?:\.\d+)?(?:元|家|个|名|人|件|套|%|万元|次|场))/g,
    message: () => "数值范围请用“—”或“～”，不用短横线",
  },
  {
    pattern: /(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff]{1,4}(?:家|个|名)(?=[，。；]))/g,
    message: () => "句子里多了空格",
  },
  {
    pattern: /$(?<=^(?!\s*[·•◎◇★●■▪-])[^\n\t|｜]{24,400}[\u4e00-\u9fff\d%])(?<=[，。；][^\n]*)/gm,
    message: () => "段末没有句号",
  },
];

/** Marks that come in pairs. */
export const pairedMarks: readonly (readonly [string, string])[] = [
  ["（", "）"],
  ["“", "”"],
  ["《", "》"],
  ["〔", "〕"],
  ["(", ")"],
  ["【", "】"],
  ["「", "」"],
];

/** One thing under several names: a text keeps to one of them. */
export const sameThings: readonly (readonly string[])[] = [
  ["党建指导员", "党建联络员", "党建辅导员"],
  ["人才公寓", "人才住房", "人才房", "人才周转房"],
  ["启动资金", "启动经费", "开办经费", "组建经费"],
  ["岗位津贴", "岗位补贴", "履职津贴", "工作津贴"],
  ["单独组建", "独立组建"],
  ["联合组建", "联合共建"],
  ["挂靠组建", "依托组建"],
  ["绩效奖励", "绩效奖金"],
  ["示范点", "示范基地"],
  ["规上企业", "规模以上企业"],
  ["空白企业", "空壳企业"],
];
