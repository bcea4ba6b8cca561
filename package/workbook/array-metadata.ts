/**
 * The metadata that marks a formula as a dynamic array (`cm`): without it Excel shows an array formula
 * of the old kind (ECMA-376 18.9 and MS-XLSX 2.4.x, `XLDAPR`).
 */
import { addPart, addRelationship } from "../zip/package-edits";
import type { PartStore } from "../zip/part-store";
import { childOf, childrenOf, isTrue, numberOf, parseXml, prefixOf, type XmlElement } from "../xml/tree";
import { TextPatch, withAttribute, withPrefix } from "../xml/text-patch";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ' +
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" ' +
  'cellMeta="1"/>';
const PROPERTIES =
  '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/' +
  'dynamicarray" fDynamic="1" fCollapsed="0"/>';
const BLOCK = `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">${PROPERTIES}</ext></extLst></bk>`;
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<metadataTypes count="1">${TYPE}</metadataTypes>` +
  `<futureMetadata name="XLDAPR" count="1">${BLOCK}</futureMetadata>` +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The number for `cm`; the part is added or completed when it is missing. */
export function dynamicArrayNumber(store: PartStore, workbookPart: string): number {
  const known = store.relationships(workbookPart).find(({ kind }) => kind === "sheetMetadata")?.target;
  const text = known === undefined ? undefined : store.text(known);
  if (known !== undefined && text !== undefined) return numberInside(store, known, text);
  const part = workbookPart.replace(/[^/]*$/, "metadata.xml");
  addPart(store, part, CONTENT_TYPE, METADATA);
  addRelationship(store, workbookPart, "sheetMetadata", part);
  return 1;
}

function numberInside(store: PartStore, part: string, text: string): number {
  const root = parseXml(text, part);
  const types = childOf(root, "metadataTypes");
  const type = childrenOf(types, "metadataType").findIndex(
    ({ attributes }) => attributes.get("name") === "XLDAPR",
  );
  const future = childrenOf(root, "futureMetadata").find(
    ({ attributes }) => attributes.get("name") === "XLDAPR",
  );
  const value = childrenOf(future, "bk").findIndex((block) => isDynamic(block));
  const cells = childOf(root, "cellMetadata");
  const blocks = childrenOf(cells, "bk");
  const found = blocks.findIndex(({ children: [record] }) => {
    const t = numberOf(record?.attributes.get("t"));
    return value >= 0 && t === type + 1 && numberOf(record?.attributes.get("v")) === value;
  });
  if (type >= 0 && found >= 0) return found + 1;

  const add = (
    list: XmlElement | undefined,
    name: string,
    items: number,
    xml: string,
    place: number,
  ): void => {
    const prefix = prefixOf(root.qname);
    const prefixed = withPrefix(xml, prefix).replace(/<(\/?)[^<>:]*:?xda:/g, "<$1xda:");
    if (list) {
      patch.retag(list, (tag) => withAttribute(tag, "count", String(items + 1)));
      patch.append(list, prefixed);
      return;
    }
    const named = name === "futureMetadata" ? ' name="XLDAPR"' : "";
    patch.insert(place, `<${prefix}${name}${named} count="1">${prefixed}</${prefix}${name}>`);
  };
  const patch = new TextPatch(text);
  const typeNumber = type >= 0 ? type + 1 : childrenOf(types, "metadataType").length + 1;
  const valueNumber = value >= 0 ? value : childrenOf(future, "bk").length;
  const end = childOf(root, "valueMetadata")?.start ?? childOf(root, "extLst")?.start;
  const futurePlace = cells?.start ?? end ?? root.closeStart;
  if (type < 0) add(types, "metadataTypes", typeNumber - 1, TYPE, types?.end ?? root.openEnd);
  if (value < 0) add(future, "futureMetadata", valueNumber, BLOCK, futurePlace);
  const record = `<bk><rc t="${typeNumber}" v="${valueNumber}"/></bk>`;
  add(cells, "cellMetadata", blocks.length, record, futurePlace);
  store.set(part, patch.apply());
  return blocks.length + 1;
}

function isDynamic(element: XmlElement): boolean {
  return element.name === "dynamicArrayProperties"
    ? isTrue(element.attributes.get("fDynamic"))
    : element.children.some(isDynamic);
}
