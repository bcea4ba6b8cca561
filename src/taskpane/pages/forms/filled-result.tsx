import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetAnswers } from "../../../forms/form-answers";
import type { FormReply } from "../../../forms/replies";
import { cellPlace } from "../../../jobs/cell-place";
import { shownAnswer } from "../../../ledger/shown";
import { Disclosure } from "../../parts/disclosure";
import { useGrowingList } from "../../parts/growing-list";
import { PlaceButton } from "../../parts/place-button";
import { PlaceList } from "../../parts/place-list";
import type { FilledForm } from "../../tasks/form-work";
import { texts } from "../../texts";
import { FormQuestions } from "./form-questions";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  line: { padding: "4px", overflowWrap: "anywhere" },
});

interface FilledResultProps {
  readonly filled: FilledForm;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onAnswer: (reply: FormReply) => void;
}

/** What was written and from where, what is asked, what stays empty and why. */
export function FilledResult({ filled, busy, onSave, onAnswer }: FilledResultProps) {
  const styles = useStyles();
  const words = texts.forms;
  const { sheets } = filled;
  const asked = sheets.flatMap(({ sheet, ask }) =>
    ask.filter(({ question }) => question === null).map((one) => ({ ...one, sheet })),
  );
  const used = sheets.flatMap(({ signature, answered }) => answered.map((one) => ({ ...one, signature })));
  const left = sheets.flatMap((one) => one.left.map((cell) => ({ ...cell, sheet: one.sheet })));
  const cells = sheets.flatMap((one) => one.cells.map((cell) => ({ ...cell, sheet: one.sheet })));
  const notes = sheets.flatMap(notesOf);
  return (
    <div className={styles.section}>
      <p className={styles.summary}>
        {filled.name}：{words.filled(filled)}
      </p>
      <div>
        <Button appearance="primary" disabled={busy} onClick={onSave}>
          {filled.copy === null ? words.save : words.fillCopy}
        </Button>
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <FormQuestions sheets={sheets} busy={busy} onAnswer={onAnswer} />
      {used.length > 0 && (
        <Disclosure level={2} strong flush head={words.usedTitle(used.length)}>
          <ul className={styles.list}>
            {used.map(({ signature, question, answer }) => (
              <li key={JSON.stringify([signature, question, answer])} className={styles.line}>
                {words.used(question, answer)}{" "}
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => onAnswer({ signature, question, candidates: [answer], answer: null })}
                >
                  {words.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {asked.length > 0 && (
        <Disclosure level={2} strong flush head={words.askTitle(asked.length)}>
          <p className={styles.text}>{words.askHelp}</p>
          <Lines
            items={asked}
            draw={({ sheet, cell, header, titles }) => (
              <Line place={words.cell(sheet, cell)} text={words.asked(header, titles.join("、"))} />
            )}
          />
        </Disclosure>
      )}
      {left.length > 0 && (
        <Disclosure level={2} strong flush head={words.leftTitle(left.length)}>
          <Lines
            items={left}
            draw={({ sheet, cell, reason }) => <Line place={words.cell(sheet, cell)} text={reason} />}
          />
        </Disclosure>
      )}
      <Disclosure level={2} strong flush head={words.cellsTitle(cells.length)}>
        <Lines items={cells} draw={(one) => <FilledLine {...one} />} />
      </Disclosure>
    </div>
  );
}

function notesOf({ sheet, inserted, unfitted }: SheetAnswers): readonly string[] {
  return [
    ...inserted.map(({ after, count }) => texts.forms.inserted(sheet, after, count)),
    ...unfitted.map(({ reason, records }) => texts.forms.unfitted(sheet, reason, records.join("、"))),
  ];
}

interface LinesProps<T> {
  readonly items: readonly T[];
  readonly draw: (item: T) => ReactNode;
}

function Lines<T extends { readonly sheet: string; readonly cell: string }>({ items, draw }: LinesProps<T>) {
  const { limit, grow, end } = useGrowingList(items.length, items[0]?.cell ?? "");
  return (
    <>
      <PlaceList>
        {items.slice(0, limit).map((item) => (
          <li key={`${item.sheet}!${item.cell}`}>{draw(item)}</li>
        ))}
      </PlaceList>
      <div ref={end} />
      {limit < items.length && (
        <Button size="small" onClick={grow}>
          {texts.forms.showMore}
        </Button>
      )}
    </>
  );
}

function Line({ place, text }: { readonly place: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {place}：{text}
    </div>
  );
}

type Filled = SheetAnswers["cells"][number] & { readonly sheet: string };

/** A written cell; pressing it selects the first cell that it comes from. */
function FilledLine({ sheet, cell, value, from }: Filled) {
  const words = texts.forms;
  const shown = String(shownAnswer(from, value));
  const told = `${words.cell(sheet, cell)}：${shown}`;
  const sources = "cells" in from ? from.cells : [];
  const source = cellPlace(sources[0]);
  if (source === null) return <Line place={words.cell(sheet, cell)} text={`${shown}（${words.serial}）`} />;
  return (
    <PlaceButton
      sheet={source.sheet}
      cell={source.address}
      {...(sources.length > 1 ? { about: words.moreCells(sources.length) } : {})}
    >
      {told}
    </PlaceButton>
  );
}
