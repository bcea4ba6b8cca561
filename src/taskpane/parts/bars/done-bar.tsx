import type { ReactNode } from "react";
import { MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { DismissButton } from "./dismiss-button";

const useStyles = makeStyles({ body: { paddingBottom: "6px" } });

interface DoneBarProps {
  readonly children: ReactNode;
  readonly intent?: "success" | "info" | "warning";
  readonly onDismiss?: () => void;
}

/** A sentence about something that is done, or that one should know. */
export function DoneBar({ children, intent = "success", onDismiss }: DoneBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {onDismiss && <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />} />}
    </MessageBar>
  );
}
