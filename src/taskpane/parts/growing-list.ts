import { useEffect, useRef, useState, type RefObject } from "react";

const STEP = 60;

export interface GrowingList {
  /** How many items to draw. */
  readonly limit: number;
  readonly grow: () => void;
  /** Stands below the last item drawn; when it comes into view more are drawn. */
  readonly end: RefObject<HTMLDivElement | null>;
}

/** Draws a long list a screenful at a time; `key` starts it anew. */
export function useGrowingList(total: number, key: string): GrowingList {
  const [drawn, setDrawn] = useState({ key, limit: STEP });
  const limit = drawn.key === key ? drawn.limit : STEP;
  const end = useRef<HTMLDivElement>(null);
  const grow = (): void => setDrawn({ key, limit: limit + STEP });
  useEffect(() => {
    const element = end.current;
    if (element === null || limit >= total || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setDrawn({ key, limit: limit + STEP });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [key, limit, total]);
  return { limit, grow, end };
}
