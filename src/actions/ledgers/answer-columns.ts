import { columnLetters, type Grid } from "../../reading/cells/grid";
import { recognise } from "../../reading/recognise";
import type { TableRecognition } from "../../reading/recognition";
import type { Correction, Settings } from "../../reading/settings/settings";
import { changeSettings, recogniseChanged } from "./change-settings";
import type { ColumnAnswer, RecognitionReport } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { officeGrids } from "../../jobs/office-ledger";
import { ActionStopped, failed } from "../workbook/outcome";

/**
 * Keeps what columns mean in 党建设置, by the table's signature, so that one answer serves every sheet with the
 * same header; gives the recognition with the answers.
 */
export async function answerColumns(
  environment: ActionEnvironment,
  answers: readonly ColumnAnswer[],
): Promise<Outcome<RecognitionReport>> {
  const changed = await changeSettings(environment, (settings, grids) => {
    const office = officeGrids(grids);
    const corrections = answers.flatMap((answer) => correctionFor(answer, office, settings));
    const corrected = withCorrections(settings, corrections);
    stopWhereLost(answers, office, settings, corrected);
    return corrected;
  });
  return recogniseChanged(environment, changed);
}

/** Refuses answers with which a sheet would be another ledger, or none: in the pane there would be no way back. */
function stopWhereLost(
  answers: readonly ColumnAnswer[],
  grids: readonly Grid[],
  before: Settings,
  after: Settings,
): void {
  const answered = new Set(answers.map(({ sheet }) => sheet));
  const registersIn = (grid: Grid, settings: Settings): string =>
    recognise(grid, settings)
      .map(({ register }) => String(register))
      .join();
  const lost = grids.find(
    (grid) => answered.has(grid.sheet) && registersIn(grid, after) !== registersIn(grid, before),
  );
  if (lost !== undefined)
    throw new ActionStopped(
      failed(
        "notFound",
        `照这样改，“${lost.sheet}”就不再认作原来的台账了，没有保存。请先给认出这张表的那一列（如企业名称）选对内容，再改别的列。`,
      ),
    );
}

function correctionFor(
  answer: ColumnAnswer,
  grids: readonly Grid[],
  settings: Settings,
): readonly Correction[] {
  const tables = grids
    .filter((grid) => grid.sheet === answer.sheet)
    .flatMap((grid) => recognise(grid, settings));
  const answered = tables.find(({ signature }) => signature === answer.signature);
  const correction = answered === undefined ? null : correctionIn(answered, answer);
  return correction === null ? [] : [correction];
}

function correctionIn(table: TableRecognition, { letters, field }: ColumnAnswer): Correction | null {
  const header = table.evidence.find(({ column }) => columnLetters(column) === letters)?.key;
  return header === undefined ? null : { signature: table.signature, header, field };
}

function withCorrections(settings: Settings, corrections: readonly Correction[]): Settings {
  const keyOf = ({ signature, header }: Correction): string => JSON.stringify([signature, header]);
  const replaced = new Set(corrections.map(keyOf));
  const kept = settings.corrections.filter((correction) => !replaced.has(keyOf(correction)));
  return { ...settings, corrections: [...kept, ...corrections] };
}
