import { rules } from "../../checks";
import type { Rule } from "../../checks/finding";
import { needParts, type Need } from "../../checks/needs";
import { fieldTitle } from "../../checks/rule-definition";
import { registerSpec } from "../../registers";

const BY_ID: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** What a rule is called by people. */
export function ruleTitle(id: string): string {
  return BY_ID.get(id)?.title ?? id;
}

/** `allowance.bankAccount` → 书记岗位津贴发放表的银行账号, for every thing that a rule lacks. */
export function missingTitles(missing: readonly Need[]): readonly string[] {
  return missing.map((need) => {
    const { register, field } = needParts(need);
    const title = registerSpec(register).title;
    return field === undefined ? title : `${title}的${fieldTitle(register, field)}`;
  });
}
