import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { usePane } from "../../shell/pane-context";
import { texts } from "../../texts";

/** Comes with the add-in, beside its page. */
const SAMPLE = "sample.xlsx";

/** 打开示例: a workbook with invented names to try everything on, in a window of its own. */
export function SampleButton() {
  const { actions, can, notify, surroundings } = usePane();
  const [isOpening, setIsOpening] = useState(false);
  if (!can.otherWorkbooks) return null;
  const open = async (): Promise<void> => {
    setIsOpening(true);
    const sample = await loaded();
    const outcome = sample === null ? null : await actions.openSample(surroundings(), sample);
    setIsOpening(false);
    if (outcome === null) notify({ kind: "problem", problem: NOT_LOADED });
    else if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
    else notify({ kind: "done", text: texts.recognition.sampleOpened });
  };
  return (
    <Button disabled={isOpening} onClick={() => void open()}>
      {texts.recognition.openSample}
    </Button>
  );
}

const NOT_LOADED = { code: "hostFailed", message: texts.recognition.sampleNotLoaded } as const;

/** `null` where the file can't be had. */
async function loaded(): Promise<Uint8Array | null> {
  const response = await fetch(SAMPLE).catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  return response?.ok === true ? new Uint8Array(await response.arrayBuffer()) : null;
}
