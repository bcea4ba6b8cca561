/** The catalogue of rules (DOMAIN 4.10, without RPT-*). */
import { allowanceRules } from "./rules/money/allowance";
import { apartmentRules } from "./rules/services/apartment";
import { awardRules } from "./rules/money/award";
import { dateRules } from "./rules/cells/dates";
import { enterpriseRules } from "./rules/enterprise/enterprise";
import type { Rule } from "./finding";
import { formatRules } from "./rules/cells/formats";
import { formationRules } from "./rules/organisation/formation";
import { hostRules } from "./rules/organisation/host";
import { instructorRules } from "./rules/services/instructor";
import { jointRules } from "./rules/organisation/joint";
import { memberRules } from "./rules/member/member";
import { memberCountRules } from "./rules/member/member-counts";
import { organisationRules } from "./rules/organisation/organisation";
import { problemRules } from "./rules/services/problem";
import { schoolingRules } from "./rules/services/schooling";
import { soloRules } from "./rules/organisation/solo";
import { staffingRules } from "./rules/services/staffing";
import { startupFundRules } from "./rules/money/startup-fund";
import { titleRules } from "./rules/enterprise/titles";
import { totalRules } from "./rules/totals/totals";
import { trainingRules } from "./rules/services/training";
import { placeOfRule } from "./rule-ids";

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  ...enterpriseRules,
  ...titleRules,
  ...totalRules,
  ...memberRules,
  ...memberCountRules,
  ...formationRules,
  ...soloRules,
  ...jointRules,
  ...hostRules,
  ...organisationRules,
  ...allowanceRules,
  ...startupFundRules,
  ...awardRules,
  ...trainingRules,
  ...problemRules,
  ...apartmentRules,
  ...schoolingRules,
  ...staffingRules,
  ...instructorRules,
  ...dateRules,
  ...formatRules,
].sort((one, other) => placeOfRule(one.id) - placeOfRule(other.id));
