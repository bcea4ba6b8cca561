import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { RecordChange } from "../../../changes";
import { cellPlace } from "../../../jobs/cell-place";
import { registerSpec } from "../../../registers";
import { changedText } from "../../../report/lists/differences-plan";
import { Disclosure } from "../../parts/disclosure";
import { useGrowingList } from "../../parts/growing-list";
import { PlaceButton } from "../../parts/place-button";
import { PlaceList } from "../../parts/place-list";
import { texts } from "../../texts";

const useStyles = makeStyles({
  item: {
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 64px",
  },
  name: { padding: "2px 4px", overflowWrap: "anywhere" },
  change: { display: "flex", alignItems: "flex-start" },
  grow: { flexGrow: 1, minWidth: 0 },
  was: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { color: tokens.colorNeutralForeground2 },
});

/** What is chosen of the earlier sheet, by the cells of its changes. */
export interface MergeChoice {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

interface ChangedRecordsProps {
  readonly records: readonly RecordChange[];
  /** True where the earlier sheet is of this workbook, so that its cells can be shown. */
  readonly isEarlierHere: boolean;
  readonly merging: MergeChoice | null;
}

/** Records that are new, gone, renamed or changed, register by register. */
export function ChangedRecords({ records, ...shared }: ChangedRecordsProps) {
  const styles = useStyles();
  const registers = [...new Set(records.map(({ register }) => register))];
  if (registers.length === 0) return <p className={styles.line}>{texts.changes.noRecords}</p>;
  return (
    <>
      {registers.map((register) => (
        <OfRegister
          key={register}
          title={registerSpec(register).title}
          records={records.filter((record) => record.register === register)}
          {...shared}
        />
      ))}
    </>
  );
}

function OfRegister({ title, records, ...shared }: ChangedRecordsProps & { readonly title: string }) {
  const styles = useStyles();
  const { limit, end } = useGrowingList(records.length, title);
  return (
    <Disclosure head={texts.changes.records(title, records.length)} level={2} strong flush defaultOpen>
      <PlaceList>
        {records.slice(0, limit).map((record, index) => (
          <li key={index} className={styles.item}>
            <Change record={record} {...shared} />
          </li>
        ))}
      </PlaceList>
      <div ref={end} />
    </Disclosure>
  );
}

type ChangeProps = Omit<ChangedRecordsProps, "records"> & { readonly record: RecordChange };

function Change({ record, isEarlierHere, merging }: ChangeProps) {
  const styles = useStyles();
  const words = texts.changes;
  const { kind, name, before = "", fields, beforeCell, afterCell } = record;
  const called = words.record(words.kinds[kind], kind === "renamed" ? words.renamed(before, name) : name);
  if (kind === "added" || kind === "gone") {
    const cell = kind === "added" ? afterCell : beforeCell;
    return (
      <Line
        text={called}
        cell={cell}
        isHere={kind === "added" || isEarlierHere}
        was={kind === "gone" && !isEarlierHere ? beforeCell : undefined}
        merging={merging}
      />
    );
  }
  return (
    <>
      <div className={styles.name}>{called}</div>
      {fields.map((field) => (
        <Line
          key={`${field.field} ${field.afterCell}`}
          text={words.field(field.title, changedText(field.before), changedText(field.after))}
          about={name}
          cell={field.afterCell}
          isHere
          was={field.beforeCell}
          merging={merging}
        />
      ))}
    </>
  );
}

interface LineProps {
  readonly text: string;
  /** Whose field it is. */
  readonly about?: string;
  readonly cell: string | undefined;
  /** False for a cell of another workbook. */
  readonly isHere: boolean;
  readonly was: string | undefined;
  readonly merging: MergeChoice | null;
}

function Line({ text, about, cell, isHere, was, merging }: LineProps) {
  const styles = useStyles();
  const place = isHere ? cellPlace(cell) : null;
  const earlier = was === undefined ? undefined : texts.changes.wasAt(was);
  return (
    <div className={styles.change}>
      {merging !== null && cell !== undefined && (
        <Checkbox
          aria-label={texts.changes.merge.takeOf(about === undefined ? text : `${about} ${text}`)}
          title={texts.changes.merge.take}
          checked={merging.chosen.has(cell)}
          onChange={() => merging.onChange(toggled(merging.chosen, cell))}
        />
      )}
      <div className={styles.grow}>
        {place === null ? (
          <div className={styles.name}>
            {text}
            {earlier !== undefined && <span className={styles.was}>{earlier}</span>}
          </div>
        ) : (
          <PlaceButton
            sheet={place.sheet}
            cell={place.address}
            {...(earlier === undefined ? {} : { about: earlier })}
          >
            {text}
          </PlaceButton>
        )}
      </div>
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, cell: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(cell)) next.add(cell);
  return next;
}
