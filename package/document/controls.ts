/** Content controls around words of a document, that are neither seen on the screen nor in print. */
import { encodeXml } from "../xml/characters";
import { withAttribute, type TextPatch } from "../xml/text-patch";
import type { XmlElement } from "../xml/tree";

const APPEARANCE = "http://schemas.microsoft.com/office/word/2012/wordml";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** A run in a content control with that tag. */
export function hiddenControl(run: string, tag: string, prefix: string, appearance: string): string {
  const p = prefix;
  const properties =
    `<${p}tag ${p}val="${encodeXml(tag)}"/>` + `<${appearance}appearance ${appearance}val="hidden"/>`;
  return `<${p}sdt><${p}sdtPr>${properties}</${p}sdtPr><${p}sdtContent>${run}</${p}sdtContent></${p}sdt>`;
}

/**
 * Gives the prefix of what says that a control is hidden, and declares it as something that an older Word may pass
 * over where the document does not do so yet.
 */
export function knowsAppearance(patch: TextPatch, root: XmlElement): string {
  const appearance = declared(patch, root, APPEARANCE, "w15");
  const name = `${declared(patch, root, COMPATIBILITY, "mc")}:Ignorable`;
  const ignored = (root.attributes.get(name) ?? "").split(/\s+/).filter((one) => one !== "");
  if (!ignored.includes(appearance))
    patch.retag(root, (tag) => withAttribute(tag, name, [...ignored, appearance].join(" ")));
  return `${appearance}:`;
}

/** The name under which the root knows a namespace. */
function declared(patch: TextPatch, root: XmlElement, namespace: string, usual: string): string {
  const known = [...root.attributes].find(([key, value]) => key.startsWith("xmlns:") && value === namespace);
  if (known !== undefined) return known[0].slice("xmlns:".length);
  let free = usual;
  while (root.attributes.has(`xmlns:${free}`)) free += "x";
  patch.retag(root, (tag) => withAttribute(tag, `xmlns:${free}`, namespace));
  return free;
}
