import { useState } from "react";
import {
  Button,
  Link,
  SearchBox,
  Select,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ColumnAnswer, RecognisedColumn, RecognisedTable } from "../../../jobs/results";
import { fieldChoices } from "../../../jobs/recognition";
import { texts } from "../../texts";

const NONE = "";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    padding: "4px",
    textAlign: "start",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  letters: { width: "34px" },
  act: { width: "44px" },
  cell: {
    padding: "4px",
    verticalAlign: "top",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  reasons: {
    padding: "0 4px 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  unused: { color: tokens.colorNeutralForeground2 },
  form: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  search: { width: "100%", maxWidth: "none" },
  notFound: { width: "100%", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { minWidth: "140px", flexGrow: 1 },
});

interface RecognisedColumnsProps {
  readonly table: RecognisedTable;
  readonly busy: boolean;
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

/** Every column of a table: header, field and why; each can be corrected. */
export function RecognisedColumns({ table, busy, onAnswer }: RecognisedColumnsProps) {
  const styles = useStyles();
  const [edited, setEdited] = useState<string | null>(null);
  const save = (field: string | null, letters: string): void => {
    setEdited(null);
    onAnswer({ sheet: table.sheet, signature: table.signature, letters, field });
  };
  return (
    <table className={styles.table} aria-label={texts.recognition.columnsCaption(table.sheet)}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.letters)}>
            {texts.recognition.columnLetter}
          </th>
          <th scope="col" className={styles.head}>
            {texts.recognition.columnHeader}
          </th>
          <th scope="col" className={styles.head}>
            {texts.recognition.columnField}
          </th>
          <td className={styles.act} />
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column) => (
          <ColumnRow
            key={column.letters}
            table={table}
            column={column}
            busy={busy}
            editing={edited === column.letters}
            onEdit={(on) => setEdited(on ? column.letters : null)}
            onSave={(field) => save(field, column.letters)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ColumnRowProps {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
  readonly busy: boolean;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onSave: (field: string | null) => void;
}

function ColumnRow({ table, column, busy, editing, onEdit, onSave }: ColumnRowProps) {
  const styles = useStyles();
  const used = column.field !== null;
  return (
    <>
      <tr>
        <td className={styles.cell}>{column.letters}</td>
        <td className={styles.cell}>
          {column.header === "" ? texts.recognition.blankHeader : column.header}
        </td>
        <td className={mergeClasses(styles.cell, !used && styles.unused)}>
          {used ? column.fieldTitle : texts.recognition.notMapped}
        </td>
        <td className={styles.cell}>
          <Link
            as="button"
            aria-label={texts.recognition.change(column.letters)}
            aria-expanded={editing}
            disabled={busy}
            onClick={() => onEdit(!editing)}
          >
            {texts.recognition.changeShort}
          </Link>
        </td>
      </tr>
      {column.reasons.length > 0 && (
        <tr>
          <td />
          <td colSpan={3} className={styles.reasons}>
            {column.reasons.join("；")}
          </td>
        </tr>
      )}
      {editing && (
        <tr>
          <td />
          <td colSpan={3} className={styles.cell}>
            <FieldForm table={table} column={column} onSave={onSave} onCancel={() => onEdit(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

interface FieldFormProps {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
  readonly onSave: (field: string | null) => void;
  readonly onCancel: () => void;
}

function FieldForm({ table, column, onSave, onCancel }: FieldFormProps) {
  const styles = useStyles();
  const [field, setField] = useState(column.field ?? NONE);
  const [sought, setSought] = useState("");
  const all = table.register === null ? [] : fieldChoices(table.register);
  const isCalled = (words: string, { title }: (typeof all)[number]): boolean => title.includes(words.trim());
  const isFound = all.some((choice) => isCalled(sought, choice));
  const choices = isFound ? all.filter((choice) => isCalled(sought, choice) || choice.field === field) : all;
  // What is found first is chosen, so that the list need not be opened where one is left.
  const seek = (words: string): void => {
    setSought(words);
    const first = words.trim() === "" ? undefined : all.find((choice) => isCalled(words, choice));
    if (first !== undefined) setField(first.field);
  };
  return (
    <div className={styles.form}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={texts.recognition.findField}
        placeholder={texts.recognition.findField}
        value={sought}
        onChange={(_, data) => seek(data.value)}
      />
      {!isFound && <span className={styles.notFound}>{texts.recognition.fieldNotFound}</span>}
      <Select
        className={styles.select}
        size="small"
        aria-label={texts.recognition.chooseField}
        value={field}
        onChange={(_, data) => setField(data.value)}
      >
        <option value={NONE}>{texts.recognition.noneOfThese}</option>
        {choices.map((choice) => (
          <option key={choice.field} value={choice.field}>
            {choice.title}
          </option>
        ))}
      </Select>
      <Button appearance="primary" size="small" onClick={() => onSave(field === NONE ? null : field)}>
        {texts.recognition.save}
      </Button>
      <Button size="small" onClick={onCancel}>
        {texts.recognition.cancel}
      </Button>
    </div>
  );
}
