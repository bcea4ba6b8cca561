/** Blank ledgers of these registers as a file of their own. */
import { blankLedger } from "../forms/own/blank-ledger";
import type { RegisterId } from "../registers";
import { planFile } from "./plan-file";

export interface BlankLedgers {
  readonly sheets: readonly {
    readonly sheet: string;
    readonly register: RegisterId;
    readonly columns: number;
  }[];
  readonly file: Uint8Array;
}

/** One sheet a register, in the order in which they are asked for. */
export function blankLedgers(registers: readonly RegisterId[]): BlankLedgers {
  const plans = [...new Set(registers)].map((register) => ({ register, plan: blankLedger(register) }));
  return {
    sheets: plans.map(({ register, plan }) => ({
      sheet: plan.name,
      register,
      columns: plan.columnWidths.length,
    })),
    file: planFile(plans.map(({ plan }) => plan)),
  };
}
