/** Small sheets that the examples of the documentation refer to, with invented names. */

export interface ExampleSheet {
  readonly name: string;
  readonly values: readonly (readonly (string | number | null)[])[];
}

export const exampleSheets: readonly ExampleSheet[] = [
  {
    name: "企业台账",
    values: [
      ["企业名称", "所属园区", "经营状态", "是否建立党组织", "正式党员数"],
      ["甲禾食品有限公司", "北园", "投产", "是", 4],
      ["乙丰建材有限公司", "北园", "在建", "否", 0],
      ["丙源机械有限公司", "南园", "投产", "否", 1],
      ["丁康药业有限公司", "南园", "在建", "是", 3],
      [null, null, null, null, null],
      [null, null, null, null, null],
    ],
  },
  {
    name: "津贴表",
    values: [
      ["党组织名称", "书记姓名", "月数", "实发金额"],
      ["甲禾食品党支部", "韦一", 12, 1800],
      ["丁康药业党支部", "黄二", 4, 600],
      ["合计", null, null, 2400],
    ],
  },
  {
    name: "指标",
    values: [
      ["编号", "指标", "数值", "单位", "口径", "分子", "分母", "上年", "比上年", "说明"],
      ["enterprise.total", "企业总数", 50, "家", "台账全部企业", "—", "—", "—", "—", ""],
      ["enterprise.operating", "投产企业", 42, "家", "已投产", "—", "—", "—", "—", ""],
    ],
  },
];
