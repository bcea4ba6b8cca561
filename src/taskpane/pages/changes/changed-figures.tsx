import { makeStyles, tokens } from "@fluentui/react-components";
import type { FigureChange, FigurePart, NumberChange } from "../../../changes";
import { cellPlace } from "../../../jobs/cell-place";
import { isChanged, pointsText, signedText } from "../../../report/lists/differences-plan";
import { plainNumber } from "../../../report/wording";
import { Disclosure } from "../../parts/disclosure";
import { PlaceButton } from "../../parts/place-button";
import { PlaceList } from "../../parts/place-list";
import { texts } from "../../texts";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  numbers: { flexShrink: 0, textAlign: "end" },
  line: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  plain: { padding: "4px", overflowWrap: "anywhere" },
  reason: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Each figure that is another, and of what its change is the sum. */
export function ChangedFigures({ figures }: { readonly figures: readonly FigureChange[] }) {
  const styles = useStyles();
  const changed = figures.filter(isChanged);
  const words = texts.changes;
  return (
    <Disclosure head={words.figures(changed.length)} level={2} strong flush defaultOpen>
      {changed.length === 0 && <p className={styles.line}>{words.noFigures}</p>}
      {changed.map((figure) => (
        <Disclosure
          key={figure.id}
          head={
            <span className={styles.head}>
              <span className={styles.title}>{figure.title}</span>
              <span className={styles.numbers}>{changeText(figure)}</span>
            </span>
          }
        >
          <Parts figure={figure} />
        </Disclosure>
      ))}
    </Disclosure>
  );
}

function Parts({ figure }: { readonly figure: FigureChange }) {
  const styles = useStyles();
  const { numerator, denominator, reason } = figure;
  const { changes } = texts;
  if (numerator === undefined || denominator === undefined)
    return (
      <>
        {reason !== undefined && <p className={styles.line}>{reason}</p>}
        <PartList parts={figure.parts} />
      </>
    );
  return (
    <>
      <p className={styles.line}>
        {changes.numerator(countText(numerator.before), countText(numerator.after))}
      </p>
      <PartList parts={numerator.parts} />
      <p className={styles.line}>
        {changes.denominator(countText(denominator.before), countText(denominator.after))}
      </p>
      <PartList parts={denominator.parts} />
    </>
  );
}

function PartList({ parts }: { readonly parts: readonly FigurePart[] }) {
  return (
    <PlaceList>
      {parts.map((part, index) => (
        <li key={index}>
          <Part part={part} />
        </li>
      ))}
    </PlaceList>
  );
}

function Part({ part: { name, amount, reason, afterCell } }: { readonly part: FigurePart }) {
  const styles = useStyles();
  const text = texts.changes.part(signedText(amount), name);
  const place = cellPlace(afterCell);
  if (place !== null)
    return (
      <PlaceButton sheet={place.sheet} cell={place.address} about={reason}>
        {text}
      </PlaceButton>
    );
  return (
    <div className={styles.plain}>
      {text}
      <span className={styles.reason}>{reason}</span>
    </div>
  );
}

function changeText({ unit, before, after, change }: FigureChange): string {
  const isRate = unit === "率";
  const number = (value: NumberChange["before"]): string =>
    value === null ? "" : isRate ? `${plainNumber(value * 100)}%` : plainNumber(value);
  return texts.changes.fromTo(
    number(before),
    number(after),
    isRate ? pointsText(change ?? 0) : signedText(change ?? 0),
  );
}

function countText(value: number | null): string {
  return plainNumber(value ?? 0);
}
