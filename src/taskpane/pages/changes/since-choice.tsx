import { useRef } from "react";
import { Button, Field, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ComparedChoice } from "../../tasks/changes-work";
import type { PaneWork } from "../../tasks/pane-work";
import { FileInput, workbookEndings } from "../../parts/file-input";
import { texts } from "../../texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", gap: "8px", flexWrap: "wrap", color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which workbook or sheet is held against which. */
export function SinceChoice({ work }: { readonly work: PaneWork }) {
  const styles = useStyles();
  const words = texts.changes;
  const { changes, previous, wish, recognition } = work;
  const { sheet, sinceSheet, isOfFile } = changes.choice;
  const years = recognition.value?.keptYears ?? [];
  const sheets = ledgerSheets(work);
  const hasFile = previous.name !== null;
  const isSame = !isOfFile && sinceSheet !== "" && sheet === sinceSheet;
  const lacks = isOfFile && !hasFile ? words.needsSince : isSame ? words.sameSheet : null;
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{words.intro}</p>
      <FileLine work={work} />
      <Field label={words.since}>
        <Select
          value={sinceValue(changes.choice, hasFile)}
          onChange={(_, { value }) => changes.choose({ sheet, ...sinceOf(value) })}
        >
          {!hasFile && <option value={NOTHING}>{words.choose}</option>}
          {hasFile && <option value={FILE}>{words.wholeFile}</option>}
          {hasFile && (
            <optgroup label={words.ofFile}>
              {(wish.previous ?? []).map((grid) => (
                <option key={grid.sheet} value={FILE + grid.sheet}>
                  {grid.sheet}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={words.ofThis}>
            {sheets.map((name) => (
              <option key={name} value={HERE + name}>
                {name}
              </option>
            ))}
          </optgroup>
          {years.length > 0 && (
            <optgroup label={words.ofKept}>
              {years.map((year) => (
                <option key={year} value={KEPT + String(year)}>
                  {words.kept(year)}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
      <Field label={words.now}>
        <Select
          value={sheet}
          onChange={(_, { value }) => changes.choose({ ...changes.choice, sheet: value })}
        >
          <option value="">{words.wholeNow}</option>
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {lacks !== null && <p className={styles.hint}>{lacks}</p>}
      <div>
        <Button
          appearance="primary"
          disabled={lacks !== null || work.comparing.status === "running" || recognition.status === "running"}
          onClick={changes.compare}
        >
          {words.compare}
        </Button>
      </div>
    </div>
  );
}

/** The chosen workbook, and a way to choose another one. */
function FileLine({ work: { previous } }: { readonly work: PaneWork }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const words = texts.changes;
  const { name } = previous;
  return (
    <div>
      <div className={styles.line}>
        <span className={styles.text}>{name === null ? words.noFile : words.sinceFile(name)}</span>
        <Link as="button" onClick={() => input.current?.click()}>
          {name === null ? words.chooseFile : words.changeFile}
        </Link>
        {name !== null && (
          <Link as="button" onClick={previous.drop}>
            {words.dropFile}
          </Link>
        )}
      </div>
      {name === null && <p className={styles.hint}>{words.hint}</p>}
      <FileInput input={input} label={words.chooseFile} accept={workbookEndings} onChoose={previous.choose} />
    </div>
  );
}

const NOTHING = "";
const FILE = "file:";
const HERE = "here:";
const KEPT = "kept:";

function sinceValue({ isOfFile, sinceSheet, keptYear }: ComparedChoice, hasFile: boolean): string {
  if (keptYear !== null) return KEPT + String(keptYear);
  if (!isOfFile) return HERE + sinceSheet;
  return hasFile ? FILE + sinceSheet : NOTHING;
}

function sinceOf(value: string): Omit<ComparedChoice, "sheet"> {
  if (value.startsWith(KEPT))
    return { sinceSheet: "", isOfFile: false, keptYear: Number(value.slice(KEPT.length)) };
  const isOfFile = !value.startsWith(HERE);
  return { sinceSheet: value.slice(isOfFile ? FILE.length : HERE.length), isOfFile, keptYear: null };
}

/** Sheets of this workbook that are ledgers, each once. */
function ledgerSheets({ recognition }: PaneWork): readonly string[] {
  const tables = recognition.value?.tables ?? [];
  const ledgers = tables.filter(({ register, counts }) => register !== null && counts?.role !== "copy");
  return [...new Set(ledgers.map(({ sheet }) => sheet))];
}
