/** The add-in's buttons as the ribbon shows them. */
import type { Manifest, RibbonButton } from "./manifest";

export function drawRibbon(
  place: HTMLElement,
  manifest: Manifest,
  press: (button: RibbonButton) => void,
): void {
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  for (const button of manifest.buttons) buttons.append(drawButton(button, () => press(button)));
  const title = document.createElement("div");
  title.className = "group";
  title.textContent = manifest.group;
  place.setAttribute("aria-label", manifest.group);
  place.replaceChildren(buttons, title);
}

function drawButton({ label, tip, icon }: RibbonButton, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.title = tip;
  const picture = document.createElement("img");
  picture.src = icon;
  picture.alt = "";
  element.append(picture, label);
  element.addEventListener("click", press);
  return element;
}
