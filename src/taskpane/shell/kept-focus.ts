import { useEffect, useRef, type RefObject } from "react";

const REACHABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Where the focus was: the element, and its place among what can be reached in each element around it. */
interface Held {
  readonly element: HTMLElement;
  readonly around: readonly { readonly element: HTMLElement; readonly position: number }[];
}

/**
 * Keeps the focus where the work is. A button that goes with what it replaced, or is switched off while it works, would
 * leave it on the body, and a keyboard user at the very beginning.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let held: Held | null = null;
    const hold = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) held = heldAt(target, element);
    };
    const putBack = (): void => {
      if (held === null || document.activeElement !== document.body) return;
      const next = placeOf(held, element);
      if (next === null) return;
      next.focus({ preventScroll: next.tagName === "H1" });
    };
    // Somebody who clicks beside everything, or leaves the pane, means to.
    const letGo = (): void => {
      held = null;
    };
    const changes = new MutationObserver(putBack);
    changes.observe(element, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    element.addEventListener("focusin", hold);
    element.addEventListener("pointerdown", letGo, { capture: true });
    window.addEventListener("blur", letGo);
    return () => {
      changes.disconnect();
      element.removeEventListener("focusin", hold);
      element.removeEventListener("pointerdown", letGo, { capture: true });
      window.removeEventListener("blur", letGo);
    };
  }, []);
  return root;
}

function heldAt(element: HTMLElement, root: HTMLElement): Held {
  const around: { element: HTMLElement; position: number }[] = [];
  for (let one = element.parentElement; one !== null && one !== root; one = one.parentElement)
    around.push({ element: one, position: reachableIn(one).indexOf(element) });
  return { element, around };
}

/** The element itself once it can be reached, what stands in its place in a list, else the page's title. */
function placeOf({ element, around }: Held, root: HTMLElement): HTMLElement | null {
  if (element.isConnected) return isOff(element) ? null : element;
  const left = around.find((one) => one.element.isConnected);
  if (left !== undefined && left.element.id !== "page" && left.element.tagName !== "MAIN") {
    const reachable = reachableIn(left.element);
    const next = reachable[Math.min(Math.max(left.position, 0), reachable.length - 1)];
    if (next !== undefined) return next;
  }
  return root.querySelector<HTMLElement>("h1");
}

function reachableIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(REACHABLE)];
}

function isOff(element: HTMLElement): boolean {
  return element.matches(":disabled");
}
