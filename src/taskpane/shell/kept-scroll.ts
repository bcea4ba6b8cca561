import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { PaneRoute } from "../../actions/open-pane";

/** Each page is found again where it was left; a new one begins at its top. */
export function useKeptScroll(route: PaneRoute): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const left = useRef(new Map<PaneRoute, number>());
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const remember = (): void => {
      left.current.set(route, element.scrollTop);
    };
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [route]);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = left.current.get(route) ?? 0;
  }, [route]);
  return scroller;
}
