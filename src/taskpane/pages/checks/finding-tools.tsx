import { useState } from "react";
import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import type { FindingScope } from "../../../checks/finding-scope";
import type { FindingWork } from "../../tasks/finding-work";
import { texts } from "../../texts";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap", marginBottom: "8px" },
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "8px" },
});

interface FindingToolsProps {
  /** Parks by which findings can be handed out. */
  readonly parks: readonly string[];
  readonly busy: boolean;
  readonly onWork: (work: FindingWork) => void;
}

/** Marks on the cells, and their taking off. */
export function MarkTools({ busy, onWork }: Omit<FindingToolsProps, "parks">) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      {(["mark", "clear"] as const).map((kind) => (
        <Button key={kind} size="small" disabled={busy} onClick={() => onWork({ kind })}>
          {texts.findingWork.buttons[kind]}
        </Button>
      ))}
    </div>
  );
}

/** The findings as a sheet: all, one park's or one enterprise's. */
export function WriteFindings({ parks, busy, onWork }: FindingToolsProps) {
  const styles = useStyles();
  const { findingWork } = texts;
  const [park, setPark] = useState("");
  const [enterprise, setEnterprise] = useState("");
  return (
    <>
      <div className={styles.fields}>
        {parks.length > 0 && (
          <Field label={findingWork.park}>
            <Select value={park} onChange={(_, data) => setPark(data.value)}>
              <option value="">{findingWork.allParks}</option>
              {parks.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={findingWork.enterprise}>
          <Input value={enterprise} onChange={(_, data) => setEnterprise(data.value)} />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={busy}
          onClick={() => onWork({ kind: "write", scope: scopeOf(park, enterprise.trim()) })}
        >
          {findingWork.buttons.write}
        </Button>
      </div>
    </>
  );
}

/** An enterprise that is named is meant, whatever the park. */
function scopeOf(park: string, enterprise: string): FindingScope | null {
  if (enterprise !== "") return { enterprise };
  return park === "" ? null : { park };
}
