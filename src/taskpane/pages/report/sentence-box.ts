/** The sentence in its editable box: tokens → nodes, nodes → tokens, and where the caret stands among them. */
import { tokensOf, wordTokens, type Token } from "./sentence";

export interface Selected {
  readonly start: number;
  readonly end: number;
}

/** Shows the sentence; a number is one piece that the caret does not enter. */
export function showTokens(
  box: HTMLElement,
  tokens: readonly Token[],
  titleOf: (id: string) => string,
): void {
  const nodes: Node[] = [];
  let words = "";
  const flush = (): void => {
    if (words !== "") nodes.push(document.createTextNode(words));
    words = "";
  };
  for (const { text, fact, form = "" } of tokens) {
    if (fact === null) {
      words += text;
      continue;
    }
    flush();
    const chip = document.createElement("span");
    chip.setAttribute("contenteditable", "false");
    chip.dataset["fact"] = fact;
    chip.dataset["form"] = form;
    chip.title = titleOf(fact);
    chip.textContent = text;
    nodes.push(chip);
  }
  flush();
  box.replaceChildren(...nodes);
}

/** What stands in a box, or in what was copied from one. */
export function readTokens(node: Node): readonly Token[] {
  return [...node.childNodes].flatMap((child): readonly Token[] => {
    if (child.nodeType === Node.TEXT_NODE) return wordTokens(child.textContent ?? "");
    const chip = chipOf(child);
    return chip === null ? readTokens(child) : [chip];
  });
}

/** By its attributes: the node of a parsed document is an element all the same. */
function chipOf(node: Node): Token | null {
  const fact = "getAttribute" in node ? (node as Element).getAttribute("data-fact") : null;
  if (fact === null) return null;
  return { text: node.textContent ?? "", fact, form: (node as Element).getAttribute("data-form") ?? "" };
}

/** The selected tokens of the box; `null` where the caret stands elsewhere. */
export function selectedIn(box: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  return {
    start: placeOf(box, range.startContainer, range.startOffset),
    end: placeOf(box, range.endContainer, range.endOffset),
  };
}

function placeOf(box: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(box, 0);
  range.setEnd(node, offset);
  return readTokens(range.cloneContents()).length;
}

/** Puts the caret behind so many tokens. */
export function placeCaret(box: HTMLElement, place: number): void {
  let left = place;
  const range = document.createRange();
  range.selectNodeContents(box);
  range.collapse(false);
  for (const [at, child] of [...box.childNodes].entries()) {
    const length = chipOf(child) === null ? (child.textContent?.length ?? 0) : 1;
    if (left <= length && chipOf(child) === null) {
      range.setStart(child, left);
      range.collapse(true);
      break;
    }
    if (left === 0) {
      range.setStart(box, at);
      range.collapse(true);
      break;
    }
    left -= length;
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Copied words, numbers of ours among them; numbers that are none of `known` are words. */
export function pastedTokens(data: DataTransfer, known: (id: string) => boolean): readonly Token[] {
  const html = data.getData("text/html");
  if (!html.includes("data-fact")) return wordTokens(data.getData("text/plain"));
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return readTokens(body).flatMap((token) =>
    token.fact === null || known(token.fact) ? [token] : tokensOf([{ text: token.text, fact: null }]),
  );
}
