/** TRN-*, ISS-*, APT-*, SCH-*, STF-*, INS-*: what the office does for the enterprises. */
import type { Rule } from "../../finding";
import { attendancesCounted, attendedTwice, moreThanExpected } from "./attendance";
import { tooManyEnterprises, notVisited } from "./instructors-work";
import { closedTooEarly, closedWithoutDate, overdue } from "./problem-dates";
import { unknownEnterprise } from "./problem-enterprise";
import { settledByThemselves } from "./schooling";
import { overstaffed, wrongVacancy } from "./staffing";
import { twoFirms, twoRooms, movedOutTooEarly } from "./stays";
import { tooMany, moreFlatsThanTenants } from "./tenants";
import { outsidePeriod } from "./training-dates";
import { sessionsCounted } from "./training-sessions";
import { twoInOneRow } from "./two-problems";
import { neverTrained } from "./untrained-secretary";
import { withoutInstructor, newWithoutInstructor } from "./without-instructor";

export const serviceRules: readonly Rule[] = [
  sessionsCounted,
  attendancesCounted,
  attendedTwice,
  moreThanExpected,
  outsidePeriod,
  neverTrained,
  closedTooEarly,
  closedWithoutDate,
  overdue,
  twoInOneRow,
  unknownEnterprise,
  twoFirms,
  twoRooms,
  tooMany,
  movedOutTooEarly,
  moreFlatsThanTenants,
  settledByThemselves,
  overstaffed,
  wrongVacancy,
  withoutInstructor,
  tooManyEnterprises,
  notVisited,
  newWithoutInstructor,
];
