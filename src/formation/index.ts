export { advise, type Advice, type EnterpriseAdvice, type JointGroup } from "./advise";
export { dormantOrganisations, type DormantOrganisation } from "./dormancy";
export { fourClear, fourClearGroups, isSurveyStale, type FourClear } from "./four-clear";
export { dueSoonDays, termEnd, termOf, termStatus, type Term, type TermStatus } from "./term";
