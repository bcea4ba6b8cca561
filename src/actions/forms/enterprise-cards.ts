import type { EnterpriseCard } from "../../forms/own/enterprise-card";
import { cardTable } from "../../forms/own/card-pages";
import type { CardsInput, CardsReport } from "../../jobs/cards";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";
import { failed } from "../workbook/outcome";

/** 一企一档: a page for each enterprise from all registers, masked unless the user says otherwise. Writes nothing here. */
export async function enterpriseCards(
  environment: ActionEnvironment,
  wish: Omit<CardsInput, "grids">,
): Promise<Outcome<CardsReport>> {
  const outcome = await readAndCompute(environment, "values", "cards", (grids) => ({ grids, ...wish }));
  if (!outcome.ok) return outcome;
  const report = await outcome.value;
  if (!report.hasLedger) return noLedger;
  if (report.cards.length > 0) return { ok: true, value: report };
  return wish.name === null
    ? failed("notFound", "这个工作簿里没有企业台账，或者台账里没有企业，没有可以生成的档案。")
    : failed("notFound", `企业台账里没有“${wish.name}”，或者这个简称对得上不止一家，请写全称。`);
}

/** The pages as .docx, one below the other. The library is loaded here, when first used. */
export async function cardsWordFile(cards: readonly EnterpriseCard[]): Promise<Uint8Array> {
  const { wordTables } = await import("../../report/word-document");
  return wordTables(cards.map(cardTable));
}
