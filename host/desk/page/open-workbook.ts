/** A workbook on the desk: its grid, its Excel, the add-in's pane beside it. */
import { functionsOfFiles } from "../../built-functions";
import { pageExternal } from "../../client/page-client";
import { saveBook } from "../../save-book";
import { standIn, type StandIn, type StandInOptions } from "../../stand-in";
import { readBook } from "../../../package/index";
import { drawConditionalFills } from "./conditional-fills";
import { fitRows } from "./fit-rows";
import { loadFunctions } from "./functions-frame";
import { createGrid } from "./grid";
import { joinGrid } from "./grid-and-excel";
import type { Manifest } from "./manifest";
import { openPane, type PaneFrame } from "./pane-frame";

export interface DeskPlaces {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

export interface AddIn {
  readonly manifest: Manifest;
  /** The text of functions.json. */
  readonly functions: string;
}

export interface DeskOptions {
  readonly excel: StandInOptions;
  readonly isDark: boolean;
  /** Told what the user may not do. */
  readonly refuse: (sentence: string) => void;
  /** Told when the pane's page has loaded. */
  readonly onPane: (pane: Window) => void;
}

export interface DeskWorkbook {
  readonly excel: StandIn;
  readonly pane: PaneFrame;
  /** The workbook as a file. */
  readonly save: () => Promise<Uint8Array>;
  readonly close: () => void;
}

/** @throws {BookFileError} with one sentence for people when the file cannot be read */
export async function openWorkbook(
  bytes: Uint8Array,
  { manifest, functions }: AddIn,
  places: DeskPlaces,
  options: DeskOptions,
): Promise<DeskWorkbook> {
  const { namespace } = manifest.functions;
  const { data, original } = readBook(bytes, {
    functions: functionsOfFiles({ namespace, metadata: functions }),
  });
  const associated = await loadFunctions(manifest, functions);
  const grid = createGrid(places.grid, options.isDark);
  const excel = await standIn(grid.injector, data, options.excel, () => associated);
  joinGrid(grid, excel, options.refuse);
  drawConditionalFills(grid, excel);
  const stopFitting = fitRows(grid, excel);
  const save = (): Promise<Uint8Array> => saveBook(original, excel);
  const host = pageExternal(excel, { hasFunctions: true, isDark: options.isDark, file: save });
  const page = { address: manifest.pane, title: manifest.name, onLoad: options.onPane };
  const pane = openPane(places.pane, page, host);
  return {
    excel,
    pane,
    save,
    close: () => {
      pane.remove();
      stopFitting();
      grid.dispose();
      places.grid.replaceChildren();
    },
  };
}
