import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportParagraph, ReportResult } from "../../../../jobs/report-results";
import { lastWhere } from "../../../../reading/from-the-end";
import { Disclosure } from "../../../parts/disclosure";
import type { ReportWork } from "../../../tasks/report-work";
import { texts } from "../../../texts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "8px", alignItems: "start", padding: "4px 0" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  small: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Enough of a paragraph to know it by. */
const BEGINNING = 30;

interface SheetRemarksProps {
  readonly report: Pick<ReportResult, "paragraphs" | "offers">;
  readonly arrange: ReportWork["arrange"];
  readonly disabled: boolean;
}

/** What is still to be looked at on sheet 本单位底稿, and what our report would say besides. */
export function SheetRemarks({ report, arrange, disabled }: SheetRemarksProps) {
  const styles = useStyles();
  const { paragraphs, offers } = report;
  const remarked = paragraphs.filter(({ remark, row }) => remark !== "" && row !== null);
  const see = ({ row, template }: ReportParagraph): void => {
    if (row !== null)
      void arrange({ edit: { kind: "seen", row }, seen: { row, before: template } }, texts.renew.remarkDone);
  };
  const take = (template: string): void => {
    const after =
      lastWhere(paragraphs, ({ level, row }) => level !== "signature" && row !== null)?.row ?? null;
    const edit = { kind: "add", after, id: "", level: "body", template } as const;
    void arrange({ edit, seen: null }, texts.renew.taken);
  };
  return (
    <>
      {remarked.length > 0 && (
        <Disclosure head={texts.renew.remarks(remarked.length)} level={2} strong flush defaultOpen>
          <ul className={styles.list}>
            {remarked.map((paragraph) => {
              const words = shortened(paragraph.text);
              return (
                <Remark
                  key={paragraph.row}
                  words={words}
                  small={paragraph.remark}
                  button={{ text: texts.renew.remarkSeen, label: texts.renew.remarkSeenFor(words) }}
                  disabled={disabled}
                  onPress={() => see(paragraph)}
                />
              );
            })}
          </ul>
        </Disclosure>
      )}
      {offers.length > 0 && (
        <Disclosure head={texts.renew.offers(offers.length)} level={2} flush>
          <ul className={styles.list}>
            {offers.map(({ id, text, template, lacks }) => {
              const words = lacks.join("、");
              return (
                <Remark
                  key={id}
                  words={texts.renew.offer(words)}
                  small={text}
                  button={{ text: texts.renew.take, label: texts.renew.takeFor(words) }}
                  disabled={disabled}
                  onPress={() => take(template)}
                />
              );
            })}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

interface RemarkProps {
  readonly words: string;
  readonly small: string;
  readonly button: { readonly text: string; readonly label: string };
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function Remark({ words, small, button, disabled, onPress }: RemarkProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        {words}
        <span className={styles.small}>{small}</span>
      </span>
      <Button size="small" disabled={disabled} aria-label={button.label} onClick={onPress}>
        {button.text}
      </Button>
    </li>
  );
}

function shortened(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}
