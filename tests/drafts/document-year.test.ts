import { yearOfDocument } from "../../src/drafts/document-year";

test.each<readonly [string, string, number | null]>([
  ["its title", "在园区2022年度总结会上的讲话\n（2023年1月16日）\n同志们：", 2022],
  ["its third line", "园区党委\n关于\n２０２１年非公党建情况的报告\n2022年打算", 2021],
  ["characters", "二〇二二年工作总结\n二〇二三年打算", 2022],
  ["what it names most", "各位领导\n大家好\n下面汇报\n2021年的事\n2022年建了3家，2022年底46家", 2022],
  ["nothing", "各位领导：企业46家。", null],
])("a document's year by %s", (_, text, year) => {
  expect(yearOfDocument(text)).toBe(year);
});
