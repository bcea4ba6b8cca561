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
                <li key={paragraph.row} className={styles.item}>
                  <span className={styles.words}>
                    {words}
                    <span className={styles.small}>{paragraph.remark}</span>
                  </span>
                  <Button
                    size="small"
                    disabled={disabled}
                    aria-label={texts.renew.remarkSeenFor(words)}
                    onClick={() => see(paragraph)}
                  >
                    {texts.renew.remarkSeen}
                  </Button>
                </li>
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
                <li key={id} className={styles.item}>
                  <span className={styles.words}>
                    {texts.renew.offer(words)}
                    <span className={styles.small}>{text}</span>
                  </span>
                  <Button
                    size="small"
                    disabled={disabled}
                    aria-label={texts.renew.takeFor(words)}
                    onClick={() => take(template)}
                  >
                    {texts.renew.take}
                  </Button>
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}
