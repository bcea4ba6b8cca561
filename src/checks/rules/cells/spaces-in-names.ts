/** FMT-01: spaces in a name. */
import { fixTitles } from "../../fixes/fix-titles";
import type { Kind } from "../../../registers";
import { at, ledgerRule, recordText } from "../../rule-definition";
import { shown } from "./columns";
import { notableTexts } from "./notable-texts";

const NAME_KINDS: ReadonlySet<Kind> = new Set(["personName", "enterpriseName", "organisationName"]);

const CHINESE = /[\u4e00-\u9fff]/;

/** The name without spaces; `null` where spaces may belong to it, as in names with Latin letters. */
export function withoutSpaces(text: string): string | null {
  const trimmed = text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
  if (!CHINESE.test(trimmed)) return null;
  const joined = trimmed.replace(/(?<=[\u3400-\u9fff·（）()])\s+(?=[\u3400-\u9fff·（）()])/g, "");
  return joined === text ? null : joined;
}

export const spacesInNames = ledgerRule(
  {
    id: "FMT-01",
    title: "名称里有空格",
    severity: "info",
    why: "“韦 某”和“韦某”在筛选、查找时是两个人。本系统按同一个人理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger)) {
      const after = NAME_KINDS.has(column.spec.kind) ? withoutSpaces(text) : null;
      if (after === null) continue;
      const { spec, field } = column;
      yield at(
        entry,
        field,
        `${recordText(entry)}的${spec.title}“${shown(spec, text)}”里有空格，建议去掉`,
        spec.personal === undefined
          ? { expected: after, fix: { title: fixTitles.spaces, before: text, after } }
          : {},
      );
    }
  },
);
