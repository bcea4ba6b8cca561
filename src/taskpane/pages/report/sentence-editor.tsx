import { useId, useLayoutEffect, useRef, useState, type ClipboardEvent } from "react";
import { Button, Input, Label, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import type { LiveNumber } from "../../../jobs/report-results";
import type { Piece } from "../../../report/paragraph";
import { texts } from "../../texts";
import { movedTo, piecesOf, replaced, tokensOf, type Token } from "./sentence";
import { pastedTokens, placeCaret, readTokens, selectedIn, showTokens, type Selected } from "./sentence-box";

const useStyles = makeStyles({
  box: {
    padding: "8px",
    minHeight: "64px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: "1.8",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& [data-fact]": {
      padding: "0 4px",
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorNeutralBackground4,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  help: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  number: { display: "flex", alignItems: "center", gap: "2px", flexWrap: "wrap" },
  name: { flexGrow: 1, minWidth: "80px" },
  insert: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  input: { flexGrow: 1, minWidth: "140px" },
});

interface SentenceEditorProps {
  readonly initial: readonly Piece[];
  readonly numbers: readonly LiveNumber[];
  readonly onChange: (words: readonly Piece[]) => void;
}

/** The finished sentence to type in; its numbers move, go and come as wholes, by mouse and by keyboard. */
export function SentenceEditor({ initial, numbers, onChange }: SentenceEditorProps) {
  const styles = useStyles();
  const label = useId();
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<Selected | null>(null);
  const [tokenList, setTokens] = useState(() => tokensOf(initial));
  const first = useRef(tokenList);
  const titleOf = (id: string): string => numbers.find((one) => one.id === id)?.title ?? id;
  const named = useRef(titleOf);
  useLayoutEffect(() => {
    if (box.current === null) return;
    showTokens(box.current, first.current, named.current);
    box.current.focus();
  }, []);
  const keep = (next: readonly Token[]): void => {
    setTokens(next);
    onChange(piecesOf(next));
  };
  /** Shows what a button made of the sentence, the caret behind what it did. */
  const put = (next: readonly Token[], place: number): void => {
    keep(next);
    if (box.current === null) return;
    showTokens(box.current, next, titleOf);
    caret.current = { start: place, end: place };
  };
  const remember = (): void => {
    if (box.current !== null) caret.current = selectedIn(box.current) ?? caret.current;
  };
  const insert = (others: readonly Token[], focuses: boolean): void => {
    const at = caret.current ?? { start: tokenList.length, end: tokenList.length };
    put(replaced(tokenList, at, others), at.start + others.length);
    if (focuses && box.current !== null) placeCaret(box.current, at.start + others.length);
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    remember();
    const isKnown = (id: string): boolean =>
      numbers.some((one) => one.id === id) || first.current.some(({ fact }) => fact === id);
    insert(pastedTokens(event.clipboardData, isKnown), true);
  };
  return (
    <>
      <Label id={label} onClick={() => box.current?.focus()}>
        {texts.report.sentence}
      </Label>
      <div
        ref={box}
        className={styles.box}
        contentEditable
        role="textbox"
        aria-multiline="true"
        aria-labelledby={label}
        aria-describedby={`${label}-help`}
        tabIndex={0}
        onInput={({ currentTarget }) => keep(readTokens(currentTarget))}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        onKeyUp={remember}
        onMouseUp={remember}
        onBlur={remember}
        onPaste={paste}
        onDrop={(event) => event.preventDefault()}
      />
      <p id={`${label}-help`} className={styles.help}>
        {texts.report.sentenceHelp}
      </p>
      <NumberInsert numbers={numbers} onInsert={(number) => insert([number], false)} />
      <NumberList
        sentence={tokenList}
        titleOf={titleOf}
        onMove={(at, by) => put(movedTo(tokenList, at, by < 0 ? at - 1 : at + 2), at + by)}
        onHere={(at) => put(movedTo(tokenList, at, caret.current?.start ?? tokenList.length), at)}
        onDelete={(at) => put(replaced(tokenList, { start: at, end: at + 1 }, []), at)}
      />
    </>
  );
}

interface NumberListProps {
  readonly sentence: readonly Token[];
  readonly titleOf: (id: string) => string;
  /** Each of a number by its place in the sentence. */
  readonly onMove: (at: number, by: -1 | 1) => void;
  readonly onHere: (at: number) => void;
  readonly onDelete: (at: number) => void;
}

/** The numbers of the sentence with what can be done with each. */
function NumberList({ sentence, titleOf, onMove, onHere, onDelete }: NumberListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={texts.report.numbersInSentence}>
      {sentence.map(({ text, fact }, at) =>
        fact === null ? null : (
          <li key={at} className={styles.number}>
            <span className={styles.name}>{texts.report.numberInSentence(titleOf(fact), text)}</span>
            <NumberTools
              name={titleOf(fact)}
              isFirst={at === 0}
              isLast={at === sentence.length - 1}
              onMove={(by) => onMove(at, by)}
              onHere={() => onHere(at)}
              onDelete={() => onDelete(at)}
            />
          </li>
        ),
      )}
    </ul>
  );
}

interface NumberToolsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onHere: () => void;
  readonly onDelete: () => void;
}

function NumberTools({ name, isFirst, isLast, onMove, onHere, onDelete }: NumberToolsProps) {
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        aria-label={texts.report.numberLeft(name)}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowRight16Regular />}
        aria-label={texts.report.numberRight(name)}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <Button size="small" aria-label={texts.report.numberHereFor(name)} onClick={onHere}>
        {texts.report.numberHere}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete16Regular />}
        aria-label={texts.report.numberDelete(name)}
        onClick={onDelete}
      />
    </>
  );
}

interface NumberInsertProps {
  readonly numbers: readonly LiveNumber[];
  readonly onInsert: (number: Token) => void;
}

/** A figure by its title, from a list that narrows while one types. */
function NumberInsert({ numbers, onInsert }: NumberInsertProps) {
  const styles = useStyles();
  const list = useId();
  const [title, setTitle] = useState("");
  const chosen = numbers.find((number) => number.title === title.trim());
  const insert = (): void => {
    if (chosen === undefined) return;
    onInsert({ text: chosen.words, fact: chosen.id, form: "" });
    setTitle("");
  };
  return (
    <div className={styles.insert}>
      <Input
        className={styles.input}
        size="small"
        value={title}
        list={list}
        aria-label={texts.report.numberToInsert}
        placeholder={texts.report.numberPlaceholder}
        onChange={(_, { value }) => setTitle(value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          insert();
        }}
      />
      <datalist id={list}>
        {numbers.map(({ id, title: name, words, unit }) => (
          <option key={id} value={name}>
            {`${words}${unit}`}
          </option>
        ))}
      </datalist>
      <Button size="small" disabled={chosen === undefined} onClick={insert}>
        {texts.report.numberInsert}
      </Button>
    </div>
  );
}
