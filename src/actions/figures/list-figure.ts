import type { FigureListReport, FigureListWish } from "../../jobs/figure-list";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

/** The records behind a figure, by its id or title. Writes nothing. */
export async function listFigure(
  environment: ActionEnvironment,
  figure: string,
  wish: FigureListWish,
): Promise<Outcome<FigureListReport>> {
  const outcome = await readAndCompute(environment, "values", "figureList", (grids) => ({
    grids,
    wish,
    today: environment.today,
    figure,
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}
