/**
 * The pane in jsdom with fake actions: drawn with React's own `act`, asked through the roles and names that a
 * screen reader would use.
 */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { webLightTheme } from "@fluentui/react-components";
import { Pane } from "../../src/taskpane/shell/pane";
import { rememberIntroduction } from "../../src/taskpane/shell/conveniences";
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";
import { fakeActions, type FakeActions } from "./fake-actions";
import { today } from "./sample-answers";

export interface PaneOptions {
  readonly replaced?: Partial<PaneActions>;
  readonly introduced?: boolean;
  readonly liveFormulas?: boolean;
}

export interface DrawnPane {
  readonly actions: FakeActions;
  readonly root: Root;
}

let drawn: DrawnPane | null = null;

export async function drawPane(options: PaneOptions = {}): Promise<DrawnPane> {
  const { replaced = {}, introduced = true, liveFormulas = true } = options;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  prepareBrowser();
  rememberIntroduction(introduced);
  document.body.innerHTML = '<div id="pane"></div>';
  const actions = fakeActions(replaced);
  const root = createRoot(element("#pane"));
  const surroundings = () => ({ today, liveFormulas });
  await act(async () => {
    root.render(<Pane actions={actions} surroundings={surroundings} theme={webLightTheme} />);
  });
  await settle();
  drawn = { actions, root };
  return drawn;
}

export async function removePane(): Promise<void> {
  const pane = drawn;
  drawn = null;
  if (pane !== null) await act(async () => pane.root.unmount());
}

/** What jsdom lacks and Fluent UI asks for. */
function prepareBrowser(): void {
  Element.prototype.scrollIntoView = (): void => undefined;
  if ("ResizeObserver" in globalThis) return;
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Visible text of the page. */
export function text(): string {
  return element("#pane").textContent;
}

function nameOf(candidate: Element): string {
  const label = candidate.getAttribute("aria-label") ?? labelOf(candidate) ?? candidate.textContent;
  return label.trim();
}

type FieldElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const fieldTypes = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement] as const;

function isField(candidate: Element): candidate is FieldElement {
  return fieldTypes.some((type) => candidate instanceof type);
}

function labelOf(candidate: Element): string | null {
  return isField(candidate) ? (candidate.labels?.[0]?.textContent ?? null) : null;
}

function find(selector: string, name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const found =
    all.find((candidate) => nameOf(candidate) === name) ??
    all.find((candidate) => nameOf(candidate).includes(name));
  if (found === undefined) {
    throw new Error(`no ${selector} named ${name} among ${all.map(nameOf).join(" | ")}`);
  }
  return found;
}

export function button(name: string): HTMLElement {
  return find("button", name);
}

export function field(name: string): FieldElement {
  const found = find("input, select, textarea", name);
  if (isField(found)) return found;
  throw new Error(`${name} is no field`);
}

export async function press(name: string): Promise<void> {
  await act(async () => button(name).click());
}

/** A key where the focus is. */
export async function pressKey(key: string): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
  });
}

export async function choose(name: string): Promise<void> {
  await act(async () => field(name).click());
}

/** Puts a value into a field as typing does. */
export async function type(name: string, value: string): Promise<void> {
  const target = field(name);
  const prototype = fieldTypes.find((one) => target instanceof one)?.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, "value")?.set;
  await act(async () => {
    setter?.call(target, value);
    target.dispatchEvent(
      new Event(target instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
    );
  });
}

export async function open(tab: string): Promise<void> {
  await act(async () => find('[role="tab"]', tab).click());
  await settle();
}

/** Lets everything that is under way come to its end. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
}
