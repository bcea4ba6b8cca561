/** Answers of actions as the pane gets them, made up for tests. */
import type {
  ChecksReport,
  ComparedFigure,
  FiguresReport,
  RecognisedTable,
  RecognitionReport,
} from "../../src/jobs/results";
import type { ChangesReport } from "../../src/jobs/changes";
import type { FigureList } from "../../src/figures";
import type { ReportParagraph, ReportResult } from "../../src/jobs/report-results";
import type { OpenedDraft } from "../../src/actions/drafts/open-draft";
import type { JudgedQuantity } from "../../src/drafts/verdicts/verdict";
import { draftOfText } from "../../src/drafts/draft";
import type { DraftReport } from "../../src/jobs/draft";
import type { RenewReport } from "../../src/jobs/renew";
import type { Outcome } from "../../src/actions/environment";
import type { FillReport } from "../../src/jobs/fill";
import type { SubsidyReport } from "../../src/jobs/subsidy";
import type { Finding, Severity } from "../../src/checks/finding";
import type { RuleId } from "../../src/checks/rule-ids";
import { daysFromCivil } from "../../src/reading/cells/dates";

export const today = daysFromCivil(2023, 11, 24);
const period = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };

export function answered<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

const enterprises: RecognisedTable = {
  sheet: "企业台账",
  register: "enterprise",
  registerTitle: "企业台账",
  title: "某某县工业园区非公企业党建工作台账",
  headerRows: [3, 4],
  dataRows: Array.from({ length: 50 }, (_, index) => index + 5),
  skippedRows: [
    { row: 55, kind: "total" },
    { row: 56, kind: "note" },
  ],
  columns: [
    column("A", "序号", "seq", "序号", ["表头就是“序号”", "数值从1连续编号"]),
    column("B", "企业名称", "name", "企业名称", ["表头就是“企业名称”"]),
    column("C", "统一社会信用代码", "creditCode", "统一社会信用代码", ["50个值的校验位都正确"]),
    {
      ...column("H", "党组织情况/组建时间", "organisationFoundedOn", "党组织成立时间", ["值都是日期"]),
      score: 0.55,
      candidates: [
        { field: "organisationFoundedOn", title: "党组织成立时间" },
        { field: "startedOn", title: "投产时间" },
      ],
    },
    { letters: "M", header: "", field: null, fieldTitle: "", score: 0, reasons: [] },
  ],
  mapping: { seq: [1], name: [2], creditCode: [3] },
  unmatched: [{ column: 13, header: "" }],
  asks: 1,
  signature: "s1",
  counts: { in: true, role: "only", reason: "这类台账只有这一张表", chosen: null },
  doubt: null,
  isTold: false,
};

function column(letters: string, header: string, field: string, fieldTitle: string, reasons: string[]) {
  return { letters, header, field, fieldTitle, score: 0.98, reasons };
}

export const recognition: RecognitionReport = {
  tables: [
    enterprises,
    {
      ...enterprises,
      sheet: "党组织情况",
      register: "organisation",
      registerTitle: "党组织台账",
      dataRows: Array.from({ length: 16 }, (_, index) => index + 4),
      columns: enterprises.columns.slice(0, 2),
      asks: 0,
    },
    {
      ...enterprises,
      sheet: "值班表",
      register: null,
      registerTitle: "",
      columns: [],
      asks: 0,
    },
  ],
  questions: 1,
  names: [
    {
      name: "甲禾食品二厂",
      sheet: "党员花名册",
      cell: "L9",
      candidates: ["甲禾食品有限公司", "甲禾食品第二分公司"],
    },
  ],
  keptYears: [2022, 2021],
};

const coverage: ComparedFigure = {
  id: "coverage.all",
  title: "党组织覆盖率",
  subject: "覆盖情况",
  unit: "率",
  basis: "已覆盖企业 ÷ 全部企业（不含关停和拟建）",
  value: 0.58,
  numerator: 29,
  denominator: 50,
  cells: ["企业台账!I5:I54"],
  previous: 0.5,
  change: 0.08,
};

/** 29 that count and one that does not. */
export const nameList: FigureList = {
  figure: coverage,
  counted: Array.from({ length: 29 }, (_, index) => ({
    register: "enterprise",
    name: index === 0 ? "甲禾食品有限公司" : `第${String(index)}机械有限公司`,
    park: "北园",
    sheet: "企业台账",
    row: index + 5,
    cell: `I${String(index + 5)}`,
    decided: "是否建立党组织：是",
    amount: 1,
  })),
  notCounted: [
    {
      register: "enterprise",
      name: "南木家居有限公司",
      park: "南园",
      sheet: "企业台账",
      row: 40,
      cell: "I40",
      decided: "是否建立党组织：否",
      amount: 1,
    },
  ],
};

/** One enterprise is new, one gone, one renamed and one changed since last year. */
export const changes: ChangesReport = {
  hasLedger: true,
  sinceHasLedger: true,
  figuresOnly: false,
  period,
  sincePeriod: { year: 2022, asOf: daysFromCivil(2022, 12, 31) },
  notes: ["上次的工作簿按2022年、截至2022年12月31日计算。"],
  records: [
    {
      register: "enterprise",
      name: "乙木家居有限公司",
      kind: "added",
      after: "乙木家居有限公司",
      afterCell: "企业台账!B9",
      fields: [],
    },
    {
      register: "enterprise",
      name: "丙纸包装有限公司",
      kind: "gone",
      before: "丙纸包装有限公司",
      beforeCell: "企业台账!B7",
      fields: [],
    },
    {
      register: "enterprise",
      name: "甲禾食品有限公司",
      kind: "changed",
      before: "甲禾食品有限公司",
      after: "甲禾食品有限公司",
      beforeCell: "企业台账!B5",
      afterCell: "企业台账!B6",
      fields: [
        {
          field: "hasOrganisation",
          title: "是否建立党组织",
          before: "否",
          after: "是",
          beforeCell: "企业台账!I5",
          afterCell: "企业台账!I6",
        },
      ],
    },
  ],
  figures: [
    {
      id: "enterprise.covered",
      title: "已覆盖企业数",
      unit: "家",
      before: 28,
      after: 29,
      change: 1,
      parts: [
        {
          name: "甲禾食品有限公司",
          amount: 1,
          reason: "是否建立党组织：否→是",
          beforeCell: "企业台账!B5",
          afterCell: "企业台账!B6",
        },
      ],
    },
  ],
  questions: [
    {
      register: "enterprise",
      reason: "企业台账第12行：名称相近，不知道是不是同一家企业，请核对。",
      before: [{ name: "丁康药业有限公司", cell: "企业台账!B12" }],
      after: [{ name: "丁康药业二厂", cell: "企业台账!B12" }],
    },
  ],
  happenings: [
    { day: "2023-05-18", what: "建立党组织", name: "甲禾食品有限公司", cell: "企业台账!H6" },
    { day: null, what: "不再列入", name: "丙纸包装有限公司", cell: "企业台账!B7", isOfBefore: true },
  ],
  notCompared: [],
  silent: [],
};

export const figures: FiguresReport = {
  hasLedger: true,
  settingProblems: [],
  period,
  figures: [
    {
      ...coverage,
      id: "enterprise.total",
      title: "企业总数",
      subject: "企业",
      unit: "家",
      basis: "企业台账里的全部企业",
      value: 50,
      numerator: undefined,
      denominator: undefined,
      cells: ["企业台账!B5:B54"],
      previous: 44,
      change: 6,
    },
    coverage,
    {
      ...coverage,
      id: "coverage.operating",
      title: "生产企业党组织覆盖率",
      basis: "已覆盖的生产企业 ÷ 生产企业",
      value: 29 / 42,
      denominator: 42,
      previous: null,
    },
    {
      id: "problem.received",
      title: "受理问题数",
      subject: "服务企业",
      unit: "件",
      basis: "当年受理的企业问题",
      value: null,
      cells: [],
      reason: "没有找到“协调解决企业问题台账”",
    },
  ],
  differOnSheet: [],
  texts: [],
  aliases: { "enterprise.total": ["企业数"], "coverage.all": ["覆盖率", "组织覆盖率"] },
  previous: { source: "snapshots", problem: null },
  byPark: [
    { name: "东区", figures: [{ ...coverage, value: 0.6, numerator: 12, denominator: 20 }] },
    { name: "西区", figures: [{ ...coverage, value: 17 / 30, numerator: 17, denominator: 30 }] },
  ],
  byQuarter: [],
  byYear: [
    { year: 2022, values: { "enterprise.total": 44, "coverage.all": 0.5 } },
    { year: 2023, values: { "enterprise.total": 50, "coverage.all": 0.58 } },
  ],
};

export function finding(
  rule: RuleId,
  severity: Severity,
  sheet: string,
  cell: string,
  message: string,
): Finding {
  return { rule, severity, sheet, cell, message };
}

export const checks: ChecksReport = {
  hasLedger: true,
  settingProblems: [],
  period,
  findings: [
    finding("ENT-03", "info", "企业台账", "B9", "企业名称前后有空格，建议去掉。"),
    {
      ...finding("ENT-02", "error", "企业台账", "C7", "统一社会信用代码第18位校验不符，请对照营业执照改正。"),
      actual: "9133…X1",
      expected: "9133…XT",
      suggestion: "对照营业执照重新录入",
    },
    finding("ORG-07", "warning", "党组织情况", "H6", "组建方式写的是联合组建，但只覆盖一家企业。"),
  ],
  accepted: [
    {
      ...finding("ENT-05", "warning", "企业台账", "F8", "经营状态“搬迁中”不在常用说法里。"),
      reason: "确在搬迁",
    },
  ],
  notRun: [{ rule: "SUB-11", missing: ["allowance.bankAccount"] }],
  parks: ["东区", "西区"],
  concerns: { "9 企业台账": "甲禾食品有限公司", "7 企业台账": "乙源建材有限公司" },
};

/** Checks with so many findings, for long lists. */
export function manyFindings(count: number): ChecksReport {
  const findings = Array.from({ length: count }, (_, index) =>
    finding(
      "ENT-01",
      "warning",
      index % 2 === 0 ? "东区台账" : "西区台账",
      `B${index + 5}`,
      `第${index + 1}处：企业名称重复。`,
    ),
  );
  return { ...checks, findings };
}

function paragraph(
  level: ReportParagraph["level"],
  text: string,
  more: Partial<ReportParagraph> = {},
): ReportParagraph {
  return {
    level,
    text,
    figures: [],
    pieces: [{ text, fact: null }],
    wording: more.pieces ?? [{ text, fact: null }],
    id: text.slice(0, 4),
    template: text,
    remark: "",
    ours: null,
    isNew: false,
    row: null,
    isWrong: false,
    ...more,
  };
}

/** A form of which one cell is filled, one asked, one left. */
export const filledForm: Exclude<FillReport, { problem: string }> = {
  hasLedger: true,
  file: new Uint8Array([80, 75]),
  copy: null,
  period: { year: 2023, asOf: daysFromCivil(2023, 12, 31) },
  compared: [],
  sheets: [
    {
      sheet: "统计表",
      signature: "1a2b3c",
      answered: [{ question: "党员 × 上年", answer: "留空" }],
      cells: [
        { cell: "B3", value: 50, from: { figure: "enterprise.total", cells: ["企业台账!B4:B53"] } },
        { cell: "A3", value: 1, from: { field: "seq" } },
      ],
      left: [{ cell: "B4", reason: "台账里没有“带动就业人数”这一列" }],
      ask: [
        {
          cell: "B5",
          header: "党支部",
          question: "党支部",
          candidates: ["organisation.total", "enterprise.covered"],
          titles: ["党组织数", "已建党组织企业"],
        },
      ],
      unfitted: [],
      inserted: [{ after: 6, count: 2 }],
    },
  ],
};

export const report: ReportResult = {
  kind: "yearly",
  period,
  paragraphs: [
    paragraph("title", "某某县工业园区2023年党建工作述职报告"),
    paragraph("heading1", "一、基本情况"),
    paragraph("body", "截至2023年12月31日，园区共有企业50家，党组织覆盖率58%，比上年提高8个百分点。", {
      id: "概况",
      figures: ["enterprise.total", "coverage.all"],
      pieces: [
        { text: "截至2023年12月31日，园区共有企业", fact: null },
        { text: "50", fact: "enterprise.total", form: "" },
        { text: "家，党组织覆盖率", fact: null },
        { text: "58%", fact: "coverage.all", form: "" },
        { text: "，比上年提高8个百分点。", fact: null },
      ],
      template: "园区共有企业{企业总数}家",
      ours: "截至{截止日期}，园区共有企业{企业总数}家",
      row: 6,
    }),
    paragraph("body", "", { missing: "“受理问题数”没有数值", pieces: [] }),
    paragraph("signature", "某某县工业园区党工委"),
  ],
  table: null,
  sources: { "enterprise.total": { sheet: "企业台账", address: "B5:B54" } },
  numbers: [
    { id: "enterprise.total", title: "企业总数", words: "50", unit: "家" },
    { id: "coverage.all", title: "党组织覆盖率", words: "58%", unit: "" },
    { id: "member.total", title: "党员总数", words: "83", unit: "名" },
  ],
  deleted: [
    { id: "", text: "本单位自己的一段。", row: 12 },
    { id: "培训", text: "全年举办培训6场。", row: null },
  ],
  offers: [],
  gaps: [
    {
      title: "落款日期",
      reason: "请在“党建设置”的自填文字里填写",
      place: { sheet: "党建设置", address: "C40" },
      isAsked: true,
      isNeeded: true,
      offers: ["2023年12月31日", "2024年1月5日"],
    },
    {
      title: "受理企业问题数",
      reason: "没有找到“协调解决企业问题台账”",
      place: null,
      isAsked: false,
      isNeeded: true,
      offers: [],
    },
  ],
  changes: [{ id: "enterprise.total", title: "企业总数", before: "49家", now: "50家" }],
  shelf: [
    {
      title: "组建原则",
      passages: [
        { name: "组建原则·成熟先建", title: "成熟先建", text: "条件成熟的先行组建。", isTicked: true },
        { name: "组建原则·形式灵活", title: "形式灵活", text: "组建形式灵活确定。", isTicked: false },
      ],
    },
  ],
  notices: [],
  sheets: [],
  valuesOnly: false,
  settingProblems: [],
};

const allowanceTotals = { secretaries: 2, months: 20, total: 3000 };

/** A year of which the months from the first to the last are whole. */
function months(first: number, last: number): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => (index + 1 >= first && index + 1 <= last ? 1 : 0));
}

export const subsidy: SubsidyReport = {
  hasLedger: true,
  settingProblems: [],
  period,
  due: {
    allowance: [
      {
        organisation: "某某科技有限公司党支部",
        secretary: "张某",
        months: 12,
        rate: 150,
        amount: 1800,
        reason: "全年在任，12个月，每月150元",
      },
      {
        organisation: "某某建材有限公司党支部",
        secretary: "李某",
        months: 8,
        rate: 150,
        amount: 1200,
        reason: "2023年5月起任职，8个月，每月150元",
      },
      {
        organisation: "园区第一联合党支部",
        secretary: "王某",
        months: 0,
        rate: 150,
        amount: 0,
        reason: "公职人员兼任书记，按规定不发岗位津贴",
      },
    ],
    startup: [{ organisation: "某某建材有限公司党支部", amount: 5000, reason: "2023年4月批复成立" }],
    award: [],
    totals: {
      startup: { count: 1, total: 5000 },
      allowance: allowanceTotals,
      award: { count: 0, min: null, max: null, total: 0 },
      total: 8000,
    },
    questions: ["某某食品有限公司党支部：任职时间没有登记，算不出月数"],
  },
  timelines: [
    { tenure: "2019年6月18日至今", served: months(1, 12), paid: months(1, 12) },
    { tenure: "2023年5月18日至今", served: months(5, 12), paid: months(5, 12) },
    { tenure: "2021年3月1日至今", served: months(1, 12), paid: months(1, 0) },
  ],
  policy: "当月起计，离任当月不发",
  budget: 7500,
  comparison: {
    payments: [
      {
        kind: "allowance",
        organisation: "某某科技有限公司党支部",
        secretary: "张某",
        due: 1800,
        paid: 1350,
        difference: -450,
        reason: "少发450元（应发12个月1,800元，已发9个月1,350元）：全年在任，12个月，每月150元",
        places: [{ sheet: "书记津贴", cell: "I5" }],
      },
      {
        kind: "allowance",
        organisation: "某某建材有限公司党支部",
        secretary: "李某",
        due: 1200,
        paid: 1200,
        difference: 0,
        reason: "2023年5月起任职，8个月，每月150元",
        places: [{ sheet: "书记津贴", cell: "I6" }],
      },
      {
        kind: "startup",
        organisation: "某某建材有限公司党支部",
        secretary: "",
        due: 5000,
        paid: 10000,
        difference: 5000,
        reason: "多发5,000元（应发5,000元，分2行已发10,000元）：2023年4月批复成立",
        places: [{ sheet: "启动资金", cell: "H4" }],
      },
    ],
    totals: { due: 8000, paid: 12550, arrears: 450, overpaid: 5000 },
    totalsByKind: {
      allowance: { due: 3000, paid: 2550, arrears: 450, overpaid: 0 },
      startup: { due: 5000, paid: 10000, arrears: 0, overpaid: 5000 },
    },
    notes: [],
  },
  findings: [finding("SUB-09", "error", "书记津贴", "I9", "“书记津贴”第9行合计的实发金额不对，请改正")],
};

const draftText = "园区企业51家，投产42家。\n党组织覆盖率50%，走访企业30家。";

/** A draft with a wrong number, one of last year, one that agrees and one that nobody knows. */
export const openedDraft: OpenedDraft = {
  draft: { text: draftText, tables: [], controls: [] },
  document: null,
};

const renewedText = "2022年党建工作报告\n园区企业46家，党员4名，计划培训9期。";
const renewedLive: RenewReport["live"] = [
  {
    ...{ text: "46", offset: renewedText.indexOf("46"), length: 2, figure: "enterprise.total" },
    ...{ now: "50", sure: true, reason: "和当年的“企业总数”一致" },
    region: { offset: renewedText.indexOf("46"), length: 2, template: "{企业总数}" },
  },
  {
    ...{ text: "4", offset: renewedText.indexOf("4名"), length: 1, figure: "member.total" },
    ...{ now: "83", sure: false, reason: "数对得上“党员总数”，但话里没有说清楚" },
    region: { offset: renewedText.indexOf("4名"), length: 1, template: "{党员总数}" },
  },
];

export const renewed: RenewReport = {
  ...{ hasLedger: true, settingProblems: [], period, isThenKnown: true, previous: null, plans: [] },
  live: renewedLive,
  ask: [
    {
      ...{ text: "9", offset: renewedText.indexOf("9期"), length: 1, candidates: ["training.sessions"] },
      reason: "可能是目标或计划",
    },
  ],
  kept: [],
  paragraphs: [
    {
      ...{ level: "title", template: "{报告年度}年党建工作报告", text: "2023年党建工作报告" },
      ...{ live: [], cell: null, start: 0, end: 11 },
    },
    {
      ...{ level: "body", template: "园区企业{企业总数}家，党员{党员总数}名，计划培训9期。" },
      text: "园区企业50家，党员83名，计划培训9期。",
      ...{ live: renewedLive, cell: null, start: 12, end: renewedText.length },
    },
  ],
};

/** What it was made of. */
export const oldDocument: OpenedDraft = { draft: draftOfText(renewedText), document: null };

export const draftReport: DraftReport = {
  hasLedger: true,
  settingProblems: [],
  period,
  previous: null,
  figures: [
    { id: "enterprise.total", title: "企业总数", basis: "一行一家", cells: ["企业台账!B5:B54"] },
    { id: "enterprise.operating", title: "投产企业数", basis: "状态为投产", cells: ["企业台账!F5:F46"] },
    { id: "coverage.all", title: "党组织覆盖率", basis: "已覆盖企业 ÷ 全部企业", cells: ["企业台账!I5:I54"] },
  ],
  quantities: [
    said("51", "differs", "台账的“企业总数”是50家", { figure: "enterprise.total", expected: "50" }),
    said("42", "agrees", "与台账的“投产企业数”一致", { figure: "enterprise.operating" }),
    said("50%", "lastYear", "这是上年的数", { figure: "coverage.all", expected: "58%" }),
    said("30", "unknown", "不能确定是哪个指标", { candidates: ["enterprise.operating"] }),
  ],
  arithmetic: [{ text: "51", offset: 4, length: 2, holds: false, reason: "42＋8是50，不是51" }],
  wording: [{ text: "的的", offset: 0, length: 2, message: "多写了一个字" }],
  missing: ["enterprise.operating"],
  plan: { name: "核对结果", rows: [], styles: [], columnWidths: [], frozenRows: 0, links: [] },
};

function said(
  text: string,
  verdict: JudgedQuantity["verdict"],
  reason: string,
  more: Partial<JudgedQuantity>,
): JudgedQuantity {
  const offset = draftText.indexOf(text);
  return { text, offset, length: text.length, value: null, figure: null, verdict, reason, ...more };
}
