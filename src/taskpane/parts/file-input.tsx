import type { RefObject } from "react";

/** Endings of workbooks, also of those that can't be read: who chooses one is told what to do. */
export const workbookEndings = ".xlsx,.xlsm,.xls,.xlsb,.et";

interface FileInputProps {
  /** By which a button opens it. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Endings that the dialogue offers. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** Chooses one file; a button of the page's own opens it. */
export function FileInput({ input, label, accept, onChoose }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file !== undefined) onChoose(file);
        // So that the same file can be chosen again after it was saved anew.
        target.value = "";
      }}
    />
  );
}
