import { registerIds } from "../../src/registers";
import type { Dice } from "./dice";
import { alone, besideEachOther, overSheets, underOneAnother, type LaidOutSheet } from "./layout";

/** The sheets of a workbook at random: mostly one table, now and then two of them, or a register over sheets. */
export function layOut(dice: Dice): readonly LaidOutSheet[] {
  const register = dice.pick(registerIds);
  const how = dice.between(1, 100);
  if (how <= 15) return [underOneAnother(register, dice.pick(registerIds), dice)];
  if (how <= 25) return [besideEachOther(register, dice.pick(registerIds), dice)];
  return how <= 35 ? overSheets(register, dice) : [alone(register, dice)];
}
