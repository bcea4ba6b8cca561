import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import type { ManyCellsQuestion } from "../../tasks/many-cells";
import { texts } from "../../texts";

const useStyles = makeStyles({ body: { paddingBottom: "6px" } });

/** Asks before a workbook is read for which Excel stands still a while. */
export function ManyCellsBar({ question: { cells, answer } }: { readonly question: ManyCellsQuestion }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>{texts.task.manyCells(cells)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => answer(true)}>
          {texts.task.readAll}
        </Button>
        <Button size="small" onClick={() => answer(false)}>
          {texts.task.readNot}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
