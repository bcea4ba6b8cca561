/**
 * A draft held against ledgers that are read already (DESIGN 6): 10,000 characters, and 100,000 for whether time
 * grows with length alone. Run with `npx tsx bench/drafts.ts`.
 */
import { draftOfText } from "../src/drafts/draft";
import { verifyDraft } from "../src/drafts/verify";
import { knownOf } from "../src/jobs/draft";
import { readLedger } from "../src/ledger/model";
import { daysFromCivil } from "../src/reading/cells/dates";
import { defaultSettings } from "../src/reading/settings/settings";
import { parkWorkbook } from "./park-workbook";
import { processorTime } from "./processor-time";
import { median, tell } from "./told";

const PERIOD = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };
const PARAGRAPH =
  "截至年末，园区共有企业50家，其中投产42家、在建8家，规上企业13家。已有29家企业建立党组织，党组织15个，" +
  "覆盖率58%，比上年提高8个百分点；党员83名，正式党员79名、预备党员4名。全年受理企业诉求30件，办结26件，" +
  "办结率86.67%。发放书记岗位津贴2.445万元，惠及15人。全县平均覆盖率51%，力争明年达到70%。\n";

const ledger = readLedger(parkWorkbook(500, false), defaultSettings);
const known = knownOf({ ledger }, PERIOD, null);
const LENGTHS = [10_000, 100_000] as const;
const [short, long] = LENGTHS.map((length) => {
  const draft = draftOfText(PARAGRAPH.repeat(Math.ceil(length / PARAGRAPH.length)).slice(0, length));
  const times = Array.from({ length: 7 }, () => {
    const start = processorTime();
    verifyDraft(draft, known);
    return processorTime() - start;
  });
  return median(times);
});
tell({ what: "verify, 10,000 characters", value: short ?? 0, unit: "ms", budget: 200 });
tell({
  what: "verify: a character of 100,000 beside one of 10,000",
  value: (long ?? 0) / (short ?? 1) / 10,
  unit: "×",
});
