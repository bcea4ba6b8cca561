/** Slips of the pen that a text can be searched for, as data. */

export interface WordingRule {
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
}

export const wordingRules: readonly WordingRule[] = [
  { pattern: /([的了是在和为与及有])\1(?![确])/g, message: (words) => `“${words}”多写了一个字` },
  { pattern: /([\u4e00-\u9fff]{3,8})\1/g, message: (words) => `“${words}”重复了` },
  { pattern: /([，。；、：？！])\1+/g, message: () => "标点重复了" },
  { pattern: /[，；、：][。，；、]|。[，；、]/g, message: () => "两个标点连在一起" },
  {
    pattern: /(?<=[\u4e00-\u9fff）”])[,;:?!](?=[\u4e00-\u9fff“（]|$)/gm,
    message: (words) => `中文里用了半角标点“${words}”，请改成全角`,
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
];

/** Marks that come in pairs. */
export const pairedMarks: readonly (readonly [string, string])[] = [
  ["（", "）"],
  ["“", "”"],
  ["《", "》"],
  ["〔", "〕"],
  ["(", ")"],
];

/** One thing under two names: a text keeps to one of them. */
export const sameThings: readonly (readonly [string, string])[] = [
  ["党建指导员", "党建联络员"],
  ["人才公寓", "人才住房"],
  ["启动资金", "启动经费"],
  ["岗位津贴", "岗位补贴"],
  ["单独组建", "独立组建"],
  ["挂靠组建", "依托组建"],
];
