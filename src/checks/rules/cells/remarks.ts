/** FMT-11: a remark by which the record is over, while its columns say that it goes on. */
import { entriesOf } from "../../../ledger/model";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import type { FieldOf, RegisterId } from "../../../registers";
import { endedRecords, underWayWords, type EndedRecord } from "../../../registers/remark-words";
import { at, fieldTitle, ledgerRule, recordText, type Spot } from "../../rule-definition";

export const remarks = ledgerRule(
  {
    id: "FMT-11",
    title: "备注与登记的状态矛盾",
    severity: "info",
    why: "备注写着已注销、已转出、已搬离，状态栏却没有改，统计仍按状态栏计入。",
    authority: "办公惯例",
    needs: [["enterprise.remark"], ["member.remark"], ["apartment.remark"]],
  },
  function* ({ ledger }) {
    for (const ended of endedRecords) {
      const said = sayingOf(ended.words);
      for (const entry of entriesOf(ledger, ended.register)) yield spotOf(entry, ended, said);
    }
  },
);

/** 已注销, 2023年5月注销, or the word as a whole clause; not 注销手续办理中. */
function sayingOf(words: readonly string[]): RegExp {
  const word = `(?:${words.join("|")})`;
  return new RegExp(
    `(?:已经?被?|[年月日]被?)${word}(?!${underWayWords.join("|")})|(?:^|[,;。、(])${word}(?=$|[,;。、)])`,
  );
}

function spotOf(entry: Entry, { field, values }: EndedRecord, said: RegExp): Spot | null {
  const remark: FieldOf<RegisterId> = "remark";
  const written = entry.raw(remark);
  if (written === "" || !said.test(fold(written))) return null;
  const status: unknown = entry.value(field as FieldOf<RegisterId>);
  if (values === "any" ? status !== null : values.includes(String(status))) return null;
  const title = fieldTitle(entry.table.register, field);
  const shown = entry.raw(field as FieldOf<RegisterId>);
  const other = shown === "" ? `${title}没有填` : `${title}却是“${shown}”`;
  return at(
    entry,
    remark,
    `${recordText(entry)}的备注写的是“${written}”，${other}，统计仍计入这一条，请核对后改正${title}`,
  );
}
