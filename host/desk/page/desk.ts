/** The desk: a spreadsheet with the add-in beside it, for trying it where there is no Excel. */
import { BookFileError } from "../../../package/book";
import type { StandIn } from "../../stand-in";
import { download, fetchWorkbook, listWorkbooks, onFile, type WorkbookFile } from "./files";
import { readManifest, type RibbonButton } from "./manifest";
import { openWorkbook, type AddIn, type DeskWorkbook } from "./open-workbook";
import { firstPersonality, personalities } from "./personalities";
import { RegionKeys } from "./region-keys";
import { drawRibbon } from "./ribbon";
import { texts } from "./texts";

declare global {
  interface Window {
    /** The Excel of the open workbook, for tests and the browser's console. */
    excelOfDesk?: StandIn;
  }
}

const MANIFEST = "/manifest.xml";
/** What is set by the address and the menus. */
const WORKBOOK = "workbook";
const EXCEL = "excel";
const THEME = "theme";

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

const PLACES = {
  grid: element("grid", HTMLElement),
  pane: element("pane", HTMLElement),
};
const status = element("status", HTMLElement);
const ribbon = element("ribbon", HTMLElement);
const KEYS = new RegionKeys(ribbon, PLACES.grid, PLACES.pane);
const ADDRESS = new URLSearchParams(location.search);

let open: DeskWorkbook | undefined;
let openName = "";

function say(sentence: string): void {
  status.textContent = sentence;
}

function setting(name: string, otherwise: string): string {
  return ADDRESS.get(name) ?? otherwise;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Keeps a choice in the address, so that the page opens again as it is. */
function keepSetting(name: string, value: string): void {
  ADDRESS.set(name, value);
  history.replaceState(null, "", `?${ADDRESS.toString()}`);
}

async function show(addIn: AddIn, { name, bytes }: WorkbookFile): Promise<void> {
  say(texts.opening(name));
  open?.close();
  open = undefined;
  const personality = personalities[setting(EXCEL, firstPersonality)] ?? personalities[firstPersonality];
  const isDark = setting(THEME, "light") === "dark";
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  try {
    open = await openWorkbook(bytes, addIn, PLACES, {
      excel: personality?.options ?? {},
      isDark,
      refuse: say,
      onPane: (pane) => KEYS.listen(pane),
    });
  } catch (error) {
    if (!(error instanceof BookFileError)) throw error;
    say(texts.notOpened(name, error.message));
    return;
  }
  // The desk has one window: what opens beside the workbook takes its place.
  open.excel.session.onAnotherWorkbook = (base64) =>
    inTurn(() => show(addIn, { name: texts.another, bytes: bytesOf(base64) }));
  window.excelOfDesk = open.excel;
  openName = name;
  document.title = name;
  say(texts.opened(name));
}

async function press({ label, command }: RibbonButton): Promise<void> {
  if (open === undefined) return;
  open.pane.show(true);
  if (command === undefined) return;
  say(texts.pressed(label));
  await open.pane.press(command);
  say("");
}

/** What is on the desk as a file, under a name of its own. */
async function current(): Promise<WorkbookFile | undefined> {
  return open && { name: openName, bytes: await open.save() };
}

async function saveCopy(): Promise<void> {
  const file = await current();
  if (file === undefined) return;
  const name = texts.savedName(file.name);
  download({ name, bytes: file.bytes });
  say(texts.saved(name));
}

function fillMenu(
  id: string,
  entries: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): void {
  const menu = element(id, HTMLSelectElement);
  menu.replaceChildren(...entries.map(([value, title]) => new Option(title, value, false, value === chosen)));
  menu.addEventListener("change", () => choose(menu.value));
}

/** Every failure of the desk itself is shown. */
function run(work: Promise<void>): Promise<void> {
  return work.catch((error: unknown) => {
    say(texts.broken);
    console.error(error);
  });
}

let opening: Promise<void> = Promise.resolve();

/** Openings follow one another: what is chosen while a workbook opens is done after it. */
function inTurn(work: () => Promise<void>): void {
  opening = run(opening.then(work));
}

async function start(): Promise<void> {
  const manifest = readManifest(await (await fetch(MANIFEST)).text());
  const functions = await (await fetch(manifest.functions.metadata)).text();
  const addIn: AddIn = { manifest, functions };
  const workbooks = await listWorkbooks();
  const first = setting(WORKBOOK, workbooks[0] ?? "");
  element("title", HTMLElement).textContent = texts.title(manifest.name);
  drawRibbon(ribbon, manifest, (button) => void run(opening.then(() => press(button))));
  const again = async (): Promise<void> => {
    const file = await current();
    if (file !== undefined) await show(addIn, file);
  };
  fillMenu(
    "workbooks",
    workbooks.map((name) => [name, name] as const),
    first,
    (name) => {
      keepSetting(WORKBOOK, name);
      inTurn(async () => show(addIn, await fetchWorkbook(name)));
    },
  );
  fillMenu(
    "excel",
    Object.entries(personalities).map(([id, { title }]) => [id, title] as const),
    setting(EXCEL, firstPersonality),
    (id) => {
      keepSetting(EXCEL, id);
      inTurn(again);
    },
  );
  fillMenu(
    "theme",
    [
      ["light", texts.light],
      ["dark", texts.dark],
    ],
    setting(THEME, "light"),
    (theme) => {
      keepSetting(THEME, theme);
      inTurn(again);
    },
  );
  onFile(element("file", HTMLInputElement), (file) => {
    if (file === null) say(texts.notAWorkbook);
    else inTurn(() => show(addIn, file));
  });
  element("save", HTMLButtonElement).addEventListener("click", () => void run(opening.then(saveCopy)));
  element("hide", HTMLButtonElement).addEventListener("click", () => open?.pane.show(false));
  inTurn(async () => show(addIn, await fetchWorkbook(first)));
}

void run(start());
