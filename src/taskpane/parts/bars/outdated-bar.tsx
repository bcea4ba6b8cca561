import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { texts } from "../../texts";

const useStyles = makeStyles({
  // Most is read again before anyone could read this.
  root: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "100ms",
    animationDelay: "1500ms",
    animationFillMode: "both",
  },
});

interface OutdatedBarProps {
  readonly onAgain: () => void;
}

/** Says that the workbook was edited since what is shown was read. */
export function OutdatedBar({ onAgain }: OutdatedBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>{texts.task.outdated}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAgain}>
          {texts.task.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
