/** ISS-04: two problems in one row. */
import { writtenText } from "../../../reading/cells/grid";
import { at, cellValue, recordRule, recordText } from "../../rule-definition";

/** Two numbered points, whatever the numbering; a decimal or a date is none. */
const TWO_POINTS: readonly RegExp[] = [
  /(?:^|[\s:：;；。])1[.、．)）](?!\d).*[\s;；。,，]?\s*(?<![\d.])2[.、．)）](?!\d)/s,
  /①.*②/s,
  /⑴.*⑵/s,
  /[(（]1[)）].*[(（]2[)）]/s,
  /[(（]一[)）].*[(（]二[)）]/s,
  /一是.*二是/s,
  /(?:^|\s)一、.*二、/s,
];

export const twoInOneRow = recordRule(
  "problem",
  {
    id: "ISS-04",
    title: "一行写了两个问题",
    severity: "warning",
    why: "一行一个问题，才能分别销号，件数才不会少算。",
    authority: "办公惯例",
    needs: [["problem.description"]],
  },
  (entry) => {
    const text = writtenText(cellValue(entry, "description"));
    if (!TWO_POINTS.some((pattern) => pattern.test(text))) return null;
    return at(
      entry,
      "description",
      `${recordText(entry)}在一行里写了不止一个问题，请拆成几行，分别办理和销号`,
    );
  },
);
