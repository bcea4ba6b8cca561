import { useState } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Problem } from "../../../actions/environment";
import { texts } from "../../texts";
import { DismissButton } from "./dismiss-button";

const useStyles = makeStyles({
  detail: {
    margin: "4px 0 0",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  body: { paddingBottom: "6px" },
});

interface ProblemBarProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** Says what kept an action from its end; the technical part only on request. */
export function ProblemBar({ problem, onRetry, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const cancelled = problem.code === "cancelled";
  return (
    <MessageBar intent={cancelled ? "info" : "error"} layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        {!cancelled && <MessageBarTitle>{texts.task.failedTitle}</MessageBarTitle>}
        {cancelled ? texts.task.cancelled : problem.message}
        {open && <pre className={styles.detail}>{problem.detail}</pre>}
      </MessageBarBody>
      <MessageBarActions containerAction={onDismiss && <DismissButton onDismiss={onDismiss} />}>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {texts.task.retry}
          </Button>
        )}
        {problem.detail !== undefined && (
          <Button size="small" appearance="transparent" aria-expanded={open} onClick={() => setOpen(!open)}>
            {texts.task.details}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
