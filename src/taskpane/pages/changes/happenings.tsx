import { makeStyles } from "@fluentui/react-components";
import type { Happening } from "../../../changes";
import { cellPlace } from "../../../jobs/cell-place";
import { Disclosure } from "../../parts/disclosure";
import { useGrowingList } from "../../parts/growing-list";
import { PlaceButton } from "../../parts/place-button";
import { PlaceList } from "../../parts/place-list";
import { texts } from "../../texts";

const useStyles = makeStyles({
  plain: { padding: "4px", overflowWrap: "anywhere" },
});

interface HappeningsProps {
  readonly happenings: readonly Happening[];
  /** True where the cells of what is gone are of this workbook. */
  readonly isEarlierHere: boolean;
}

/** What happened in between, by date. */
export function Happenings({ happenings, isEarlierHere }: HappeningsProps) {
  const styles = useStyles();
  const { limit, end } = useGrowingList(happenings.length, "happenings");
  if (happenings.length === 0) return null;
  return (
    <Disclosure head={texts.changes.happenings(happenings.length)} level={2} strong flush>
      <PlaceList>
        {happenings.slice(0, limit).map(({ day, what, name, cell, isOfBefore }, index) => {
          const text = texts.changes.happening(day ?? texts.changes.noDay, what, name);
          const place = isOfBefore === true && !isEarlierHere ? null : cellPlace(cell);
          return (
            <li key={index}>
              {place === null ? (
                <div className={styles.plain}>{text}</div>
              ) : (
                <PlaceButton sheet={place.sheet} cell={place.address}>
                  {text}
                </PlaceButton>
              )}
            </li>
          );
        })}
      </PlaceList>
      <div ref={end} />
    </Disclosure>
  );
}
