/**
 * The computing between reading and writing: plain data in, plain data out, so that it runs in a worker as well
 * as here. Nothing in a job knows Excel.
 */
import { recognitionJob } from "./recognition";
import { figuresJob } from "./figures";
import { figureListJob, nameListJob } from "./figure-list";
import { changesJob, changesSheetJob } from "./changes";
import { mergeVersionsJob } from "./merge-versions";
import { checksJob } from "./checks";
import { draftJob } from "./draft";
import type { DraftOfFile } from "./draft-file";
import { findingsJob } from "./findings";
import { paymentSheetsJob } from "./payment-sheets";
import { renewJob } from "./renew";
import { reportJob } from "./report";
import { settingsWithSourcesJob } from "./settings-sheet";
import { subsidyJob } from "./subsidy";
import { adviceJob } from "./advice";
import type { RegisterId } from "../registers";
import type { BlankLedgers } from "./blank-ledgers";
import type { CardsInput, CardsReport } from "./cards";
import type { FillInput, FillReport } from "./fill";
import { previousBookJob } from "./previous-book";
import { tidyJob } from "./tidy";

/** Fills a form. What reads and writes files is loaded here, when first used. */
async function fillJob(input: FillInput): Promise<FillReport> {
  const { fillForm } = await import("./fill");
  return fillForm(input);
}

/** Blank ledgers, which nobody needs at the start. */
async function blankLedgersJob({
  registers,
}: {
  readonly registers: readonly RegisterId[];
}): Promise<BlankLedgers> {
  const { blankLedgers } = await import("./blank-ledgers");
  return blankLedgers(registers);
}

/** Reads somebody's draft. What reads documents is loaded here, when first used. */
async function draftFileJob({ bytes }: { readonly bytes: Uint8Array }): Promise<DraftOfFile> {
  const { draftOfFile } = await import("./draft-file");
  return draftOfFile(bytes);
}

/** Enterprises' pages. What writes files is loaded here, when first used. */
async function cardsJob(input: CardsInput): Promise<CardsReport> {
  const { enterprisePages } = await import("./cards");
  return enterprisePages(input);
}

export const jobs = {
  recognition: recognitionJob,
  figures: figuresJob,
  figureList: figureListJob,
  nameList: nameListJob,
  changes: changesJob,
  changesSheet: changesSheetJob,
  mergeVersions: mergeVersionsJob,
  checks: checksJob,
  findings: findingsJob,
  draft: draftJob,
  draftFile: draftFileJob,
  renew: renewJob,
  report: reportJob,
  subsidy: subsidyJob,
  paymentSheets: paymentSheetsJob,
  advice: adviceJob,
  fill: fillJob,
  blankLedgers: blankLedgersJob,
  previousBook: previousBookJob,
  tidy: tidyJob,
  cards: cardsJob,
  settingsWithSources: settingsWithSourcesJob,
};

export type JobName = keyof typeof jobs;
export type JobInput<J extends JobName> = Parameters<(typeof jobs)[J]>[0];
/** A promise for a job that first loads a library. */
export type JobOutput<J extends JobName> = ReturnType<(typeof jobs)[J]>;

/** Runs a job, here or elsewhere. */
export type Compute = <J extends JobName>(name: J, input: JobInput<J>) => Promise<JobOutput<J>>;

/** Runs a job on the spot. */
export const computeHere: Compute = (name, input) => Promise.resolve(runJob(name, input));

/** The job's own function, by name. */
export function runJob<J extends JobName>(name: J, input: JobInput<J>): JobOutput<J> {
  const job = jobs[name] as (input: JobInput<J>) => JobOutput<J>;
  return job(input);
}
