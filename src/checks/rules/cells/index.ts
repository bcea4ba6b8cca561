/** DAT-*, FMT-*: how cells are filled, whatever register they stand in. */
import type { Rule } from "../../finding";
import { ambiguous } from "./ambiguous-month";
import { blankCounts } from "./blank-counts";
import { cellsToMend } from "./cells-to-mend";
import { filledOnce } from "./filled-once";
import { inFuture } from "./future-date";
import { hiddenRows } from "./hidden-rows";
import { mixedForms } from "./mixed-dates";
import { fullWidthDigits, numberAsText, unitInCell } from "./numbers-as-text";
import { spacesInNames } from "./spaces-in-names";
import { typedOver } from "./typed-over";
import { unreadable } from "./unreadable-date";
import { belowTheTotal } from "./below-the-total";
import { remarks } from "./remarks";
import { unknownWords } from "./unknown-words";
import { unnamedRecords } from "./unnamed-records";

export const cellRules: readonly Rule[] = [
  unreadable,
  inFuture,
  ambiguous,
  mixedForms,
  spacesInNames,
  fullWidthDigits,
  numberAsText,
  unitInCell,
  filledOnce,
  hiddenRows,
  typedOver,
  blankCounts,
  cellsToMend,
  belowTheTotal,
  remarks,
  unknownWords,
  unnamedRecords,
];
