import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecordQuestion } from "../../../changes";
import { Disclosure } from "../../parts/disclosure";
import { texts } from "../../texts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "4px", overflowWrap: "anywhere" },
  sides: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Records of which somebody has to say whether they are the same. */
export function RecordQuestions({ questions }: { readonly questions: readonly RecordQuestion[] }) {
  const styles = useStyles();
  if (questions.length === 0) return null;
  const names = (those: RecordQuestion["before"]): string => those.map(({ name }) => name).join("、");
  return (
    <Disclosure head={texts.changes.asked(questions.length)} level={2} strong flush defaultOpen>
      <ul className={styles.list}>
        {questions.map(({ reason, before, after }) => (
          <li key={reason} className={styles.item}>
            {reason}
            <span className={styles.sides}>{texts.changes.sides(names(before), names(after))}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
