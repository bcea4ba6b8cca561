import type { Start } from "../../actions/start";
import { EmptyState } from "../parts/empty-state";
import { makeStyles } from "@fluentui/react-components";
import { texts } from "../texts";

const useStyles = makeStyles({ root: { padding: "16px" } });

/** Why there is no workbook to work on. */
export function StartPage({ start }: { readonly start: Exclude<Start, "ready"> }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <EmptyState title={texts.start[start].title} text={texts.start[start].text} />
    </main>
  );
}
