import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Task } from "../tasks/task";
import { EmptyState } from "./empty-state";
import { Foot } from "./foot";
import { OutdatedBar } from "./bars/outdated-bar";
import { ProblemBar } from "./bars/problem-bar";
import { RunningBar } from "./bars/running-bar";
import { texts } from "../texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    flexWrap: "wrap",
  },
  title: {
    margin: 0,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface PageProps {
  readonly title: string;
  readonly buttons?: ReactNode;
  /** Tasks whose progress and problems are shown on this page. */
  readonly tasks?: readonly TaskOnPage[];
  readonly children: ReactNode;
}

export interface TaskOnPage {
  readonly task: Pick<
    Task<unknown, readonly never[]>,
    "status" | "problem" | "progress" | "isOutdated" | "cancel"
  >;
  readonly retry: () => void;
}

/** Title and buttons of a page, then what it has to show; progress and problems stand at the pane's foot. */
export function Page({ title, buttons, tasks = [], children }: PageProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {buttons && <div className={styles.buttons}>{buttons}</div>}
      </div>
      {tasks.map(({ task, retry }, index) => (
        <TaskMessages key={index} task={task} retry={retry} />
      ))}
      {children}
    </div>
  );
}

function TaskMessages({ task, retry }: TaskOnPage) {
  const { progress, problem, isOutdated } = task;
  if (progress !== null)
    return (
      <Foot>
        <RunningBar progress={progress} onCancel={task.cancel} />
      </Foot>
    );
  if (problem === null)
    return isOutdated ? (
      <Foot>
        <OutdatedBar onAgain={retry} />
      </Foot>
    ) : null;
  if (problem.code !== "noRegister")
    return (
      <Foot>
        <ProblemBar problem={problem} onRetry={retry} />
      </Foot>
    );
  return (
    <EmptyState title={texts.recognition.noRegisterTitle} text={problem.message}>
      <Button onClick={retry}>{texts.task.again}</Button>
    </EmptyState>
  );
}
