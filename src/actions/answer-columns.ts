import { done } from "../excel/problem";
import { columnLetters, type Grid } from "../reading/grid";
import { recognise } from "../reading/recognise";
import type { TableRecognition } from "../reading/recognition";
import type { Correction, Settings } from "../reading/settings";
import { changeSettings } from "./change-settings";
import type { ActionEnvironment, ColumnAnswer, Outcome, RecognitionReport } from "./contracts";
import { officeGrids } from "./office-ledger";
import { compute } from "./read-and-compute";

/**
 * Keeps what columns mean in 党建设置, by the table's signature, so that one answer serves every sheet with the
 * same header; gives the recognition with the answers.
 */
export async function answerColumns(
  environment: ActionEnvironment,
  answers: readonly ColumnAnswer[],
): Promise<Outcome<RecognitionReport>> {
  const changed = await changeSettings(environment, (settings, grids) =>
    withCorrections(
      settings,
      answers.flatMap((answer) => correctionFor(answer, officeGrids(grids), settings)),
    ),
  );
  return changed.ok ? done(await compute(environment, "recognition", changed.value)) : changed;
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
