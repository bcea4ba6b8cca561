import type { Finding } from "../../src/checks/finding";
import { newFindings } from "../../src/checks/new-findings";

function finding(cell: string, message: string, more: Partial<Finding> = {}): Finding {
  return { rule: "ENT-01", severity: "error", sheet: "企业台账", cell, message, ...more };
}

const before = [
  finding("B5", "第5行“甲禾”与第9行重名"),
  finding("B9", "第9行“甲禾”与第5行重名"),
  finding("C7", "第7行的信用代码不对", { rule: "ENT-02", actual: "91…1" }),
];

test("the same findings again are not new", () => {
  expect(newFindings(before, before)).toEqual([]);
});

test("findings that inserted rows moved are not new", () => {
  const moved = [
    finding("B6", "第6行“甲禾”与第10行重名"),
    finding("B10", "第10行“甲禾”与第6行重名"),
    finding("C8", "第8行的信用代码不对", { rule: "ENT-02", actual: "91…1" }),
  ];
  expect(newFindings(before, moved)).toEqual([]);
});

test("one more of a kind is new, and it is the one at a cell that had none", () => {
  const third = finding("B7", "第7行“甲禾”与第5行重名");
  expect(newFindings(before, [third, ...before])).toEqual([third]);
});

test.each([
  ["another rule", finding("C7", "第7行的信用代码不对", { rule: "ENT-04", actual: "91…1" })],
  ["another sheet", finding("C7", "第7行的信用代码不对", { rule: "ENT-02", sheet: "西区", actual: "91…1" })],
  ["another column", finding("D7", "第7行的信用代码不对", { rule: "ENT-02", actual: "91…1" })],
  ["another value in the cell", finding("C7", "第7行的信用代码不对", { rule: "ENT-02", actual: "91…2" })],
])("%s is new", (_, other) => {
  expect(newFindings(before, [other])).toEqual([other]);
});

test("without an earlier finding all are new", () => {
  expect(newFindings([], before)).toEqual(before);
});
