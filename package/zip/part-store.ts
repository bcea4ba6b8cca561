/** Parts of a package by name, and how they refer to one another. */
import { decodePart, encodePart } from "../xml/encoding";
import { damagedPart } from "../xml/scanner";
import { childrenOf, parseXml } from "../xml/tree";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, e.g. `worksheet`. */
  readonly kind: string;
  /** The part's name, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Unpacked parts by name, in the order of the file. Names are compared without regard to case. */
export class PartStore {
  private readonly names = new Map<string, string>();

  constructor(readonly parts: Map<string, Uint8Array>) {
    for (const name of parts.keys()) this.names.set(name.toLowerCase(), name);
  }

  /** A copy whose parts can be changed without changing this one. */
  copy(): PartStore {
    return new PartStore(new Map(this.parts));
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array | undefined {
    const stored = this.names.get(name.toLowerCase());
    return stored === undefined ? undefined : this.parts.get(stored);
  }

  /** A part's text, or undefined when there is no such part. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && decodePart(bytes);
  }

  /**
   * A part's text that must be there.
   * @throws {BookFileError} when it is missing
   */
  needed(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw damagedPart(name);
    return text;
  }

  /** Gives a part this text, in the encoding that it had; a part of that name is added where there is none. */
  set(name: string, text: string): void {
    const stored = this.names.get(name.toLowerCase()) ?? name;
    this.names.set(stored.toLowerCase(), stored);
    this.parts.set(stored, encodePart(text, this.parts.get(stored)));
  }

  delete(name: string): void {
    const stored = this.names.get(name.toLowerCase());
    if (stored === undefined) return;
    this.names.delete(name.toLowerCase());
    this.parts.delete(stored);
  }

  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    const text = this.text(name);
    if (text === undefined) return [];
    return childrenOf(parseXml(text, name), "Relationship").map((element) => {
      const target = element.attributes.get("Target") ?? "";
      const isExternal = element.attributes.get("TargetMode") === "External";
      return {
        id: element.attributes.get("Id") ?? "",
        kind: (element.attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const clean = decodeTarget(target.replace(/\\/g, "/"));
  const steps = clean.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodeTarget(target: string): string {
  return /%(?:[01]|[89a-fA-F])|%$|%.$/.test(target) || !target.includes("%")
    ? target
    : target.replace(/%([2-7][0-9a-fA-F])/g, (_, hex) => String.fromCharCode(parseInt(String(hex), 16)));
}

/** The way from the folder of one part to another part, as relationships write it. */
export function relativeTarget(from: string, to: string): string {
  const folder = from.split("/").slice(0, -1);
  const steps = to.split("/");
  while (folder.length > 0 && folder[0] === steps[0]) {
    folder.shift();
    steps.shift();
  }
  return [...folder.map(() => ".."), ...steps].join("/");
}
