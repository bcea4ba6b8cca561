/** Everything that jobs hand on to pane, sheets, files and command line, as one text each. */
import { strFromU8, unzipSync } from "fflate";
import { figureSpecs } from "../../src/figures/catalogue";
import { draftOfText } from "../../src/drafts/draft";
import { blankLedgers } from "../../src/jobs/blank-ledgers";
import { runJob, type JobInput, type JobName } from "../../src/jobs/jobs";
import { endOfYear } from "../../src/reading/cells/dates";
import type { Grid } from "../../src/reading/cells/grid";
import { registerIds } from "../../src/registers";
import { reportKindIds } from "../../src/report/report-kinds";
import type { ReportJobResult } from "../../src/jobs/report";
import { reportHtml, reportText, wordFile } from "../../src/actions/report/word-file";

const today = endOfYear(2023);
const wish = { year: 2023, asOf: today };

/** What is asked of each job. One that is new must be asked something too, or say why not. */
function inputs(
  grids: readonly Grid[],
  figures: readonly string[],
): { readonly [J in JobName]: readonly JobInput<J>[] | string } {
  const common = { grids, wish, today };
  const draft = draftOfText("截至2023年底，园区共有企业46家，已建党组织29个，覆盖率58%。");
  return {
    recognition: [common],
    figures: [{ ...common, groups: true }],
    figureList: "is within the list of names",
    nameList: figures.map((figure) => ({ ...common, figure })),
    changes: [
      { ...common, since: withoutLastRows(grids) },
      { ...common, grids: withoutLastRows(grids), since: grids },
      { ...common, sinceKept: 2022 },
    ],
    draftFile: "hands on somebody's own document, marked",
    mergeVersions:
      "writes the office's own sheets together, beside them; what it tells is held in tests/changes",
    changesSheet: [runJob("changes", { ...common, since: withoutLastRows(grids) })],
    checks: [common],
    findings: [common],
    draft: [{ ...common, draft }],
    renew: [{ ...common, draft, draftYear: 2022, withSheets: true }],
    report: reportKindIds.map((kind) => ({ ...common, kind, withSheets: true })),
    subsidy: [common],
    paymentSheets: [{ ...common, purpose: "posting" }],
    advice: [{ grids }],
    fill: [{ ...common, form: blankLedgers(registerIds).file, withIds: false, file: true }],
    blankLedgers: "reads no workbook",
    previousBook: "hands on the workbook that was opened, for other jobs",
    tidy: "writes the office's own ledgers again, beside them",
    settingsWithSources: "hands on the settings that the office typed, for their own sheet",
    cards: [{ grids, name: null, withIds: false, file: true }],
  };
}

function withoutLastRows(grids: readonly Grid[]): readonly Grid[] {
  return grids.map((grid) => ({ ...grid, values: grid.values.slice(0, -2) }));
}

/** What every job hands on of the workbook: its name, and all texts of it, those within files among them. */
export async function jobOutputs(
  grids: readonly Grid[],
  figures: readonly string[] = figureSpecs.map(({ id }) => id),
): Promise<readonly (readonly [string, string])[]> {
  const outputs: (readonly [string, string])[] = [];
  for (const [name, asked] of Object.entries(inputs(grids, figures))) {
    if (typeof asked === "string") continue;
    for (const input of asked) {
      const output: unknown = await runJob(name as JobName, input as never);
      outputs.push([name, textOf(output)]);
      if (name === "report") outputs.push(...(await leaving(output as ReportJobResult)));
    }
  }
  return outputs;
}

/** The report as it is copied, and as a file. */
async function leaving({ report }: ReportJobResult): Promise<readonly (readonly [string, string])[]> {
  return [
    ["report, copied", `${reportText(report)}\n${reportHtml(report)}`],
    ["report, .docx", textOf(await wordFile(report))],
  ];
}

/** All texts in plain data, and in the parts of files in it. */
export function textOf(value: unknown): string {
  if (value instanceof Uint8Array)
    return Object.values(unzipSync(value))
      .map((part) => strFromU8(part))
      .join("\n");
  if (value instanceof Map || value instanceof Set) return textOf([...value]);
  if (typeof value === "object" && value !== null) return Object.values(value).map(textOf).join("\n");
  return String(value);
}
