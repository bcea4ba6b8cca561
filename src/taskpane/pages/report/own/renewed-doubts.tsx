import { Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../../../parts/disclosure";
import type { RenewWork } from "../../../tasks/renew-work";
import { texts } from "../../../texts";
import type { Doubt } from "./renewed-pieces";

const useStyles = makeStyles({
  help: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "4px", alignItems: "flex-start", padding: "2px 0" },
  words: { flexGrow: 1, minWidth: 0, paddingTop: "6px", overflowWrap: "anywhere" },
  small: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface RenewedDoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly renewal: RenewWork;
  readonly onGoTo: (offset: number) => void;
}

/** What somebody should look at, each with a box to tick it off. */
export function RenewedDoubts({ doubts, renewal, onGoTo }: RenewedDoubtsProps) {
  const styles = useStyles();
  if (doubts.length === 0) return null;
  const left = doubts.filter(({ offset }) => !renewal.seen.has(offset)).length;
  return (
    <Disclosure head={texts.renew.doubts(doubts.length, left)} level={2} strong flush defaultOpen>
      <p className={styles.help}>{texts.renew.doubtsHelp}</p>
      <ul className={styles.list}>
        {doubts.map(({ offset, words, reason }) => (
          <li key={offset} className={styles.item}>
            <Checkbox
              aria-label={texts.renew.seen(words)}
              checked={renewal.seen.has(offset)}
              onChange={(_, { checked }) => renewal.tick(offset, checked === true)}
            />
            <span className={styles.words}>
              <Link as="button" aria-label={texts.renew.goTo(words)} onClick={() => onGoTo(offset)}>
                {words}
              </Link>
              <span className={styles.small}>{reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
