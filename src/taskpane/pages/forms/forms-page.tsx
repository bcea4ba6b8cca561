import { useRef } from "react";
import { Button, Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { PeriodWish } from "../../../jobs/results";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import type { PaneWork } from "../../tasks/pane-work";
import { FileInput, workbookEndings } from "../../parts/file-input";
import { texts } from "../../texts";
import { FilledResult } from "./filled-result";
import { OwnLedgers } from "./own-ledgers";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FormsPageProps {
  readonly work: PaneWork;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** 填表: somebody's empty form filled from the ledgers into a file of its own; and ledgers of our own making. */
export function FormsPage({ work, onPeriod }: FormsPageProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const {
    forms,
    filling,
    findingSheets,
    writingCopy,
    answeringForm,
    makingBlank,
    tidying,
    makingCards,
    wish,
  } = work;
  const words = texts.forms;
  return (
    <Page
      title={texts.pane.routeTitles.forms}
      tasks={[
        { task: filling, retry: () => void forms.again(wish) },
        { task: findingSheets, retry: forms.findSheets },
        { task: writingCopy, retry: writingCopy.reset },
        { task: answeringForm, retry: answeringForm.reset },
        { task: makingBlank, retry: makingBlank.reset },
        { task: tidying, retry: forms.tidy },
        { task: makingCards, retry: forms.cards },
      ]}
    >
      {filling.value !== null && <PeriodBar period={filling.value.period} onChange={onPeriod} />}
      <div className={styles.section}>
        <p className={styles.text}>{words.lead}</p>
        <Button
          appearance={filling.value === null ? "primary" : "secondary"}
          disabled={filling.status === "running"}
          onClick={() => input.current?.click()}
        >
          {forms.form === null ? words.choose : words.another}
        </Button>
        {findingSheets.value === null ? (
          <Button disabled={findingSheets.status === "running"} onClick={forms.findSheets}>
            {words.ownSheet}
          </Button>
        ) : (
          <Field label={words.whichSheet}>
            <Select
              value={typeof forms.form === "string" ? forms.form : ""}
              onChange={(_, { value }) => value !== "" && forms.choose(value)}
            >
              <option value="">{words.noSheet}</option>
              {findingSheets.value.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <FileInput input={input} label={words.choose} accept={workbookEndings} onChoose={forms.choose} />
        <Checkbox
          label={words.withIds}
          checked={forms.withIds}
          onChange={(_, { checked }) => forms.setWithIds(checked === true)}
        />
        <p className={styles.text}>{words.withIdsHelp}</p>
      </div>
      {filling.value !== null && (
        <FilledResult
          filled={filling.value}
          busy={[filling, writingCopy, answeringForm].some(({ status }) => status === "running")}
          onSave={forms.save}
          onAnswer={forms.answer}
        />
      )}
      <OwnLedgers work={work} />
    </Page>
  );
}
