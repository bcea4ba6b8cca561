/** Comments of a document. */
import { encodeXml } from "../xml/characters";
import { TextPatch } from "../xml/text-patch";
import { childrenOf, parseXml, prefixOf } from "../xml/tree";
import { addPart, addRelationship, freePart } from "../zip/package-edits";
import type { PartStore } from "../zip/part-store";
import { attributeOf } from "./body-text";

const AUTHOR = "台账核对";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Adds comments and gives their ids, in their order. */
export function addComments(
  store: PartStore,
  document: string,
  comments: readonly string[],
  prefix: string,
): readonly number[] {
  if (comments.length === 0) return [];
  const known = store.relationships(document).find(({ kind }) => kind === "comments")?.target;
  const text = known === undefined ? undefined : store.text(known);
  if (known === undefined || text === undefined) {
    const ids = comments.map((_, index) => index);
    const part = freePart(store, (number) => `word/comments${number === 1 ? "" : String(number)}.xml`, 1);
    const name = prefix === "" ? "" : `:${prefix.slice(0, -1)}`;
    const content = comments.map((words, index) => comment(ids[index] ?? 0, words, prefix)).join("");
    addPart(
      store,
      part,
      CONTENT_TYPE,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}comments xmlns${name}="${NAMESPACE}">${content}</${prefix}comments>`,
    );
    addRelationship(store, document, "comments", part);
    return ids;
  }
  const root = parseXml(text, known);
  const used = childrenOf(root, "comment").map((element) => Number(attributeOf(element, "id")));
  const first = Math.max(-1, ...used.filter(Number.isFinite)) + 1;
  const own = prefixOf(root.qname);
  const patch = new TextPatch(text);
  comments.forEach((words, index) => {
    patch.append(root, comment(first + index, words, own));
  });
  store.set(known, patch.apply());
  return comments.map((_, index) => first + index);
}

function comment(id: number, words: string, prefix: string): string {
  const p = prefix;
  return (
    `<${p}comment ${p}id="${String(id)}" ${p}author="${AUTHOR}" ${p}initials="核">` +
    `<${p}p><${p}r><${p}t xml:space="preserve">${encodeXml(words)}</${p}t></${p}r></${p}p></${p}comment>`
  );
}
