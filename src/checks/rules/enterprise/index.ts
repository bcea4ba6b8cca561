/** ENT-*: an enterprise's own row, and rows against one another. */
import type { Rule } from "../../finding";
import { scaleAgainstRevenue } from "./above-scale";
import { wrongCode } from "./credit-code";
import { nobodyEmployed, moreMembersThanEmployees } from "./employees";
import { sameCode, sameName } from "./listed-twice";
import { nameMissing } from "./name-missing";
import { oldTitle } from "./old-title";
import { sequenceBroken } from "./sequence";
import { differingSheets, sheetsLeftOut } from "./sheets-that-count";
import { startAgainstStatus, startInFuture } from "./start-of-production";
import { unknownPark } from "./unknown-park";
import { unknownStatus } from "./unknown-status";
import { countedWithoutSubstance } from "./without-substance";

export const enterpriseRules: readonly Rule[] = [
  nameMissing,
  sameCode,
  sameName,
  wrongCode,
  unknownStatus,
  startAgainstStatus,
  countedWithoutSubstance,
  unknownPark,
  scaleAgainstRevenue,
  startInFuture,
  nobodyEmployed,
  moreMembersThanEmployees,
  sequenceBroken,
  oldTitle,
  differingSheets,
  sheetsLeftOut,
];
