/** What the desk needs of an add-in's manifest: its name, its pages and scripts, its buttons on the ribbon. */

export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Path of the picture. */
  readonly icon: string;
  /** The function that the button calls; without one it shows the pane. */
  readonly command: string | undefined;
}

export interface Manifest {
  readonly name: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  /** Paths on the add-in's own server. */
  readonly pane: string;
  readonly functions: { readonly namespace: string; readonly script: string; readonly metadata: string };
}

const ICON_SIZE = "32";

export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const resources = new Map(
    [...document.querySelectorAll("Resources [id]")].map((element) => [
      element.id,
      element.getAttribute("DefaultValue") ?? "",
    ]),
  );
  const resource = (element: Element | null | undefined): string =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const group = document.querySelector("ExtensionPoint Group");
  const functions = document.querySelector('ExtensionPoint[*|type="CustomFunctions"]');
  return {
    name: document.querySelector("DisplayName")?.getAttribute("DefaultValue") ?? "",
    group: resource(group?.querySelector(":scope > Label")),
    buttons: [...(group?.querySelectorAll("Control") ?? [])].map((control) => readButton(control, resource)),
    pane: pathOf(document.querySelector("DefaultSettings > SourceLocation")?.getAttribute("DefaultValue")),
    functions: {
      namespace: resource(functions?.querySelector("Namespace")),
      script: pathOf(resource(functions?.querySelector("Script > SourceLocation"))),
      metadata: pathOf(resource(functions?.querySelector("Metadata > SourceLocation"))),
    },
  };
}

function readButton(control: Element, resource: (element: Element | null) => string): RibbonButton {
  const icon = [...control.querySelectorAll("Icon > *")].find(
    (image) => image.getAttribute("size") === ICON_SIZE,
  );
  return {
    label: resource(control.querySelector(":scope > Label")),
    tip: resource(control.querySelector("Supertip > Description")),
    icon: pathOf(resource(icon ?? null)),
    command: control.querySelector("Action > FunctionName")?.textContent ?? undefined,
  };
}

/** The add-in's files lie on this server at the paths of its own. */
function pathOf(address: string | null | undefined): string {
  return address ? new URL(address).pathname : "";
}
