import { advise, type Advice } from "../formation";
import type { Grid } from "../reading/cells/grid";
import { officeLedger } from "./office-ledger";

/** Which enterprise should form what (DOMAIN 4.6); proposals only. */
export function adviceJob({ grids }: { readonly grids: readonly Grid[] }): {
  readonly hasLedger: boolean;
  readonly advice: Advice;
} {
  const { ledger } = officeLedger(grids);
  return { hasLedger: ledger.tables.length > 0, advice: advise(ledger) };
}
