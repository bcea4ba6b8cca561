export { advise, type Advice, type EnterpriseAdvice, type JointGroup } from "./advise";
export { dormantOrganisations, type DormantOrganisation } from "./dormancy";
export { fourClear, isSurveyStale, type FourClear } from "./four-clear";
export { termEnd, termOf, termStatus, type Term, type TermStatus } from "./term";
