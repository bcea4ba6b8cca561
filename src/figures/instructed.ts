/** Which enterprises have an instructor, from the instructors' sheet and the ledger's own column. */
import { builtOnce } from "../ledger/once";
import { lookedAfterBy } from "../ledger/instructors";
import { entriesOf } from "../ledger/model";
import { enterpriseNames } from "../ledger/names/ledger-names";
import type { Counting } from "./counting";
import { cellName } from "./provenance";
import { enterprises, type Enterprise } from "./enterprises";
import { valueAcross } from "../ledger/enterprises";

/** Where an instructor's list leaves some of the enterprises out (禾丰食品等4家), in words; `null` without such a list. */
export function listedInPart(counting: Counting): string | null {
  const inPart = counting
    .entries("instructor")
    .find((entry) => entry.people("enterprises") > (entry.value("enterprises") ?? []).length);
  return inPart === undefined
    ? null
    : `${cellName(inPart.table, inPart.row, "enterprises")}没有写出全部联系企业`;
}

export const instructedEnterprises = builtOnce((counting: Counting): ReadonlySet<Enterprise> => {
  const list = enterprises(counting);
  const instructed = new Set<Enterprise>();
  for (const item of list) if (valueAcross(item, "instructor") !== null) instructed.add(item);
  const named = entriesOf(counting.ledger, "instructor").flatMap(lookedAfterBy);
  if (named.length === 0) return instructed;
  const index = enterpriseNames(counting.ledger);
  const meant = new Set(
    named.map((name) => index.find(name)).flatMap((match) => (match.kind === "found" ? match.item : [])),
  );
  for (const item of list)
    if (meant.has(item.entry) || item.also.some((entry) => meant.has(entry))) instructed.add(item);
  return instructed;
});
