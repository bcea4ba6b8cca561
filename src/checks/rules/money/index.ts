/** SUB-*: allowances, start-up money and awards. */
import type { Rule } from "../../finding";
import { wrongAward } from "./award";
import { civilServant } from "./civil-servant";
import { wrongMonths, wrongAmount } from "./months";
import { overpaid } from "./overpaid";
import { paidTwice, twoPosts } from "./paid-twice";
import { notSecretary } from "./payee-not-secretary";
import { unknownOrganisation } from "./payee-organisation";
import { notEntitled } from "./startup-fund";
import { accountMissing, unsigned } from "./unfilled-payments";

export const moneyRules: readonly Rule[] = [
  notSecretary,
  unknownOrganisation,
  wrongMonths,
  wrongAmount,
  paidTwice,
  twoPosts,
  notEntitled,
  wrongAward,
  civilServant,
  accountMissing,
  overpaid,
  unsigned,
];
