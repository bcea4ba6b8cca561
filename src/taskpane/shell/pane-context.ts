import { createContext, useContext } from "react";
import type { CellPlace } from "../../jobs/results";
import type { Problem } from "../../actions/environment";
import type { Abilities } from "../../actions/workbook/abilities";
import type { EditWatch } from "./watched-actions";
import type { PaneActions } from "./workbook-actions";
import type { Surroundings } from "../tasks/task";

/** A line at the foot of the pane: something went wrong, or something is done. */
export type Notice =
  { readonly kind: "problem"; readonly problem: Problem } | { readonly kind: "done"; readonly text: string };

export interface PaneServices {
  readonly actions: PaneActions;
  readonly edits: EditWatch;
  /** What is not offered, since the side that holds the workbook can't do it. */
  readonly can: Abilities;
  readonly surroundings: () => Surroundings;
  readonly notify: (notice: Notice) => void;
  /** Says a sentence to a screen reader. */
  readonly announce: (text: string) => void;
  /** Where answers to a button stand: below what scrolls, in sight wherever the button is; `null` until it is drawn. */
  readonly foot: HTMLElement | null;
}

const PaneContext = createContext<PaneServices | null>(null);

export const PaneServicesProvider = PaneContext.Provider;

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (services === null) throw new Error("usePane outside of the pane");
  return services;
}

/** Shows a cell of the workbook; a failure becomes a notice. */
export function useSelectCell(): (place: CellPlace) => void {
  const { actions, notify } = usePane();
  return (place) => {
    void actions.selectCell(place).then((outcome) => {
      if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
    });
  };
}
