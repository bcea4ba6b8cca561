import { enterprisePlanters } from "./enterprise";
import type { Planter } from "./planter";

/** Every mistake that we know to make. */
export const planters: readonly Planter[] = [...enterprisePlanters];
