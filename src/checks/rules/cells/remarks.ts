/** FMT-11: a remark by which the record is over, while its columns say that it goes on. */
import { entriesOf } from "../../../ledger/model";
import { nameCell } from "../../../ledger/shown";
import { bracketsIn, fold } from "../../../reading/cells/folding";
import { sectionValue } from "../../../reading/labels/section-names";
import { oneOf } from "../../../reading/cells/patterns";
import { cellAddress, cellText, valueAt } from "../../../reading/cells/grid";
import { readWord } from "../../../reading/cells/words";
import type { Entry } from "../../../reading/table";
import { registerSpec, type FieldOf, type RegisterId } from "../../../registers";
import {
  endedRecords,
  herePlaces,
  movedThings,
  movedToWords,
  underWayWords,
  type EndedRecord,
} from "../../../registers/remark-words";
import { fieldTitle, ledgerRule, recordText, type Spot } from "../../rule-definition";

export const remarks = ledgerRule(
  {
    id: "FMT-11",
    title: "备注与登记的状态矛盾",
    severity: "info",
    why: "备注或旁边的列写着已注销、已撤销、已转出、已搬离、未拨付，状态栏却没有改，统计仍按状态栏计入。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const ended of endedRecords) {
      const said = sayingOf(ended.words);
      for (const entry of entriesOf(ledger, ended.register))
        yield headedSpot(entry, ended) ?? belowHeading(entry, ended) ?? spotOf(entry, ended, said);
    }
  },
);

/** 已注销, 2023年5月注销, 组织关系转往广东, or the word as a whole clause; not 注销手续办理中, 转到本支部. */
function sayingOf(words: readonly string[]): RegExp {
  const moved = oneOf(movedThings);
  const word = `${moved}?${oneOf(words)}(?<!${oneOf(movedToWords)}(?=${oneOf(herePlaces)}))`;
  const begin = "(?:^|[,;。、(])";
  const done = `(?!${oneOf(underWayWords)})`;
  return new RegExp(
    [
      `(?:已经?被?(?:于[^,;。]{1,10})?|[年月日]被?|因[^,;。]{1,12})${word}${done}`,
      `${begin}${word}(?=$|[,;。、)])`,
      `${begin}${moved}已?${word}${done}`,
    ].join("|"),
  );
}

/** Below a heading 已退出企业 stands one that its own cell still calls 投产. */
function headedSpot(entry: Entry, { field, values }: EndedRecord): Spot | null {
  if (field !== "operatingStatus" && field !== "memberType") return null;
  const heading = entry.table.recognition.sections.get(entry.row)?.get(field);
  if (heading === undefined || !isAmong(values, sectionValue(field, heading))) return null;
  const own = field as FieldOf<RegisterId>;
  const shown = entry.raw(own);
  if (shown === "" || isAmong(values, readWord(field, shown).value)) return null;
  const title = fieldTitle(entry.table.register, own);
  const message = `${recordText(entry)}列在“${heading}”下面，${title}却是“${shown}”，统计按标题算，请核对后改正${title}`;
  return { sheet: entry.sheet, cell: entry.cell(own) ?? "", message };
}

/** Below a heading 本年撤销党组织 stands one that counts, since no cell of its own says so. */
function belowHeading(entry: Entry, { field, values, words }: EndedRecord): Spot | null {
  if (field === undefined || NOT_AS_HEADINGS.has(field)) return null;
  const names = [...(entry.table.recognition.sections.get(entry.row)?.values() ?? [])];
  const heading = names.find((name) => words.some((word) => saysOver(name, word)));
  const own = field as FieldOf<RegisterId>;
  const value: unknown = entry.value(own);
  if (heading === undefined || (values === "any" ? value !== null : isAmong(values, value))) return null;
  const title = fieldTitle(entry.table.register, own);
  const message = `${recordText(entry)}列在“${heading}”下面，${title}却没有写明，统计仍计入这一条，请核对后填写${title}`;
  return { sheet: entry.sheet, cell: nameCell(entry), message };
}

/** Money that is not paid and children who were not settled are said by each row. */
const NOT_AS_HEADINGS: ReadonlySet<string> = new Set(["paidOn", "amountPaid", "attended", "result"]);

/** 本年撤销党组织, not 拟撤销 or 未撤销. */
function saysOver(heading: string, word: string): boolean {
  const at = heading.indexOf(word);
  return at >= 0 && !/(?:未|不|拟|待|无|计划)[^,;。]{0,4}$/.test(heading.slice(0, at));
}

function isAmong(values: EndedRecord["values"], value: unknown): boolean {
  return values !== "any" && values.includes(String(value));
}

interface Saying {
  readonly cell: string;
  readonly what: string;
  readonly text: string;
}

/**
 * What says it first: the remark, what stands in brackets behind the name, a column of the register's, or one that is
 * none of the register's (状态: 已撤销). Asked of every record.
 */
function firstSaying(entry: Entry, alsoIn: EndedRecord["alsoIn"], said: RegExp): Saying | null {
  const { register } = entry.table;
  const remark = entry.raw("remark");
  if (says(said, remark)) return sayingIn(entry, "remark", "备注", remark);
  const [called] = registerSpec(register).calledBy as readonly FieldOf<RegisterId>[];
  const inBrackets = called === undefined ? "" : bracketsIn(fold(entry.raw(called))).join("、");
  if (called !== undefined && says(said, inBrackets)) return sayingIn(entry, called, "名字后面", inBrackets);
  const also = alsoIn as FieldOf<RegisterId> | undefined;
  const alsoSaid = also === undefined ? "" : entry.raw(also);
  if (also !== undefined && says(said, alsoSaid))
    return sayingIn(entry, also, `“${fieldTitle(register, also)}”`, alsoSaid);
  return sayingElsewhere(entry, said);
}

function says(said: RegExp, text: string): boolean {
  return text !== "" && said.test(fold(text));
}

function sayingIn(entry: Entry, field: FieldOf<RegisterId>, what: string, text: string): Saying {
  return { cell: entry.cell(field) ?? "", what, text };
}

function sayingElsewhere({ row, table: { grid, recognition } }: Entry, said: RegExp): Saying | null {
  for (const { column, header } of recognition.unmatched) {
    const text = cellText(valueAt(grid, row, column));
    if (text !== "" && says(said, answerOf(header, text)))
      return { cell: cellAddress(row, column), what: `“${header}”`, text };
  }
  return null;
}

/**
 * 否 below 是否拨付 says 未拨付, 是 says 已拨付, as a day below 转出时间 says 已转出; what needs no head is as it is
 * written.
 */
function answerOf(header: string, text: string): string {
  const dated = /^(.+?)(?:时间|日期|年月)$/.exec(fold(header))?.[1];
  if (dated !== undefined && /\d{4}/.test(fold(text))) return `已${dated}`;
  const asked = /^是否已?经?(.+)$/.exec(fold(header))?.[1];
  const { value } = asked === undefined ? { value: null } : readWord("yesNo", text);
  if (asked === undefined || (value !== "yes" && value !== "no") || text.includes(asked)) return text;
  return value === "yes" ? `已${asked}` : `未${asked}`;
}

function spotOf(
  entry: Entry,
  { field, values, zeroIsBlank, alsoIn }: EndedRecord,
  said: RegExp,
): Spot | null {
  const found = firstSaying(entry, alsoIn, said);
  if (found === null) return null;
  const { cell, what, text } = found;
  const begin = `${recordText(entry)}的${what}写的是“${text}”，`;
  const spot = { sheet: entry.sheet, cell };
  if (field === undefined) return { ...spot, message: `${begin}统计仍计入这一条，请核对` };
  const status: unknown = entry.value(field as FieldOf<RegisterId>);
  const isBlank = status === null || (zeroIsBlank === true && status === 0);
  if (values === "any" ? !isBlank : values.includes(String(status))) return null;
  const title = fieldTitle(entry.table.register, field);
  const shown = entry.raw(field as FieldOf<RegisterId>);
  const other = shown === "" ? `${title}没有填` : `${title}却是“${shown}”`;
  return { ...spot, message: `${begin}${other}，统计仍计入这一条，请核对后改正${title}` };
}
