import type { Outcome } from "../../actions/environment";
import { texts } from "../texts";

/** The bytes of a file that the user chose; it may be gone, or another program may hold it. */
export function bytesOfChosen(file: File): Promise<Outcome<Uint8Array>> {
  return file.arrayBuffer().then(
    (buffer) => ({ ok: true, value: new Uint8Array(buffer) }),
    () => ({ ok: false, problem: { code: "notFound", message: texts.task.fileUnreadable(file.name) } }),
  );
}
