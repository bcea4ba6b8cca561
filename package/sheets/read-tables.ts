/** The tables of a sheet: formulas name their cells by table and column. */
import { parseArea } from "../addresses";
import type { TableData } from "../book";
import { childOf, childrenOf, parseXml } from "../xml/tree";
import type { PartStore } from "../zip/part-store";

/** The tables that a sheet's part points to; parts that aren't there are left out. */
export function readTables(store: PartStore, part: string): readonly TableData[] {
  return store
    .relationships(part)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const text = store.text(target);
      if (text === undefined) return [];
      const root = parseXml(text, target);
      const area = parseArea(root.attributes.get("ref") ?? "");
      const name = root.attributes.get("displayName") ?? root.attributes.get("name");
      if (area === undefined || name === undefined) return [];
      const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn");
      return [{ name, area, columns: columns.map(({ attributes }) => attributes.get("name") ?? "") }];
    });
}
