import type { ReactNode } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { texts } from "../../texts";

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
      {onDismiss && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={texts.task.dismiss}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}
