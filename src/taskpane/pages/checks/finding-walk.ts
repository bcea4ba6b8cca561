import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "../../../checks/finding";
import type { GrowingList } from "../../parts/growing-list";
import { useSelectCell } from "../../shell/pane-context";
import { findingKey } from "./finding-item";
import type { FindingGroup } from "./finding-list";

export interface FindingWalk {
  readonly current: Finding | null;
  /** Place of the current finding among those shown, from 1; 0 for none. */
  readonly position: number;
  readonly come: (finding: Finding) => void;
  /** To the finding before or after, whose cell is selected. */
  readonly step: (by: 1 | -1) => void;
}

interface CurrentFinding {
  readonly key: string;
  /** Where it stood. */
  readonly index: number;
}

/** From one finding to the next, in the order in which they are shown; a mended one leaves its place to the next. */
export function useFindingWalk(groups: readonly FindingGroup[], growing: GrowingList): FindingWalk {
  const ordered = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const [at, setAt] = useState<CurrentFinding | null>(null);
  const select = useSelectCell();
  const index = placeOf(ordered, at);
  const current = ordered[index] ?? null;
  const wanted = useRef<string | null>(null);
  const latest = useRef({ ordered, at, index, growing, select });
  useEffect(() => {
    latest.current = { ordered, at, index, growing, select };
  });
  const come = useCallback((finding: Finding): void => {
    setAt({ key: findingKey(finding), index: latest.current.ordered.indexOf(finding) });
  }, []);
  // The same for ever, so that the items of a long list are not drawn anew.
  const step = useCallback(
    (by: 1 | -1): void => {
      const { ordered: all, at: from, index: place, growing: list, select: show } = latest.current;
      const next = nextPlace(all, from, place, by);
      const finding = all[next];
      if (finding === undefined) return;
      come(finding);
      wanted.current = findingKey(finding);
      if (next >= list.limit) list.grow();
      show({ sheet: finding.sheet, address: finding.cell });
    },
    [come],
  );
  useEffect(() => {
    if (wanted.current === null) return;
    const button = [...document.querySelectorAll<HTMLElement>("[data-finding]")].find(
      ({ dataset }) => dataset["finding"] === wanted.current,
    );
    if (button === undefined) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: "nearest" });
  });
  return { current, position: index + 1, come, step };
}

/** Where the current one is mended, the next one has come to its place. */
function nextPlace(
  ordered: readonly Finding[],
  at: CurrentFinding | null,
  index: number,
  by: 1 | -1,
): number {
  const current = ordered[index];
  if (current === undefined) return 0;
  const next = by < 0 || findingKey(current) === at?.key ? index + by : index;
  return Math.min(Math.max(next, 0), ordered.length - 1);
}

function placeOf(ordered: readonly Finding[], at: CurrentFinding | null): number {
  if (at === null) return -1;
  const same = ordered.findIndex((finding) => findingKey(finding) === at.key);
  return same >= 0 ? same : Math.min(at.index, ordered.length - 1);
}
