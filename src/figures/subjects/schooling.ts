import { childKeys } from "../../ledger/children";
import { builtOnce } from "../../ledger/once";
import type { Counting } from "../counting";
import { differentOf, itself } from "../counted";
import { need, type Counted, type FigureSpec } from "../figure";
import { happenedIn, type Happened } from "../period";
import { counters } from "../spoken-words";

const handled = builtOnce((counting: Counting): Happened<"schooling"> =>
  happenedIn(counting, "schooling", ["handledOn"]),
);

function countSettled(counting: Counting): Counted {
  const { entries, note, reason } = handled(counting);
  if (reason !== null) return { value: null, reason };
  const settled = differentOf(
    entries.filter((entry) => entry.value("result") === "settled"),
    childKeys,
    itself,
  );
  return { ...settled, ...(note === null ? {} : { note }) };
}

export const schoolingFigures: readonly FigureSpec[] = [
  {
    id: "schooling.settled",
    title: "解决子女就学人数",
    aliases: [
      "子女就学人数",
      "协调子女入学人数",
      "职工子女就学",
      "解决就学人数",
      "解决孩子上学人数",
      "子女上学人数",
      "解决子女入学人数",
      "解决子女就学",
      "解决子女入学",
      "职工子女入学",
      "协调职工子女入学",
      "协调子女就学",
      "安排子女入学",
      "安置子女入学",
      "子女入学已安排",
      "子女入学安置",
      "子女就学安置",
      "子女就学已安排",
    ],
    said: { with: counters.people, words: [["schooling"]], besides: ["closed", "problem", "staff"] },
    subject: "子女就学",
    unit: "人",
    basis:
      "统计年度内办理、结果为已安排（落实）的子女，一格写几名的算几名，同一名子女写了几行的算一名；自行解决、待协调的不算",
    needs: [[need("schooling", "result")]],
    dated: [need("schooling", "handledOn")],
    alsoReads: [need("schooling", "child")],
    count: countSettled,
  },
];
