import { useEffect, useRef, type RefObject } from "react";

/**
 * Ctrl+F goes to the search: that of the page that is shown, else that of the figures. The pane's own window is meant,
 * and where it stands beside something else, the pane alone.
 *
 * @param request counts what asked for the figures from outside: whoever presses the ribbon's button has a question
 */
export function useSearchKey(
  root: RefObject<HTMLElement | null>,
  onFigures: () => void,
  request: number,
): void {
  const goToFigures = useRef(onFigures);
  useEffect(() => {
    goToFigures.current = onFigures;
  });
  useEffect(() => {
    const pane = root.current;
    if (pane === null) return;
    let isAwaited = request > 0;
    /** True once the field has the focus, with what stands in it selected: the next letter begins anew. */
    const enter = (): boolean => {
      const field = pane.querySelector<HTMLInputElement>('#page input[type="search"]');
      field?.focus();
      field?.select();
      return field !== null;
    };
    const onKey = (event: KeyboardEvent): void => {
      // Whoever does something else meanwhile, stays where they are.
      isAwaited = false;
      if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey || !isOurs(event.target, pane)) return;
      event.preventDefault();
      if (enter()) return;
      isAwaited = true;
      goToFigures.current();
    };
    const onPress = (): void => {
      isAwaited = false;
    };
    const drawn = new MutationObserver(() => {
      if (isAwaited && enter()) isAwaited = false;
    });
    drawn.observe(pane, { childList: true, subtree: true });
    if (isAwaited && enter()) isAwaited = false;
    document.addEventListener("keydown", onKey);
    pane.addEventListener("pointerdown", onPress, { capture: true });
    return () => {
      drawn.disconnect();
      document.removeEventListener("keydown", onKey);
      pane.removeEventListener("pointerdown", onPress, { capture: true });
    };
  }, [root, request]);
}

function isOurs(target: EventTarget | null, pane: HTMLElement): boolean {
  return target instanceof Node && (target === document.body || pane.contains(target));
}
