/** Workbooks into the page and out of it: chosen, dropped, fetched from this server, downloaded. */

export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const EXTENSION = ".xlsx";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbooks that this server offers. */
export async function listWorkbooks(): Promise<readonly string[]> {
  const response = await fetch("workbooks.json");
  return (await response.json()) as string[];
}

export async function fetchWorkbook(name: string): Promise<WorkbookFile> {
  const response = await fetch(`workbooks/${encodeURIComponent(name)}`);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Hands on every file that is chosen in the field or dropped on the page; null for one that is no .xlsx. */
export function onFile(field: HTMLInputElement, take: (file: WorkbookFile | null) => void): void {
  const read = (file: File | undefined): void => {
    if (file === undefined) return;
    if (!file.name.toLowerCase().endsWith(EXTENSION)) take(null);
    else void file.arrayBuffer().then((content) => take({ name: file.name, bytes: new Uint8Array(content) }));
  };
  field.addEventListener("change", () => {
    read(field.files?.[0]);
    // The same file may be chosen again.
    field.value = "";
  });
  const whole = document.documentElement;
  whole.addEventListener("dragover", (event) => event.preventDefault());
  whole.addEventListener("drop", (event) => {
    event.preventDefault();
    read(event.dataTransfer?.files[0]);
  });
}

export function download({ name, bytes }: WorkbookFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
