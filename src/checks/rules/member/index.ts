/** MEM-*: the roster's rows, and numbers of members. */
import type { Rule } from "../../finding";
import { joinedTooYoung, fullTooEarly, longProbation } from "./admission";
import { wrongIdNumber } from "./id-number";
import { ledgerAgainstRoster } from "./ledger-against-roster";
import { partsAgainstWhole, moreManagers } from "./parts-of-members";
import { samePerson } from "./registered-twice";
import { relationsElsewhere } from "./relation-elsewhere";
import { repeatedTotal } from "./repeated-total";
import { unknownEnterprise } from "./unknown-enterprise";

export const memberRules: readonly Rule[] = [
  partsAgainstWhole,
  ledgerAgainstRoster,
  samePerson,
  wrongIdNumber,
  joinedTooYoung,
  fullTooEarly,
  longProbation,
  repeatedTotal,
  unknownEnterprise,
  moreManagers,
  relationsElsewhere,
];
