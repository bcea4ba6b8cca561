/**
 * Puts text on the clipboard, with HTML beside it where some is given. Excel on the web refuses the modern way in
 * its frame, so the old one, which listens to a copy of its own making, is tried next. False where neither is
 * allowed.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  if (await copiedDirectly(text, html)) return true;
  return copiedByEvent(text, html);
}

/** Puts a picture on the clipboard; false where that is not allowed. */
export async function copyPicture(png: Blob): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined || typeof ClipboardItem === "undefined") return false;
  return clipboard.write([new ClipboardItem({ [png.type]: png })]).then(
    () => true,
    () => false,
  );
}

async function copiedDirectly(text: string, html: string | undefined): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return false;
  const written =
    html === undefined || typeof ClipboardItem === "undefined"
      ? clipboard.writeText(text)
      : clipboard.write([
          new ClipboardItem({ "text/plain": blob(text, "plain"), "text/html": blob(html, "html") }),
        ]);
  return written.then(
    () => true,
    () => false,
  );
}

function blob(text: string, kind: "plain" | "html"): Blob {
  return new Blob([text], { type: `text/${kind}` });
}

function copiedByEvent(text: string, html: string | undefined): boolean {
  if (typeof document.execCommand !== "function") return false;
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  };
  document.body.append(field);
  field.select();
  document.addEventListener("copy", fill);
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
