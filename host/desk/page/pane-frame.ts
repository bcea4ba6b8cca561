/** The add-in's own page, as built, in the column where Excel shows it. */
import type { PageExternal } from "../../client/page-client";

export interface PaneFrame {
  readonly show: (isShown: boolean) => void;
  /** Calls a function of the ribbon as Excel does; resolves when the add-in says that it is done. */
  readonly press: (command: string) => Promise<void>;
  readonly remove: () => void;
}

declare global {
  interface Window {
    /** Where the pane's page finds its host; see join-excel.ts. */
    excelOfPane?: PageExternal;
  }
}

type Command = (event: { readonly completed: () => void }) => void;

type PaneWindow = Window & {
  readonly Office?: {
    readonly actions?: { readonly _association?: { readonly mappings: Readonly<Record<string, Command>> } };
  };
};

/** How long a command may take to be there after the pane's page began to load. */
const WAIT_MS = 60_000;
const STEP_MS = 50;

export interface PanePage {
  readonly address: string;
  readonly title: string;
  /** Told when the page has loaded. */
  readonly onLoad: (pane: Window) => void;
}

/** Opens the page; the library in it finds the host. */
export function openPane(column: HTMLElement, page: PanePage, host: PageExternal): PaneFrame {
  window.excelOfPane = host;
  const frame = document.createElement("iframe");
  frame.title = page.title;
  frame.src = page.address;
  frame.addEventListener("load", () => {
    if (frame.contentWindow !== null) page.onLoad(frame.contentWindow);
  });
  frame.allow = "clipboard-read; clipboard-write";
  column.append(frame);
  return {
    show: (isShown) => {
      column.hidden = !isShown;
    },
    press: async (name) => {
      const command = await commandOf(frame, name);
      await new Promise<void>((completed) => command({ completed }));
    },
    remove: () => frame.remove(),
  };
}

/** The library keeps the names in capitals. A button may be pressed before the page has loaded. */
async function commandOf(frame: HTMLIFrameElement, name: string): Promise<Command> {
  for (let waited = 0; waited < WAIT_MS; waited += STEP_MS) {
    const place: PaneWindow | null = frame.contentWindow;
    const command = place?.Office?.actions?._association?.mappings[name.toUpperCase()];
    if (command !== undefined) return command;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error(`The add-in has no command ${name}.`);
}
