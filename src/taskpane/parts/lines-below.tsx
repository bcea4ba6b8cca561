import { makeStyles } from "@fluentui/react-components";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "16px" },
  item: { overflowWrap: "anywhere" },
});

/** A heading that opens a list of lines; nothing without one. */
export function LinesBelow({ head, lines }: { readonly head: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Disclosure head={head} level={2}>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index} className={styles.item}>
            {line}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
