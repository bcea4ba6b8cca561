import type { Command, VerbName } from "../parse-command";
import { advise } from "./advise";
import { card } from "./card";
import { changes } from "./changes";
import { check } from "./check";
import { figures } from "./figures";
import { fill } from "./fill";
import { newLedgers } from "./new";
import type { Output } from "./output";
import { recognise } from "./recognise";
import { renew } from "./renew";
import { report } from "./report";
import { subsidy } from "./subsidy";
import { selfTest } from "./self-test";
import { tidy } from "./tidy";
import { verify } from "./verify";

export const verbs: Readonly<Record<VerbName, (command: Command) => Promise<Output>>> = {
  recognise,
  figures,
  check,
  report,
  subsidy,
  advise,
  verify,
  renew,
  fill,
  changes,
  new: newLedgers,
  tidy,
  card,
  "self-test": selfTest,
};
