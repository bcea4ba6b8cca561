import { flatsOf } from "../../ledger/flats";
import { builtOnce } from "../../ledger/once";
import { endOfYear, startOfYear } from "../../reading/cells/dates";
import { fold } from "../../reading/cells/folding";
import type { Entry } from "../../reading/table";
import type { Counting } from "../counting";
import { differentOf, type Told } from "../counted";
import { need, type FigureSpec } from "../figure";
import { hasHappened } from "../period";
import { counters } from "../spoken-words";

const SUBJECT = "人才公寓";

/**
 * Occupancies of the year: moved in by the cut-off and by the year's end, and not moved out before the year
 * (DOMAIN 1.10 and 10: what was provided in the year, not what is occupied at its end).
 */
const occupancies = builtOnce((counting: Counting): readonly Entry<"apartment">[] =>
  counting.entries("apartment").filter((entry) => {
    const { year, asOf } = counting;
    const movedIn = entry.value("movedInOn");
    const movedOut = entry.value("movedOutOn");
    if (entry.has("occupant") && entry.people("occupant") === 0) return false;
    if (movedIn !== null && !hasHappened(movedIn, asOf)) return false;
    if (year === null) return true;
    const isLater = movedIn !== null && movedIn.day > endOfYear(year);
    const isOver = movedOut !== null && movedOut.day < startOfYear(year);
    return !isLater && !isOver;
  }),
);

/**
 * A person is known by the ID number; where none is written by name and enterprise. Those whom 王一等3人 leaves out
 * are known to be there, and no more.
 */
function personKeys(entry: Entry<"apartment">): readonly string[] {
  const names = entry.value("occupant") ?? [];
  const id = entry.value("idNumber");
  const people = entry.people("occupant");
  if (id !== null && people === 1) return [id];
  const named = names.map((name) => fold(`${name}|${entry.value("enterprise") ?? ""}`));
  if (people === names.length) return named;
  const unnamed = Array.from({ length: people - names.length }, (_, index) =>
    [entry.sheet, entry.row, index].join("|"),
  );
  return [...named, ...unnamed];
}

/** The person of that key; those whom 王一等3人 leaves out are called by these words. */
function personOf(entry: Entry<"apartment">, at: number): Told {
  return { entries: [entry], name: entry.value("occupant")?.[at] ?? entry.raw("occupant"), sort: "person" };
}

function flatOf(entry: Entry<"apartment">, at: number): Told {
  return { entries: [entry], name: flatsOf(entry)[at] ?? "", sort: "flat" };
}

export const apartmentFigures: readonly FigureSpec[] = [
  {
    id: "apartment.units",
    title: "人才公寓套数",
    aliases: ["公寓套数", "提供人才公寓", "人才公寓多少套"],
    said: { with: ["套", "间"], words: [["apartment"]], besides: ["lives", "staff"], impliedBy: ["套"] },
    subject: SUBJECT,
    unit: "套",
    basis: "统计年度内有人住过的不同房间（楼栋加房号），年内退租的也算，往年已退租的不算",
    needs: [[need("apartment", "room")]],
    alsoReads: [need("apartment", "occupant", "movedInOn", "movedOutOn")],
    count: (counting) => differentOf(occupancies(counting), flatsOf, flatOf),
  },
  {
    id: "apartment.persons",
    title: "人才公寓入住人数",
    aliases: ["公寓入住人数", "入住人才公寓人数", "公寓住多少人"],
    said: {
      with: counters.people,
      words: [["apartment"], ["lives", "apartment"]],
      besides: ["lives", "staff"],
    },
    subject: SUBJECT,
    unit: "名",
    basis: "统计年度内住过人才公寓的不同人员，有身份证号的按身份证号、没有的按姓名和单位认人",
    needs: [[need("apartment", "occupant")]],
    alsoReads: [need("apartment", "movedInOn", "movedOutOn", "capacity")],
    count: (counting) => differentOf(occupancies(counting), personKeys, personOf),
  },
];
