import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../../tasks/task";
import { texts } from "../../texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    // Short work ends before anyone could read this.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "100ms",
    animationDelay: "300ms",
    animationFillMode: "both",
  },
  text: { flexGrow: 1, display: "flex", flexDirection: "column", gap: "4px" },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface RunningBarProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way to stop it. */
export function RunningBar({ progress, onCancel }: RunningBarProps) {
  const styles = useStyles();
  const { share, text } = progress;
  const words = share === null ? text : texts.task.progress(text, Math.round(share * 100));
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        <span className={styles.words}>{words}</span>
        <ProgressBar aria-label={words} {...(share === null ? {} : { value: share })} />
      </div>
      <Button size="small" onClick={onCancel}>
        {texts.task.cancel}
      </Button>
    </div>
  );
}
