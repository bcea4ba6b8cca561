/** A park's year in which nothing contradicts anything. */
import type { Dice } from "../../layouts/dice";
import { addEnterprises } from "./enterprises";
import { addPayments } from "./money";
import { NameSource } from "./names";
import { addMembers } from "./people";
import { noRows, type World } from "./rows";
import {
  addApartments,
  addInstructors,
  addPlans,
  addProblems,
  addSchooling,
  addStaffing,
  addTraining,
} from "./services";
import { addSummary } from "./summary";

/** `size` 1 is an office of some twenty enterprises, 3 one of some fifty. */
export function cleanWorld(dice: Dice, size: number): World {
  const rows = noRows();
  const names = new NameSource(dice);
  const secretaries = addEnterprises(rows, names, size, dice);
  addInstructors(rows, names, dice);
  addMembers(rows, secretaries, names, dice);
  addPayments(rows, secretaries, names, dice);
  addTraining(rows, names, dice);
  addProblems(rows, names, dice);
  addApartments(rows, names, dice);
  addSchooling(rows, names, dice);
  addStaffing(rows, dice);
  addPlans(rows, dice);
  addSummary(rows);
  return { rows, forms: names.forms };
}
