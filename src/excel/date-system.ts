import { daysFromCivil, serialFromDay } from "../reading/cells/dates";

/** Asks with the next round trip whether the workbook counts days from 1904; the answer is there after it. */
export function askDateSystem(context: Excel.RequestContext): () => boolean {
  // No property tells the date system; DATE counts in it.
  const probe = context.workbook.functions.date(2000, 1, 1);
  probe.load("value");
  return () => probe.value === serialFromDay(daysFromCivil(2000, 1, 1), true);
}
