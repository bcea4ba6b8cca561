import { useState } from "react";
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { shownUnit } from "../../../figures/figure";
import type { FigureList, FigureRecord } from "../../../figures";
import type { ComparedFigure, PeriodOfReport } from "../../../jobs/results";
import { plainNumber } from "../../../report/wording";
import { copyText } from "../../parts/clipboard";
import { useGrowingList } from "../../parts/growing-list";
import { PlaceButton } from "../../parts/place-button";
import { PlaceList } from "../../parts/place-list";
import { usePane } from "../../shell/pane-context";
import { texts } from "../../texts";
import type { FigureScope } from "./group-choice";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "4px", flexWrap: "wrap", marginTop: "4px" },
  heading: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 48px" },
  field: { width: "100%" },
});

interface FigureNamesProps {
  readonly figure: ComparedFigure;
  readonly period: PeriodOfReport;
  readonly scope: FigureScope;
}

/** Who is behind the number: asked for by a press, then by name, with park and what the deciding cell says. */
export function FigureNames({ figure, period, scope }: FigureNamesProps) {
  const styles = useStyles();
  const words = texts.figures.names;
  const { actions, notify, surroundings } = usePane();
  const [list, setList] = useState<FigureList | null>(null);
  const wish = { year: period.year, asOf: period.asOf, ...scope };
  const show = async (): Promise<void> => {
    const outcome = await actions.listFigure(surroundings(), figure.id, wish);
    if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
    else setList(outcome.value.list);
  };
  const filter = async (): Promise<void> => {
    const outcome = await actions.writeNameList(surroundings(), figure.id, wish);
    if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
    else notify({ kind: "done", text: words.written(outcome.value) });
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={list !== null}
          aria-label={list === null ? words.showOf(figure.title) : words.hideOf(figure.title)}
          onClick={() => (list === null ? void show() : setList(null))}
        >
          {list === null ? words.show : words.hide}
        </Button>
        {list !== null && (
          <Button size="small" aria-label={words.filterOf(figure.title)} onClick={() => void filter()}>
            {words.filter}
          </Button>
        )}
      </div>
      {list !== null && <Names list={list} />}
    </>
  );
}

function Names({ list }: { readonly list: FigureList }) {
  const styles = useStyles();
  const words = texts.figures.names;
  const { figure, counted, notCounted } = list;
  const { limit, end } = useGrowingList(counted.length + notCounted.length, figure.id);
  const withAmounts = [...counted, ...notCounted].some(({ amount }) => amount !== 1);
  const unit = figure.unit === "率" ? "" : shownUnit(figure.unit);
  const records = (those: readonly FigureRecord[], most: number) => (
    <PlaceList>
      {those.slice(0, Math.max(0, most)).map((record, index) => (
        <li key={`${record.sheet} ${record.cell} ${String(index)}`} className={styles.item}>
          <PlaceButton
            sheet={record.sheet}
            cell={record.cell}
            about={words.about(record.park, record.decided)}
          >
            {itemText(record, withAmounts, unit)}
          </PlaceButton>
        </li>
      ))}
    </PlaceList>
  );
  return (
    <>
      <CopyNames list={list} />
      <h3 className={styles.heading}>{words.counted(counted.length)}</h3>
      {counted.length === 0 ? <p>{words.none}</p> : records(counted, limit)}
      {notCounted.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.notCounted(notCounted.length)}</h3>
          {records(notCounted, limit - counted.length)}
        </>
      )}
      <div ref={end} />
    </>
  );
}

function itemText({ name, amount }: FigureRecord, withAmounts: boolean, unit: string): string {
  const words = texts.figures.names;
  const shown = name === "" ? words.unnamed : name;
  return withAmounts ? words.item(shown, `${plainNumber(amount)}${unit}`) : shown;
}

/** Copies both lists as a table that can be pasted into a sheet or a chat; by hand where that is not allowed. */
function CopyNames({ list }: { readonly list: FigureList }) {
  const styles = useStyles();
  const words = texts.figures.names;
  const { announce } = usePane();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const text = namesText(list);
    const copied = await copyText(text);
    setUncopied(copied ? null : text);
    announce(copied ? texts.figures.copied : texts.figures.copyFailed);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" aria-label={words.copyOf(list.figure.title)} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      {uncopied !== null && (
        <Textarea
          className={styles.field}
          aria-label={texts.figures.copyFailed}
          readOnly
          value={uncopied}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}

function namesText({ counted, notCounted }: FigureList): string {
  const words = texts.figures.names;
  const rows = (those: readonly FigureRecord[], isCounted: string) =>
    those.map(({ name, park, amount, decided }) => [
      name,
      park ?? "",
      isCounted,
      plainNumber(amount),
      decided,
    ]);
  return [words.header, ...rows(counted, words.countedWord), ...rows(notCounted, words.notCountedWord)]
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t"))
    .join("\n");
}
