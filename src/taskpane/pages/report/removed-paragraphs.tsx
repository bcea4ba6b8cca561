import { Button, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "../../parts/disclosure";
import { texts } from "../../texts";
import type { RemovedParagraph } from "./paragraph-work";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "8px", alignItems: "start", padding: "4px 0" },
  words: { flexGrow: 1, minWidth: 0 },
});

/** Enough of a paragraph to know it by. */
const BEGINNING = 40;

/** Paragraphs that were deleted, each with its way back. */
export function RemovedParagraphs({ removed }: { readonly removed: readonly RemovedParagraph[] }) {
  const styles = useStyles();
  if (removed.length === 0) return null;
  return (
    <Disclosure head={texts.report.removedTitle(removed.length)} level={2}>
      <ul className={styles.list}>
        {removed.map(({ key, text, restore }) => {
          const words = text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
          return (
            <li key={key} className={styles.item}>
              <span className={styles.words}>{words}</span>
              <Button size="small" aria-label={texts.report.restoreOne(words)} onClick={restore}>
                {texts.report.restore}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
