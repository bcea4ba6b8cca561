import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportResult } from "../../../jobs/report-results";
import type { ChangedNumber, ReportGap } from "../../../jobs/report-results";
import { usePane } from "../../shell/pane-context";
import type { ReportWork } from "../../tasks/report-work";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";
import { DoneBar } from "../../parts/bars/done-bar";
import { PlaceButton } from "../../parts/place-button";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "4px" },
  offer: { margin: "0 4px 4px" },
  small: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface RemarksProps {
  readonly report: Pick<ReportResult, "gaps" | "changes" | "notices" | "sources" | "paragraphs">;
  readonly onFill: ReportWork["fill"];
  readonly disabled: boolean;
}

/** What to know before reading: what is missing first, and where to fill it in. */
export function ReportRemarks({ report, onFill, disabled }: RemarksProps) {
  const styles = useStyles();
  const { gaps, changes, notices, sources, paragraphs } = report;
  const wrong = paragraphs.filter(({ isWrong }) => isWrong);
  return (
    <>
      {notices.map((notice) => (
        <DoneBar key={notice} intent="warning">
          {notice}
        </DoneBar>
      ))}
      {wrong.length > 0 && (
        <Disclosure head={texts.report.wrongTitle(wrong.length)} level={2} defaultOpen>
          <ul className={styles.list}>
            {wrong.map(({ id, template, missing }, index) => (
              <li key={index} className={styles.item}>
                {id === "" ? template : id}
                <span className={styles.small}>{missing}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {gaps.length > 0 && (
        <Disclosure head={texts.report.gapsTitle(gaps.length)} level={2}>
          <ul className={styles.list}>
            {gaps.map((gap) => (
              <li key={gap.title}>
                <Gap gap={gap} />
                {gap.offers.map((text) => (
                  <Button
                    key={text}
                    size="small"
                    className={styles.offer}
                    disabled={disabled}
                    aria-label={texts.report.useOfferFor(gap.title, text)}
                    onClick={() => onFill({ title: gap.title, text })}
                  >
                    {texts.report.useOffer(text)}
                  </Button>
                ))}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {changes.length > 0 && (
        <Disclosure head={texts.report.changesTitle(changes.length)} level={2}>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change.id}>
                <Change change={change} place={sources[change.id]} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Gap({ gap }: { readonly gap: ReportGap }) {
  const styles = useStyles();
  const { actions, surroundings, notify } = usePane();
  const { title, reason, place, isAsked, isNeeded } = gap;
  const words = (
    <>
      {title}
      <span className={styles.small}>
        {reason}。{isNeeded && texts.report.gapNeeded}
      </span>
    </>
  );
  if (place !== null)
    return (
      <PlaceButton sheet={place.sheet} cell={place.address} about={texts.report.fillInShort}>
        {words}
      </PlaceButton>
    );
  const openSettings = async (): Promise<void> => {
    const outcome = await actions.openSettings(surroundings());
    if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
  };
  return (
    <div className={styles.item}>
      {words}
      {isAsked && (
        <Button size="small" aria-label={texts.report.fillIn(title)} onClick={() => void openSettings()}>
          {texts.report.openSettings}
        </Button>
      )}
    </div>
  );
}

interface ChangeProps {
  readonly change: ChangedNumber;
  readonly place: ReportResult["sources"][string] | undefined;
}

function Change({ change, place }: ChangeProps) {
  const styles = useStyles();
  const words = texts.report.change(change.title, change.before, change.now);
  if (place === undefined) return <div className={styles.item}>{words}</div>;
  return (
    <PlaceButton sheet={place.sheet} cell={place.address}>
      {words}
    </PlaceButton>
  );
}
