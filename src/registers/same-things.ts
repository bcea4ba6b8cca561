/** Headers by which several registers name the same thing, formed of what offices put together. */
import { forms } from "./forms";

/** Parts of a park, and parks under their other names (enterprise ledger, summary). */
export const parkHeaders: readonly string[] = forms(
  ["", "所在", "落户", "入驻", "坐落", "归口"],
  [
    "园区",
    "片区",
    "产业园",
    "产业园区",
    "工业园",
    "工业园区",
    "集中区",
    "工业集中区",
    "集聚区",
    "产业集聚区",
    "功能区",
    "功能园区",
    "开发区",
    "工业区",
    "子园区",
    "分园区",
    "园区片区",
    "园区板块",
  ],
  ["", "名称"],
);

/** How an organisation was formed: enterprise, organisation, start-up funds. */
export const modeHeaders: readonly string[] = [
  ...forms(["", "党组织", "支部"], ["组建", "设置", "建立", "成立", "组织设置"], ["方式", "形式", "模式"]),
  ...forms(["", "党组织", "支部"], ["组建"], ["类型"]),
  ...forms(["建支", "建党", "新建", "建支部", "建组织"], ["方式", "形式"]),
  ...forms(["党组织", "支部", "组织"], ["形式"]),
  "单独联合挂靠",
  "单建联建",
  "单建或联建",
  "单独或联合",
];

/** The document by which an organisation was approved. */
export const approvalHeaders: readonly string[] = [
  ...forms(["", "成立"], ["批复", "批准", "审批", "批建"], ["文号", "文件", "文件号", "文件文号", "号"]),
  ...forms(["", "成立"], ["批文", "批文号", "文号", "批复"]),
];

/** Who instructs enterprises in Party work. */
export const instructorHeaders: readonly string[] = forms(
  [
    "",
    "结对",
    "帮扶",
    "驻点",
    "包片",
    "对口",
    "驻企",
    "联企",
    "派驻",
    "选派",
    "下派",
    "挂点",
    "挂钩",
    "包联",
    "联系",
    "红领",
    "红色",
  ],
  ["", "党建", "党建工作"],
  ["指导员", "联络员"],
);

export const educationHeaders: readonly string[] = forms(
  ["", "最高", "全日制", "在职"],
  ["学历", "学历层次", "学历学位", "文化", "文化程度", "文化水平", "教育程度"],
);

/** Where an organisation belongs. */
export const superiorHeaders: readonly string[] = [
  ...forms(
    ["隶属", "上级", "归口", "上级主管", "直接上级", "隶属上级", "主管", "所属上级"],
    ["党组织", "党委", "党工委"],
    ["", "名称"],
  ),
  "所属上级",
  "隶属上级",
];

/** Who manages an organisation in the first place (DOMAIN 1.6). */
export const managerHeaders: readonly string[] = [
  ...forms(
    ["", "日常", "主要", "归口", "属地", "直接", "分层", "牵头"],
    ["管理", "主管"],
    ["单位", "部门", "主体"],
  ),
  "管理归属",
  "管理责任单位",
  "主责单位",
];

/** A leader or officer in charge. */
export const chargeHeaders: readonly string[] = forms(
  ["责任", "包联", "包保", "包案", "包抓", "牵头", "分管", "挂点", "挂钩", "联系"],
  ["领导", "干部"],
);
