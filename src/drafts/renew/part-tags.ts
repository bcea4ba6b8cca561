import { numberTag, type TagPeriod } from "../../report/number-tags";
import { parseTemplate } from "../../report/template";
import type { LivePart } from "./renewed";

/**
 * The tag of a number that was made live; `null` where it is not sure, and people are still to look at it, and where
 * it is one park's, which no tag says.
 */
export function tagOf(part: LivePart, period: TagPeriod): string | null {
  const { figure, now, sure, park } = part;
  return sure && park === undefined ? numberTag({ figure, form: formOf(part), printed: now }, period) : null;
}

/** The form, where a template asks for nothing but the number. */
function formOf({ region, offset, length }: LivePart): string | null {
  const nodes = parseTemplate(region.template);
  if ("error" in nodes || region.offset !== offset || region.length !== length) return null;
  const [node, ...others] = nodes;
  return node?.kind === "fact" && others.length === 0 ? node.form : null;
}
