import { useState } from "react";
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnAnswer, RecognisedColumn, RecognisedTable } from "../../../jobs/results";
import { useSelectCell } from "../../shell/pane-context";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";

const NONE = "";
/** Stands for no answer yet; no field has this name. */
const UNCHOSEN = "?";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: "8px 12px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    minWidth: 0,
  },
  question: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  reasons: { margin: 0, paddingLeft: "16px" },
});

interface QuestionCardProps {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
  readonly busy: boolean;
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

/** A column that could be several things: asked once, then remembered. */
export function QuestionCard({ table, column, busy, onAnswer }: QuestionCardProps) {
  const styles = useStyles();
  const select = useSelectCell();
  const [choice, setChoice] = useState<string | null>(null);
  const header = column.header === "" ? texts.recognition.blankHeader : column.header;
  const question = texts.recognition.question(table.sheet, column.letters, header);
  const answer = (): void => {
    if (choice === null) return;
    onAnswer({
      sheet: table.sheet,
      signature: table.signature,
      letters: column.letters,
      field: choice === NONE ? null : choice,
    });
  };
  return (
    <div className={styles.card}>
      <p className={styles.question}>{question}</p>
      <RadioGroup
        aria-label={question}
        value={choice ?? UNCHOSEN}
        onChange={(_, data) => setChoice(data.value)}
      >
        {(column.candidates ?? []).map(({ field, title }) => (
          <Radio key={field} value={field} label={title} />
        ))}
        <Radio value={NONE} label={texts.recognition.noneOfThese} />
      </RadioGroup>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabled={choice === null || busy} onClick={answer}>
          {texts.recognition.answer}
        </Button>
        <Button
          size="small"
          onClick={() =>
            select({ sheet: table.sheet, address: `${column.letters}${table.headerRows.at(-1) ?? 1}` })
          }
        >
          {texts.recognition.locate}
        </Button>
      </div>
      {column.reasons.length > 0 && (
        <Disclosure head={texts.recognition.reasons}>
          <ul className={styles.reasons}>
            {column.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
