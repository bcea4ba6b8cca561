/** Adds parts to a package and takes them out, with their relationships and content types. */
import { relationshipsPart, relativeTarget, type PartStore } from "./part-store";
import { childrenOf, parseXml, prefixOf, type XmlElement } from "../xml/tree";
import { encodeXml } from "../xml/characters";
import { TextPatch, withPrefix } from "../xml/text-patch";

const CONTENT_TYPES = "[Content_Types].xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Adds a part of this content type. */
export function addPart(store: PartStore, part: string, contentType: string, text: string): void {
  store.set(part, text);
  const types = store.needed(CONTENT_TYPES);
  const root = parseXml(types, CONTENT_TYPES);
  const patch = new TextPatch(types);
  const override = `<Override PartName="/${encodeXml(part)}" ContentType="${contentType}"/>`;
  patch.append(root, withPrefix(override, prefixOf(root.qname)));
  store.set(CONTENT_TYPES, patch.apply());
}

/** Takes parts out, with what the package says about them. */
export function removeParts(store: PartStore, parts: ReadonlySet<string>): void {
  const lower = new Set([...parts].map((part) => part.toLowerCase()));
  removeElements(store, CONTENT_TYPES, (element) =>
    lower.has((element.attributes.get("PartName") ?? "").replace(/^\//, "").toLowerCase()),
  );
  for (const part of parts) {
    store.delete(part);
    store.delete(relationshipsPart(part));
  }
}

/** Relates `target` to `from` and gives the new relationship's id. */
export function addRelationship(store: PartStore, from: string, kind: string, target: string): string {
  const part = relationshipsPart(from);
  const text = store.text(part) ?? `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`;
  const root = parseXml(text, part);
  const used = new Set(root.children.map((element) => element.attributes.get("Id")));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml =
    `<Relationship Id="${id}" Type="${relationshipTypes(root)}${kind}" ` +
    `Target="${encodeXml(relativeTarget(from, target))}"/>`;
  const patch = new TextPatch(text);
  patch.append(root, withPrefix(xml, prefixOf(root.qname)));
  store.set(part, patch.apply());
  return id;
}

/** Files of the strict kind name the types otherwise: as the neighbours do. */
function relationshipTypes(root: XmlElement): string {
  const types = childrenOf(root, "Relationship").map(({ attributes }) => attributes.get("Type") ?? "");
  const worksheet = types.find((type) => type.endsWith("/worksheet"));
  return worksheet?.replace(/worksheet$/, "") ?? RELATIONSHIP_TYPES;
}

/** Takes a part's relationships to these targets away. */
export function removeRelationships(store: PartStore, from: string, targets: ReadonlySet<string>): void {
  const gone = new Set(
    store
      .relationships(from)
      .filter(({ target, isExternal }) => !isExternal && targets.has(target))
      .map(({ id }) => id),
  );
  removeElements(store, relationshipsPart(from), (element) => gone.has(element.attributes.get("Id") ?? ""));
}

function removeElements(store: PartStore, part: string, isGone: (element: XmlElement) => boolean): void {
  const text = store.text(part);
  if (text === undefined) return;
  const patch = new TextPatch(text);
  for (const element of parseXml(text, part).children) {
    if (isGone(element)) patch.replace(element.start, element.end, "");
  }
  if (!patch.isEmpty) store.set(part, patch.apply());
}

/** All parts that can be reached from the package by relationships. */
export function reachableParts(store: PartStore): Set<string> {
  const found = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { target, isExternal } of store.relationships(part)) {
      if (isExternal || found.has(target) || !store.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** A part's name that is still free: `xl/worksheets/sheet{n}.xml`, from this number on. */
export function freePart(store: PartStore, name: (number: number) => string, from: number): string {
  let number = from;
  while (store.has(name(number))) number++;
  return name(number);
}
