import { useState, type ReactNode } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import type { WorkbookState } from "../../../actions/environment";
import { uncalculatedBy } from "../../../reading/cells/uncalculated";
import { usePane } from "../../shell/pane-context";
import { keepUp } from "../../tasks/upkeep";
import { texts } from "../../texts";
import { DoneBar } from "./done-bar";

const useStyles = makeStyles({ body: { paddingBottom: "6px" } });

/** What was not read, and what keeps formulas in the workbook from showing what the ledgers give. */
export function StateBars({ state: { isManual, uncalculated, unread } }: { readonly state: WorkbookState }) {
  const errors = [...new Set(uncalculated.map(({ error }) => error))];
  return (
    <>
      {unread.map(({ sheet, below }) => (
        <DoneBar key={sheet} intent="warning">
          {texts.task.unread(sheet, below)}
        </DoneBar>
      ))}
      {isManual && <DoneBar intent="warning">{texts.formulas.manual}</DoneBar>}
      {errors.map((error) => (
        <FormulaBar key={error}>
          {texts.formulas[uncalculatedBy(error) ?? "unknown"](
            uncalculated
              .filter((one) => one.error === error)
              .map(({ sheet }) => `“${sheet}”`)
              .join("、"),
            error,
          )}
        </FormulaBar>
      ))}
    </>
  );
}

/** A warning about formulas of ours, with 刷新公式. */
export function FormulaBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { actions, surroundings, notify } = usePane();
  const [isRunning, setIsRunning] = useState(false);
  const refresh = async (): Promise<void> => {
    setIsRunning(true);
    const outcome = await keepUp(actions, surroundings(), "refresh", {});
    setIsRunning(false);
    notify(
      outcome.ok ? { kind: "done", text: outcome.value } : { kind: "problem", problem: outcome.problem },
    );
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isRunning} onClick={() => void refresh()}>
          {texts.settings.refresh}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
