/** Which enterprises have an instructor, from the instructors' sheet and the ledger's own column. */
import { entriesOf } from "../reading/ledger";
import { enterpriseNames } from "../reading/ledger-names";
import { once, type Counting } from "./counting";
import { enterprises, type Enterprise } from "./enterprises";
import { valueAcross } from "../reading/same-enterprises";

export const instructedEnterprises = once((counting: Counting): ReadonlySet<Enterprise> => {
  const { list } = enterprises(counting);
  const byEntry = new Map(
    list.flatMap((item) => [item.entry, ...item.also].map((entry) => [entry, item] as const)),
  );
  const instructed = new Set(list.filter((item) => valueAcross(item, "instructor") !== null));
  const names = enterpriseNames(counting.ledger);
  for (const row of entriesOf(counting.ledger, "instructor")) {
    for (const name of row.value("enterprises") ?? []) {
      const found = names.find(name);
      const item = found.kind === "found" ? byEntry.get(found.item) : undefined;
      if (item !== undefined) instructed.add(item);
    }
  }
  return instructed;
});
