import { useState, type ReactNode } from "react";
import { Textarea } from "@fluentui/react-components";
import type { ComparedFigure, PeriodOfReport } from "../../../jobs/results";
import { copyText } from "../../parts/clipboard";
import { numberText, sentenceOf } from "./figure-text";
import type { TelephoneAnswer } from "./telephone-answer";
import { usePane } from "../../shell/pane-context";
import { texts } from "../../texts";

type CopyFigure = (
  figure: ComparedFigure,
  what: "sentence" | "number",
  answer?: TelephoneAnswer | null,
) => Promise<void>;

/** Copies a figure, or what answers the question for it; where that is not allowed, a field to copy from by hand stands in the returned place. */
export function useFigureCopy(period: PeriodOfReport): readonly [CopyFigure, ReactNode] {
  const { announce } = usePane();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const copy: CopyFigure = async (figure, what, answer = null) => {
    const refusal =
      answer === null && figure.value === null
        ? texts.figures.notCopied(figure.title, figure.reason ?? "")
        : null;
    setMissing(refusal);
    if (refusal !== null) {
      announce(refusal);
      return;
    }
    const { number, sentence } = answer ?? {
      number: numberText(figure),
      sentence: sentenceOf(figure, period),
    };
    const text = what === "number" ? number : sentence;
    const copied = await copyText(text);
    setUncopied(copied ? null : text);
    announce(copied ? texts.figures.copied : texts.figures.copyFailed);
  };
  const told = (
    <>
      {missing !== null && <p style={{ margin: 0 }}>{missing}</p>}
      {uncopied !== null && <Uncopied text={uncopied} />}
    </>
  );
  return [copy, told];
}

function Uncopied({ text }: { readonly text: string }) {
  return (
    <Textarea
      style={{ width: "100%" }}
      aria-label={texts.figures.copyFailed}
      readOnly
      value={text}
      onFocus={(event) => event.target.select()}
    />
  );
}
