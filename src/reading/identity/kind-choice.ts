import { isOfTable, type KindChoice, type Settings } from "../settings/settings";

/**
 * What the user has said a table is; `null` where nothing. A choice without a signature is of the whole sheet; a range
 * whose sheet is not known is told by its headers alone, where all choices for these agree.
 */
export function kindChoiceOf(sheet: string, signature: string, { kindChoices }: Settings): KindChoice | null {
  if (sheet !== "") return kindChoices.find((choice) => isOfTable(choice, sheet, signature)) ?? null;
  const [first, ...others] = kindChoices.filter((choice) => choice.signature === signature);
  return first !== undefined && others.every(({ register }) => register === first.register) ? first : null;
}
