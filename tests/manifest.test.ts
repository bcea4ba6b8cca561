import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { DOMParser, type Element as XmlElement } from "@xmldom/xmldom";
import { ribbonCommands } from "../src/commands/ribbon-commands";
import { addInVersion } from "../src/report/self-test/diagnostics";
import { drawPixels, encodePng, iconFile, icons } from "../scripts/draw-icons";

interface BuildConfiguration {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly plugins: readonly object[];
}

const root = resolve(__dirname, "..");
const ORIGIN = "https://localhost:3000/";
const officeApp = documentElement(readFileSync(join(root, "manifest.xml"), "utf8"));

function documentElement(xml: string): XmlElement {
  const element = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (element === null) throw new Error("manifest.xml is empty");
  return element;
}

function children(element: XmlElement): XmlElement[] {
  return Array.from(element.childNodes).filter((node): node is XmlElement => node.nodeType === 1);
}

function localName(element: XmlElement): string {
  return element.localName ?? element.tagName;
}

function childNames(element: XmlElement): string[] {
  return children(element).map(localName);
}

function all(name: string, within: XmlElement = officeApp): XmlElement[] {
  return Array.from(within.getElementsByTagNameNS("*", name));
}

function only(name: string, within: XmlElement = officeApp): XmlElement {
  const [element, ...others] = all(name, within);
  if (element === undefined || others.length > 0) throw new Error(`expected one ${name}`);
  return element;
}

function attribute(element: XmlElement, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} lacks ${name}`);
  return value;
}

function childText(name: string): string {
  const child = children(officeApp).find((element) => localName(element) === name);
  return child?.textContent ?? "";
}

function everyElement(element: XmlElement = officeApp): XmlElement[] {
  return [element, ...children(element).flatMap(everyElement)];
}

function resources(): XmlElement[] {
  return ["Image", "Url", "String"].flatMap((name) => all(name, only("Resources")));
}

function texts(element: XmlElement): string[] {
  return [element, ...all("Override", element)].map(
    (part) => part.getAttribute("DefaultValue") ?? attribute(part, "Value"),
  );
}

/** Names of the files that the build puts into dist/, read from its configuration. */
function builtFiles(): Set<string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's configuration is CommonJS
  const configure = require("../webpack.config.js") as (env: object, argv: object) => BuildConfiguration;
  const { entry, plugins } = configure({}, { mode: "production" });
  const pages = plugins.flatMap((plugin) =>
    "userOptions" in plugin ? [(plugin.userOptions as { filename: string }).filename] : [],
  );
  return new Set([...Object.keys(entry).map((name) => `${name}.js`), ...pages, "functions.json"]);
}

describe("manifest: the add-in itself", () => {
  test("elements stand in the order that Excel demands", () => {
    expect(childNames(officeApp)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
    expect(childNames(only("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  });

  test("it is a task pane add-in for workbooks alone, which may write", () => {
    expect(officeApp.getAttribute("xsi:type")).toBe("TaskPaneApp");
    expect(childText("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(childText("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(childText("ProviderName")).not.toBe("");
    expect(childText("DefaultLocale")).toBe("zh-CN");
    expect(childText("Permissions")).toBe("ReadWriteDocument");
    const hosts = all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"));
    expect(hosts).toEqual(["Workbook", "Workbook"]);
  });

  test("its version is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(childText("Version")).toBe(`${version}.0`);
    expect(addInVersion).toBe(version);
  });

  test("names and descriptions keep to their lengths, in Chinese and English", () => {
    for (const [name, limit] of [
      ["DisplayName", 125],
      ["Description", 250],
    ] as const) {
      const element = children(officeApp).find((child) => localName(child) === name);
      if (element === undefined) throw new Error(`${name} is missing`);
      expect(texts(element)).toHaveLength(2);
      for (const text of texts(element)) expect(text.length).toBeLessThanOrEqual(limit);
    }
  });

  test("it demands what it cannot do without, and no more than Excel LTSC 2021 has", () => {
    const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(sets).toEqual([
      ["ExcelApi", "1.9"],
      ["SharedRuntime", "1.1"],
    ]);
  });
});

describe("manifest: resources", () => {
  const ids = resources().map((resource) => attribute(resource, "id"));
  const used = everyElement().flatMap((element) => element.getAttribute("resid") ?? []);

  test("ids are unique and short enough", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("every resid resolves, and every resource is used", () => {
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test("strings keep to their lengths and are there in both languages", () => {
    for (const [group, limit] of [
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ] as const) {
      for (const element of all("String", only(group))) {
        for (const text of texts(element)) expect(text.length).toBeLessThanOrEqual(limit);
        if (attribute(element, "id") === "Functions.Namespace") continue;
        expect(all("Override", element).map((part) => attribute(part, "Locale"))).toEqual(["en-US"]);
      }
    }
  });

  test("all addresses are https on our own origin", () => {
    const addresses = everyElement()
      .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
      .filter((value): value is string => value !== null && value.includes("://"));
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address.startsWith(ORIGIN)).toBe(true);
    expect(all("AppDomain").map((domain) => domain.textContent)).toEqual([ORIGIN.slice(0, -1)]);
  });

  test("every page and script is made by the build", () => {
    const files = builtFiles();
    const named = [
      ...all("Url").map((url) => attribute(url, "DefaultValue")),
      attribute(only("SupportUrl"), "DefaultValue"),
      attribute(only("SourceLocation", only("DefaultSettings")), "DefaultValue"),
    ];
    expect(named.filter((address) => !files.has(address.slice(ORIGIN.length)))).toEqual([]);
  });
});

describe("manifest: shared runtime, functions and ribbon", () => {
  test("runtime, functions' page, function file and pane are one page", () => {
    const runtime = only("Runtime");
    expect(attribute(runtime, "lifetime")).toBe("long");
    const page = attribute(runtime, "resid");
    expect(attribute(only("SourceLocation", only("Page")), "resid")).toBe(page);
    expect(attribute(only("FunctionFile"), "resid")).toBe(page);
    for (const action of all("TaskpaneId").map((id) => id.parentNode as XmlElement)) {
      expect(attribute(only("SourceLocation", action), "resid")).toBe(page);
    }
  });

  test("elements of the host stand in the order that Excel demands", () => {
    const host = all("Host").find((element) => element.getAttribute("xsi:type") === "Workbook");
    if (host === undefined) throw new Error("the overrides name no host");
    expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(only("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames(only("GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
    const functions = only("AllFormFactors").getElementsByTagNameNS("*", "ExtensionPoint")[0];
    if (functions === undefined) throw new Error("the custom functions are missing");
    expect(attribute(functions, "xsi:type")).toBe("CustomFunctions");
    expect(childNames(functions)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    for (const control of all("Control")) {
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  test("the functions' namespace is DJ", () => {
    const resid = attribute(only("Namespace"), "resid");
    const namespace = resources().find((resource) => attribute(resource, "id") === resid);
    expect(namespace?.getAttribute("DefaultValue")).toBe("DJ");
  });

  test("groups and buttons have ids of their own", () => {
    const ids = [...all("Group"), ...all("Control")].map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  test("every function that a button names is a command, and every command has its button", () => {
    const named = all("FunctionName").map((element) => element.textContent);
    expect([...named].sort()).toEqual(Object.keys(ribbonCommands).sort());
    for (const name of named) expect(name?.length).toBeLessThanOrEqual(127);
  });
});

describe("icons", () => {
  function pngSize(file: string): [width: number, height: number] {
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }

  /** Rows of a picture as our script writes them; compressed bytes differ between versions of zlib. */
  function pngRows(bytes: Buffer): Buffer {
    const dataStart = 8 + 25 + 8;
    return inflateSync(bytes.subarray(dataStart, dataStart + bytes.readUInt32BE(dataStart - 8)));
  }

  test("every image of the manifest is there in the size that it is named for", () => {
    for (const image of all("Image", only("Resources"))) {
      const address = attribute(image, "DefaultValue").slice(ORIGIN.length);
      const size = Number(/-(\d+)\.png$/.exec(address)?.[1]);
      expect(existsSync(join(root, address))).toBe(true);
      expect(pngSize(join(root, address))).toEqual([size, size]);
      expect(attribute(image, "id").endsWith(`.${size}`)).toBe(true);
    }
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const address = attribute(only(name), "DefaultValue").slice(ORIGIN.length);
      expect(pngSize(join(root, address))).toEqual([size, size]);
    }
  });

  test("every group and button has icons of 16, 32 and 80 pixels", () => {
    for (const icon of all("Icon")) {
      expect(all("Image", icon).map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
      for (const image of all("Image", icon)) {
        expect(attribute(image, "resid").endsWith(`.${attribute(image, "size")}`)).toBe(true);
      }
    }
  });

  test("the files are what the script draws", () => {
    for (const icon of icons) {
      for (const size of icon.sizes) {
        const file = readFileSync(join(root, "assets", iconFile(icon, size)));
        const pixels = drawPixels(icon, size);
        expect(pngRows(file).equals(pngRows(encodePng(pixels, size)))).toBe(true);
      }
    }
  });
});
