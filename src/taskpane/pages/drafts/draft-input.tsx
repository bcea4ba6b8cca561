import { Button } from "@fluentui/react-components";
import { TextOrFile } from "../../parts/text-or-file";
import { usePane } from "../../shell/pane-context";
import type { DraftWork } from "../../tasks/draft-work";
import { texts } from "../../texts";

/** The three ways in: paste, a file, the selected cells. */
export function DraftInput({ drafts }: { readonly drafts: DraftWork }) {
  const { can } = usePane();
  return (
    <TextOrFile
      words={{ ...texts.drafts, start: texts.drafts.check }}
      rows={10}
      onText={drafts.paste}
      onFile={drafts.open}
    >
      {can.selection && <Button onClick={drafts.takeCells}>{texts.drafts.takeCells}</Button>}
    </TextOrFile>
  );
}
