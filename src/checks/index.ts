/** The catalogue of rules (DOMAIN 4.10, without RPT-*). */
import type { Rule } from "./finding";
import { placeOfRule } from "./rule-ids";
import { cellRules } from "./rules/cells";
import { columnRules } from "./rules/columns";
import { enterpriseRules } from "./rules/enterprise";
import { memberRules } from "./rules/member";
import { moneyRules } from "./rules/money";
import { organisationRules } from "./rules/organisation";
import { serviceRules } from "./rules/services";
import { totalRules } from "./rules/totals";

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  ...enterpriseRules,
  ...memberRules,
  ...organisationRules,
  ...moneyRules,
  ...serviceRules,
  ...cellRules,
  ...columnRules,
  ...totalRules,
].sort((one, other) => placeOfRule(one.id) - placeOfRule(other.id));
