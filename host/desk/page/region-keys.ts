/** F6 goes from the ribbon to the grid to the pane and round again, as in Excel: the grid keeps Tab for itself. */

interface Region {
  readonly place: HTMLElement;
  readonly enter: () => void;
}

/** Listens in the page; {@link listen} for a pane's window as well. */
export class RegionKeys {
  private readonly regions: readonly Region[];

  constructor(ribbon: HTMLElement, grid: HTMLElement, pane: HTMLElement) {
    this.regions = [
      { place: ribbon, enter: () => ribbon.querySelector("button")?.focus() },
      { place: grid, enter: () => grid.querySelector<HTMLElement>("[contenteditable]")?.focus() },
      { place: pane, enter: () => enterPane(pane) },
    ];
    this.listen(window);
  }

  listen(place: Window): void {
    place.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        event.stopPropagation();
        this.next(event.shiftKey ? -1 : 1);
      },
      true,
    );
  }

  private next(step: 1 | -1): void {
    const shown = this.regions.filter(({ place }) => !place.hidden);
    const at = shown.findIndex(({ place }) => place.contains(document.activeElement));
    shown[(Math.max(at, step === 1 ? -1 : 0) + step + shown.length) % shown.length]?.enter();
  }
}

function enterPane(pane: HTMLElement): void {
  const frame = pane.querySelector("iframe");
  frame?.focus();
  const first = frame?.contentDocument?.querySelector<HTMLElement>('[role="tab"][tabindex="0"], button');
  first?.focus();
}
