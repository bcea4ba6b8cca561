/** The shelf of stock passages (套话库), and how the ticked ones come into a report. */
import type { Outline, OutlineParagraph } from "../outlines/outline";
import { aheadGroups } from "./ahead";
import { openingGroups } from "./opening";
import { organisingGroups } from "./organising";
import type { Passage, PassageGroup } from "./passage";
import { peopleGroups } from "./people";
import { serviceGroups } from "./services";

/** In the order in which a report says them. */
export const passageGroups: readonly PassageGroup[] = [
  ...openingGroups,
  ...organisingGroups,
  ...peopleGroups,
  ...serviceGroups,
  ...aheadGroups,
];

/** Under which name 党建设置 keeps a passage as ticked: 组建原则·成熟先建. */
export function passageName(group: PassageGroup, passage: Passage): string {
  return `${group.title}·${passage.title}`;
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  passageGroups.flatMap((group) =>
    group.passages.map((passage) => [passageName(group, passage), passage.text] as const),
  ),
);

/** The passage's own words; `null` for a name that the shelf has not. */
export function passageText(name: string): string | null {
  return KNOWN.get(name) ?? null;
}

/** Where a group stands in a report; `null` where the report has no place for it. */
function placeOf({ behind }: PassageGroup, { takesPassages, paragraphs }: Outline): string | null {
  if (takesPassages !== true) return null;
  return behind.find((id) => paragraphs.some((paragraph) => paragraph.id === id)) ?? null;
}

/** The outline with the ticked passages, each behind the paragraph that it goes with. Names unknown here are left out. */
export function withPassages(outline: Outline, ticked: readonly string[]): Outline {
  const chosen = new Set(ticked);
  const placed = passageGroups.map((group) => ({
    place: placeOf(group, outline),
    paragraphs: group.passages.flatMap((passage): readonly OutlineParagraph[] => {
      const id = passageName(group, passage);
      return chosen.has(id) ? [{ id, level: "body", template: passage.text }] : [];
    }),
  }));
  const paragraphs = outline.paragraphs.flatMap((paragraph) => [
    paragraph,
    ...placed.filter(({ place }) => place === paragraph.id).flatMap((group) => group.paragraphs),
  ]);
  return { ...outline, paragraphs };
}

/** The groups that have a place in a report. */
export function groupsFor(outline: Outline): readonly PassageGroup[] {
  return passageGroups.filter((group) => placeOf(group, outline) !== null);
}
