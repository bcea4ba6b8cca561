/** A label that asks as people do: 现有企业多少家？ is 现有企业（家）, 共有多少名党员？ is 党员（名）. */
import { fold } from "../../reading/cells/folding";
import { bareUnit } from "../../registers/form-words";

const HOW_MANY = "(?:一?共|总共|现)?(?:有|是|为|达)?(?:多少|几)";
const BEHIND = new RegExp(`^(.{2,}?)${HOW_MANY}([^?的]{0,3})\\??$`);
const BEFORE = new RegExp(`^(.*?)${HOW_MANY}(人次|[^?]{1,2}?)的?([^?的].+?)\\??$`);

/** The label as a statement; one that asks nothing as it is. */
export function asStatement(text: string): string {
  const folded = fold(text);
  if (!/多少|几/.test(folded)) return text;
  const [, said = "", unit = ""] = BEHIND.exec(folded) ?? [];
  if (said !== "" && (unit === "" || bareUnit.test(unit))) return unit === "" ? said : `${said}（${unit}）`;
  const [, before = "", counted = "", what = ""] = BEFORE.exec(folded) ?? [];
  return what !== "" && bareUnit.test(counted) ? `${before}${what}（${counted}）` : text;
}
