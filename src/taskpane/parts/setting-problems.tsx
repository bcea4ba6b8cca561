import { DoneBar } from "./bars/done-bar";

/** Settings on 党建设置 that could not be read, so that defaults are not taken in silence. */
export function SettingProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <DoneBar intent="warning">
      {problems.map((problem) => (
        <div key={problem}>{problem}</div>
      ))}
    </DoneBar>
  );
}
