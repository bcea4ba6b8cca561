/** The script of an add-in's functions in a frame of its own, with Microsoft's genuine `CustomFunctions`. */
import type { CustomFunctionsHome } from "../../client/node-client";
import { functionsMetadata } from "../../built-functions";
import type { AssociatedFunctions } from "../../stand-in";
import type { Manifest } from "./manifest";

const RUNTIME = "/library/custom-functions-runtime.js";

type FunctionsWindow = Window & { readonly CustomFunctions: CustomFunctionsHome };

/** Runs the script. `metadata` is the text of functions.json. */
export async function loadFunctions({ functions }: Manifest, metadata: string): Promise<AssociatedFunctions> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const place = frame.contentWindow;
  if (place === null) throw new Error("The page gives no frame.");
  // The runtime is only here for what it defines: it would load scripts and wait for a host of its own.
  Object.assign(place, { setTimeout: () => 0, setInterval: () => 0 });
  Object.assign(place.document.head, { appendChild: () => undefined });
  for (const script of [RUNTIME, functions.script]) await runScript(place.document, script);
  const { CustomFunctions: home } = place as unknown as FunctionsWindow;
  return {
    namespace: functions.namespace,
    metadata: functionsMetadata({ metadata }),
    bodies: home._association.mappings,
    makeError: (code) => new home.Error(code),
  };
}

function runScript(document: Document, address: string): Promise<void> {
  const script = document.createElement("script");
  script.src = address;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} does not load.`));
    document.head.append(script);
  });
}
