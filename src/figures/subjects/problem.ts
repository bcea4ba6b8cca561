import { builtOnce } from "../../ledger/once";
import { isClosed } from "../../ledger/problems";
import type { Entry } from "../../reading/table";
import { yearOf } from "../../reading/cells/dates";
import { yearToDate, type Counting } from "../counting";
import { countOf, itself, shareOf } from "../counted";
import { need, type Counted, type FigureSpec } from "../figure";
import { cellName } from "../provenance";
import { happenedIn, hasHappened, type Happened } from "../period";
import { counters } from "../spoken-words";

const SUBJECT = "企业诉求";

/** Problems received in the period. */
export const receivedProblems = builtOnce((counting: Counting): Happened<"problem"> =>
  happenedIn(counting, "problem", ["receivedOn"]),
);

/** Closed, and not after the cut-off. */
function isClosedBy({ asOf }: Counting, entry: Entry<"problem">): boolean {
  const closedOn = entry.value("closedOn");
  return isClosed(entry) && (closedOn === null || hasHappened(closedOn, asOf));
}

function received(count: (counting: Counting, entries: readonly Entry<"problem">[]) => Counted) {
  return (counting: Counting): Counted => {
    const { entries, note, reason } = receivedProblems(counting);
    if (reason !== null) return { value: null, reason };
    const counted = count(counting, entries);
    const notes = [note, counted.note ?? null].filter((text) => text !== null);
    return { ...counted, ...(notes.length === 0 ? {} : { note: notes.join("；") }) };
  };
}

/** Of a quarter or half: how all that the year has received so far stands at its end. */
function receivedSoFar(count: (counting: Counting, entries: readonly Entry<"problem">[]) => Counted) {
  const counted = received(count);
  return (counting: Counting): Counted => counted(yearToDate(counting));
}

/** Of a quarter or half: what was closed in it, whenever the year received it; without a day of closing, what it received. */
function countClosed(counting: Counting, entries: readonly Entry<"problem">[]): Counted {
  if (counting.months === null)
    return { ...countOf(entries, itself, (entry) => isClosedBy(counting, entry)), ...unsaid(entries) };
  const soFar = receivedProblems(yearToDate(counting));
  if (soFar.reason !== null) return { value: null, reason: soFar.reason };
  const ofPart = new Set(entries);
  const isOfPart = (entry: Entry<"problem">): boolean => {
    const closedOn = entry.value("closedOn");
    return closedOn === null || closedOn.precision === "year"
      ? ofPart.has(entry)
      : counting.covers(closedOn.day) && yearOf(closedOn.day) === (counting.year ?? yearOf(closedOn.day));
  };
  return countOf(soFar.entries, itself, (entry) => isClosedBy(counting, entry) && isOfPart(entry));
}

/** Says how many are open only because nothing is written, where others say outright that they are. */
function unsaid(entries: readonly Entry<"problem">[]): Pick<Counted, "note"> {
  const saysOpen = entries.some(
    (entry) => entry.value("closed") === "no" || entry.value("closed") === "partial",
  );
  const silent = entries.filter((entry) => entry.isBlank("closed") && !isClosed(entry));
  const [first] = silent;
  if (first === undefined || !saysOpen) return {};
  const place = cellName(first.table, first.row, "closed");
  return { note: `有${String(silent.length)}件没有填是否办结（${place}起），按没有办结计` };
}

function countOverdue(counting: Counting, entries: readonly Entry<"problem">[]): Counted {
  const { asOf } = counting;
  if (asOf === null) return { value: null, reason: "没有截止日期，不知道哪些已超期" };
  const isOverdue = (entry: Entry<"problem">) => {
    const dueOn = entry.value("dueOn");
    return dueOn !== null && dueOn.day < asOf && !isClosedBy(counting, entry);
  };
  return {
    ...countOf(entries, itself, isOverdue),
    reads: [need("problem", "dueOn", "closed", "closedOn")],
  };
}

/** Without it the sheet's year says when it came. */
const DATED = [need("problem", "receivedOn")];
const CLOSING = [need("problem", "closed", "closedOn")];
const CLOSED_NEEDS = [[need("problem", "closed")], [need("problem", "closedOn")]];

export const problemFigures: readonly FigureSpec[] = [
  {
    id: "problem.received",
    title: "受理企业问题数",
    aliases: ["受理问题数", "收集问题数", "企业诉求数", "受理诉求", "反映问题数", "收到问题数"],
    said: {
      with: counters.cases,
      words: [["received", "problem"], ["problem"]],
      besides: ["received", "problem"],
      byNoun: true,
      impliedBy: ["件"],
    },
    subject: SUBJECT,
    unit: "件",
    basis: "收集时间在统计年度内、不晚于截止日期的问题，一行一件，写“无”的不算；没写时间的按表名的年度",
    needs: [[need("problem", "description")]],
    dated: DATED,
    count: received((_, entries) => countOf(entries, itself)),
  },
  {
    id: "problem.closed",
    title: "办结企业问题数",
    aliases: ["解决问题数", "办结数", "协调解决问题数", "已办结问题", "解决企业问题多少个"],
    said: {
      with: counters.cases,
      words: [["closed"], ["problem"]],
      besides: ["problem", "received"],
      impliedBy: ["件"],
    },
    subject: SUBJECT,
    unit: "件",
    basis:
      "受理的问题中到截止日期已办结的，是否办结没填而有办结时间的也算；基本解决、部分解决、正在办理不算；分季度的按办结时间，没写办结时间的按收集的季度",
    needs: CLOSED_NEEDS,
    dated: DATED,
    alsoReads: CLOSING,
    count: received(countClosed),
  },
  {
    id: "problem.rate",
    title: "问题办结率",
    aliases: ["办结率", "诉求办结率", "解决率"],
    said: { with: counters.rate, words: [["closeRate"]], besides: ["problem"] },
    subject: SUBJECT,
    unit: "率",
    basis: "办结企业问题 ÷ 受理企业问题；分季度的是本年到季末累计",
    needs: CLOSED_NEEDS,
    dated: DATED,
    alsoReads: CLOSING,
    count: receivedSoFar((counting, entries) => ({
      ...shareOf(entries, itself, (entry) => isClosedBy(counting, entry), "受理的问题"),
      ...unsaid(entries),
    })),
  },
  {
    id: "problem.open",
    title: "未办结企业问题数",
    aliases: ["未办结问题", "正在办理问题数", "未解决问题数"],
    said: {
      with: counters.cases,
      words: [["open"], ["problem"]],
      besides: ["problem", "received"],
      impliedBy: ["件"],
    },
    subject: SUBJECT,
    unit: "件",
    basis: "受理的问题中没有办结的，含部分解决；与办结数相加等于受理数；分季度的是本年到季末累计",
    needs: CLOSED_NEEDS,
    dated: DATED,
    alsoReads: CLOSING,
    count: receivedSoFar((counting, entries) => ({
      ...countOf(entries, itself, (entry) => !isClosedBy(counting, entry)),
      ...unsaid(entries),
    })),
  },
  {
    id: "problem.overdue",
    title: "超期未办结问题数",
    aliases: ["超期问题数", "超期未办结", "逾期问题数"],
    said: { with: counters.cases, words: [["overdue"]], besides: ["problem", "open", "closed"] },
    subject: SUBJECT,
    unit: "件",
    basis: "没有办结而办理时限早于截止日期的问题；没写时限的不算；分季度的是本年到季末累计",
    needs: CLOSED_NEEDS.map((needs) => [...needs, need("problem", "dueOn")]),
    dated: DATED,
    alsoReads: CLOSING,
    count: receivedSoFar(countOverdue),
  },
];
