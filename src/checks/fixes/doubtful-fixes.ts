/** Fixes whose new value may itself be wrong are not offered. */
import { cellPosition } from "../../reading/cells/grid";
import type { Finding } from "../finding";

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The findings, those fixes taken off that rest upon a cell of which another finding doubts the value: two cells could
 * be the wrong one.
 */
export function withoutDoubtfulFixes(findings: readonly Finding[]): readonly Finding[] {
  const doubted = findings.filter(({ severity }) => severity !== "info");
  return findings.map((finding) => {
    const { fix, ...told } = finding;
    if (fix === undefined) return finding;
    const { restsOn, ...rest } = fix;
    if (restsOn === undefined) return finding;
    const area = areaOf(restsOn);
    const isDoubted = doubted.some((other) => other !== finding && isWithin(other, finding.sheet, area));
    return isDoubted ? told : { ...told, fix: rest };
  });
}

/** J4:J53, or one cell. */
function areaOf(address: string): Area | null {
  const [first = "", second = first] = address.split(":");
  const [one, other] = [cellPosition(first), cellPosition(second)];
  if (one === null || other === null) return null;
  return { top: one.row, bottom: other.row, left: one.column, right: other.column };
}

function isWithin({ sheet, cell }: Finding, wanted: string, area: Area | null): boolean {
  const place = sheet === wanted && area !== null ? cellPosition(cell) : null;
  if (place === null || area === null) return false;
  return (
    area.top <= place.row &&
    place.row <= area.bottom &&
    area.left <= place.column &&
    place.column <= area.right
  );
}
