import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { PassageTick } from "../../../actions/report/tick-passage";
import type { ShelfGroup } from "../../../jobs/report-results";
import { Disclosure } from "../../parts/disclosure";
import { texts } from "../../texts";

const useStyles = makeStyles({
  help: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  passage: { margin: "0 0 8px 32px", color: tokens.colorNeutralForeground2 },
});

interface PassageShelfProps {
  readonly shelf: readonly ShelfGroup[];
  readonly disabled: boolean;
  readonly onTick: (tick: PassageTick) => void;
}

function tickedIn(groups: readonly ShelfGroup[]): number {
  return groups.flatMap(({ passages }) => passages).filter(({ isTicked }) => isTicked).length;
}

/** Stock passages by subject: what is ticked stands in the report, nothing else does. */
export function PassageShelf({ shelf, disabled, onTick }: PassageShelfProps) {
  const styles = useStyles();
  if (shelf.length === 0) return null;
  return (
    <Disclosure head={texts.report.shelf(tickedIn(shelf))} level={2} strong flush>
      <p className={styles.help}>{texts.report.shelfHelp}</p>
      {shelf.map((group) => (
        <Disclosure
          key={group.title}
          head={texts.report.shelfGroup(group.title, tickedIn([group]))}
          level={3}
        >
          {group.passages.map(({ name, title, text, isTicked }) => (
            <div key={name}>
              <Checkbox
                label={title}
                checked={isTicked}
                disabled={disabled}
                aria-describedby={`passage-${name}`}
                onChange={(_, { checked }) => onTick({ name, isTicked: checked === true })}
              />
              <p id={`passage-${name}`} className={styles.passage}>
                {text}
              </p>
            </div>
          ))}
        </Disclosure>
      ))}
    </Disclosure>
  );
}
