import { makeStyles, tokens } from "@fluentui/react-components";
import type { ComparedFigure, PeriodOfReport } from "../../../jobs/results";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";
import type { FigureScope } from "./group-choice";
import { FigureItem } from "./figure-item";

const useStyles = makeStyles({
  subject: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 4px 0",
  },
  title: {
    margin: 0,
    padding: "4px 8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  missing: { margin: 0, paddingLeft: "16px" },
});

interface FigureSubjectsProps {
  readonly figures: readonly ComparedFigure[];
  readonly period: PeriodOfReport;
  readonly scope: FigureScope;
}

/** A card for each subject; what has no value stands at the end with the reason. */
export function FigureSubjects({ figures, period, scope }: FigureSubjectsProps) {
  const styles = useStyles();
  const present = figures.filter((figure) => figure.value !== null);
  const missing = figures.filter((figure) => figure.value === null);
  const isOnly = figures.length === 1;
  return (
    <>
      {[...bySubject(present)].map(([subject, members]) => (
        <section key={subject} className={styles.subject} aria-label={subject}>
          <h2 className={styles.title}>{subject}</h2>
          <ul className={styles.list}>
            {members.map((figure) => (
              <li key={`${figure.id} ${String(isOnly)}`} className={styles.item}>
                <FigureItem figure={figure} period={period} scope={scope} isOnly={isOnly} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && (
        <Disclosure head={texts.figures.missingTitle(missing.length)} level={2}>
          <ul className={styles.missing}>
            {missing.map((figure) => (
              <li key={figure.id}>{texts.figures.missing(figure.title, figure.reason ?? "")}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function bySubject(figures: readonly ComparedFigure[]): Map<string, ComparedFigure[]> {
  const subjects = new Map<string, ComparedFigure[]>();
  for (const figure of figures) {
    const members = subjects.get(figure.subject);
    if (members === undefined) subjects.set(figure.subject, [figure]);
    else members.push(figure);
  }
  return subjects;
}
