/** A page for each enterprise, and the pages as sheets of a file of their own. */
import { cardSheet } from "../forms/own/card-pages";
import { enterpriseCards, type EnterpriseCard } from "../forms/own/enterprise-card";
import type { Grid } from "../reading/cells/grid";
import { fold } from "../reading/cells/folding";
import { officeLedger } from "./office-ledger";
import { planFile } from "./plan-file";

export interface CardsInput {
  readonly grids: readonly Grid[];
  /** Of one enterprise; `null` for all. */
  readonly name: string | null;
  readonly withIds: boolean;
  /** The pages are wanted as sheets too. */
  readonly file: boolean;
}

export interface CardsReport {
  readonly hasLedger: boolean;
  readonly cards: readonly EnterpriseCard[];
  readonly file: Uint8Array | null;
}

export function enterprisePages({ grids, name, withIds, file }: CardsInput): CardsReport {
  const { ledger } = officeLedger(grids);
  const cards = enterpriseCards(ledger, { name, withIds });
  return {
    hasLedger: ledger.tables.length > 0,
    cards,
    file: file && cards.length > 0 ? fileOf(cards) : null,
  };
}

function fileOf(cards: readonly EnterpriseCard[]): Uint8Array {
  const taken = new Set<string>();
  return planFile(
    cards.map((card) => {
      const name = sheetName(card.name, taken);
      taken.add(name.toLowerCase());
      return cardSheet(card, name);
    }),
  );
}

const LONGEST_NAME = 31;

/** A sheet's name has none of these characters, is short, and is there once. */
function sheetName(name: string, taken: ReadonlySet<string>): string {
  const plain = fold(name).replace(/[\\/?*[\]:']/g, "") || "企业";
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : String(number);
    const tried = `${plain.slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
