/** ORG-*: organisations, by their own sheets and by the enterprises' rows. */
import type { Rule } from "../../finding";
import { couldStandAlone } from "./could-stand-alone";
import { coveredCountWrong, listDiffers } from "./covered-units";
import { foundedInFuture } from "./founded-in-future";
import { hostMissing, hostAttached } from "./host";
import { inIdleEnterprise } from "./idle-enterprise";
import { jointOfOne, tooManyUnits, jointTooSmall, jointAcrossParks } from "./joint";
import { nameMissing, foundedMissing } from "./missing-facts";
import { nameOfAnother } from "./name-of-another";
import { namedButNotTicked } from "./not-ticked";
import { plannedCounted } from "./planned";
import { rowsDisagree } from "./rows-disagree";
import { typeAgainstMembers, withoutCommittee } from "./size";
import { soloTooSmall } from "./solo-too-small";
import { termOver } from "./term";
import { twoOfOne } from "./two-of-one";
import { vacant } from "./vacant";

export const organisationRules: readonly Rule[] = [
  nameMissing,
  namedButNotTicked,
  foundedMissing,
  soloTooSmall,
  jointOfOne,
  tooManyUnits,
  jointTooSmall,
  jointAcrossParks,
  rowsDisagree,
  hostMissing,
  hostAttached,
  twoOfOne,
  typeAgainstMembers,
  withoutCommittee,
  couldStandAlone,
  inIdleEnterprise,
  foundedInFuture,
  plannedCounted,
  coveredCountWrong,
  nameOfAnother,
  termOver,
  vacant,
  listDiffers,
];
