/** Which enterprises have an instructor, from the instructors' sheet and the ledger's own column. */
import { builtOnce } from "../ledger/once";
import { entriesOf } from "../ledger/model";
import { enterpriseNames } from "../ledger/names/ledger-names";
import type { Counting } from "./counting";
import { enterprises, type Enterprise } from "./enterprises";
import { valueAcross } from "../ledger/enterprises";

export const instructedEnterprises = builtOnce((counting: Counting): ReadonlySet<Enterprise> => {
  const list = enterprises(counting);
  const instructed = new Set<Enterprise>();
  for (const item of list) if (valueAcross(item, "instructor") !== null) instructed.add(item);
  const named = entriesOf(counting.ledger, "instructor").flatMap((row) => row.value("enterprises") ?? []);
  if (named.length === 0) return instructed;
  const index = enterpriseNames(counting.ledger);
  const meant = new Set(
    named.map((name) => index.find(name)).flatMap((match) => (match.kind === "found" ? match.item : [])),
  );
  for (const item of list)
    if ([item.entry, ...item.also].some((entry) => meant.has(entry))) instructed.add(item);
  return instructed;
});
