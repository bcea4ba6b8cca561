import { makeStyles } from "@fluentui/react-components";
import type { DraftReport } from "../../../jobs/draft";
import { Disclosure } from "../../parts/disclosure";
import { texts } from "../../texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "16px" },
  item: { overflowWrap: "anywhere" },
});

/** What the text says against itself, how it is worded, and what it leaves out. */
export function DraftRemarks({ report }: { readonly report: DraftReport }) {
  const words = texts.drafts.remarks;
  const titles = new Map(report.figures.map(({ id, title }) => [id, title]));
  const broken = report.arithmetic.filter(({ holds }) => !holds);
  return (
    <>
      <Remarks
        head={words.arithmetic(broken.length)}
        lines={broken.map(({ text, reason }) => words.words(text, reason))}
      />
      <Remarks
        head={words.wording(report.wording.length)}
        lines={report.wording.map(({ text, message }) => words.words(text, message))}
      />
      <Remarks
        head={words.missing(report.missing.length)}
        lines={report.missing.map((id) => titles.get(id) ?? id)}
      />
    </>
  );
}

function Remarks({ head, lines }: { readonly head: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Disclosure head={head} level={2}>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index} className={styles.item}>
            {line}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
