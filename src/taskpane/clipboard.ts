/**
 * Puts text on the clipboard. Excel on the web refuses the modern way in its frame, so the old one, which needs
 * a selected field in the page, is tried next. False where neither is allowed.
 */
export async function copyText(text: string): Promise<boolean> {
  if (await copiedDirectly(text)) return true;
  return copiedFromField(text);
}

async function copiedDirectly(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function copiedFromField(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const copied = typeof document.execCommand === "function" && document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
