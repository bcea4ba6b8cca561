/** Microsoft's client library in Node without a page: unmodified files, joined to the model by the native bridge. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { isSetSupported, type RequirementSets } from "./requirement-sets";

export interface NodeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsHome;
  /** Whether a class of the library has such a member. */
  readonly isRealMember: (className: string, member: string) => boolean;
  /** Hands an event to the library. */
  readonly deliver: (entries: readonly unknown[]) => void;
}

export interface CustomFunctionsHome {
  readonly associate: (id: string, body: (...args: never[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => Error & { code: string };
  readonly ErrorCode: Readonly<Record<string, string>>;
  readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>> };
}

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** Where the library believes it was loaded from; nothing is ever fetched. */
const PLACE = "https://localhost/";

const SILENT_BRIDGE: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined };

/** The part of `window` that the library looks at when there is no page. */
function emptyPage(
  bridge: Bridge,
  sets: RequirementSets,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const page: Record<string, unknown> = {
    Office: {
      HostType: { Excel: "Excel" },
      PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline" },
      onReady: () => new Promise<never>(() => undefined),
      context: {
        platform: "PC",
        requirements: {
          isSetSupported: (name: string, version?: string) => isSetSupported(sets, name, version),
        },
      },
    },
    document: {
      readyState: "complete",
      addEventListener: () => undefined,
      // The functions' runtime would add a script of its own here; the one that counts is loaded already.
      getElementsByTagName: () => [
        { src: `${PLACE}custom-functions-runtime.js`, appendChild: () => undefined },
      ],
      createElement: () => ({ setAttribute: () => undefined }),
    },
    navigator: { userAgent: "Node" },
    location: { href: PLACE },
    history: {},
    addEventListener: () => undefined,
    _richApiNativeBridge: bridge,
    // In a page a script's variables are properties of window; these two are read there by the library itself.
    Excel: undefined,
    OfficeExtension: undefined,
    CustomFunctions: undefined,
    CustomFunctionMappings: undefined,
    ...more,
  };
  page["window"] = page;
  page["self"] = page;
  return page;
}

/** Runs a file of the library as it is, with a page of its own in front of the globals. */
function runFile(file: string, page: Record<string, unknown>): void {
  const path = createRequire(__filename).resolve(`@microsoft/office-js/dist/${file}`);
  const source = `(function (window) { with (window) {${readFileSync(path, "utf8")}
} })`;
  const run = runInThisContext(source, { filename: path }) as (page: unknown) => void;
  run.call(page, page);
}

/**
 * Loads the library.
 *
 * @param send takes a message of the library; answers go back through the function it is given
 */
export function loadNodeClient(
  sets: RequirementSets,
  send: (text: string, reply: (text: string) => void) => void,
): NodeClient {
  const bridge: Bridge = {
    sendMessageToHost: (text) => send(text, (answer) => bridge.onMessageFromHost(answer)),
    onMessageFromHost: () => undefined,
  };
  const page = emptyPage(bridge, sets);
  runFile("excel-win32-16.01.js", page);
  // The functions' runtime has a copy of the request library; in a page of its own they do not meet. Its start
  // waits for a host by timers; it is only here for what it defines, so time stands still for it.
  const functionsPage = emptyPage(SILENT_BRIDGE, sets, {
    setTimeout: () => 0,
    clearTimeout: () => undefined,
  });
  runFile("custom-functions-runtime.js", functionsPage);
  const classes = page["Excel"] as Record<string, { readonly prototype?: object } | undefined>;
  return {
    Excel: page["Excel"] as typeof Excel,
    OfficeExtension: page["OfficeExtension"] as typeof OfficeExtension,
    CustomFunctions: functionsPage["CustomFunctions"] as CustomFunctionsHome,
    isRealMember: (className, member) => {
      const prototype = classes[className]?.prototype;
      return prototype !== undefined && member in prototype;
    },
    deliver: (entries) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })),
  };
}
