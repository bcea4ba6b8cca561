/** MEM-03: a member on the roster twice. */
import { entriesOf } from "../../../ledger/model";
import { personKey } from "../../../ledger/names/names";
import { fold } from "../../../reading/cells/folding";
import { maskIdNumber } from "../../../reading/cells/mask";
import type { Entry } from "../../../reading/table";
import { collisions, repeatedBy } from "../../collisions";
import { at, ledgerRule, otherRecordText, recordText } from "../../rule-definition";
import { plainIdNumber } from "./id-number";

type MemberEntry = Entry<"member">;

export const samePerson = ledgerRule(
  {
    id: "MEM-03",
    title: "党员重复登记",
    severity: "error",
    why: "同一名党员登记两次，党员总数就多算一人。",
    authority: "GB 11643-1999 公民身份号码；一人一号",
    needs: [["member.idNumber"], ["member.name", "member.organisation"]],
  },
  function* ({ ledger }) {
    const members = entriesOf(ledger, "member");
    for (const { entry, first } of collisions(members, plainIdNumber))
      yield at(
        entry,
        "idNumber",
        `${recordText(entry)}的身份证号${maskIdNumber(entry.raw("idNumber"))}与${otherRecordText(entry, first)}相同，请核对身份证；若是同一人，请只保留一行`,
      );
    const namesakes = repeatedBy(members, (entry) => personKey(entry.value("name") ?? "") || null);
    for (const { entry, first } of namesakes.flatMap((people) => [...collisions(people, organisationOf)])) {
      const numbers = [plainIdNumber(entry), plainIdNumber(first)];
      if (numbers[0] !== null && numbers[0] === numbers[1]) continue;
      const isHint = numbers.every((number) => number !== null);
      yield at(
        entry,
        entry.has("idNumber") ? "idNumber" : "name",
        `${recordText(entry)}与${otherRecordText(entry, first)}同名，又在同一党组织，请核对是否重复登记`,
        { severity: isHint ? "info" : "warning" },
      );
    }
  },
);

function organisationOf(entry: MemberEntry): string {
  return fold(entry.value("organisation") ?? "");
}
