import { enterprisePlanters } from "./enterprise";
import { formatPlanters } from "./formats";
import { memberPlanters } from "./members";
import { moneyPlanters } from "./money";
import { organisationPlanters } from "./organisations";
import type { Planter } from "./planter";
import { servicePlanters } from "./services";
import { totalPlanters } from "./totals";

/** Every mistake that we know to make. */
export const planters: readonly Planter[] = [
  ...enterprisePlanters,
  ...totalPlanters,
  ...memberPlanters,
  ...organisationPlanters,
  ...moneyPlanters,
  ...servicePlanters,
  ...formatPlanters,
];
