/**
 * The rules of Microsoft's published schemas for the manifest of a task pane add-in (OfficeAppManifestV1_1,
 * TaskPaneAppVersionOverridesV1_0, OfficeAppBasicTypesV1_0, and Runtimes as in [MS-OWEMXML]), as far as ours needs them:
 * an element that stands here nowhere is refused.
 */
import { DOMParser, type Element as XmlElement } from "@xmldom/xmldom";

const VALUES = {
  short: /^[^]{1,125}$/,
  long: /^[^]{1,250}$/,
  url: /^https?:\/\/\S{1,2040}$/,
  resource: /^.{1,32}$/,
  locale:
    /^(?:[a-zA-Z]{2,3}-[a-zA-Z0-9]{3,8}(?:-[a-zA-Z]{2,3})?|[a-zA-Z]{2,3}(?:-[a-zA-Z]{2,3}(?:_tradnl|\.pseudo|-[a-zA-Z]{4,8})?)?)$/,
  uuid: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  version: /^\d{1,5}(?:\.\d{1,5}){0,3}$/,
  permissions: /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  host: /^(?:Document|Database|Workbook|Project|Presentation|Mailbox|Notebook)$/,
  lifetime: /^(?:short|long)$/,
  size: /^(?:16|20|24|32|40|48|64|80)$/,
} as const;

type ValueName = keyof typeof VALUES;

interface Rule {
  /** Children in their order, each `element`, or `element:rule`, with `?`, `+` or `*`. */
  readonly children?: string;
  readonly attributes?: Readonly<Record<string, ValueName>>;
  readonly text?: ValueName;
}

/** Rules of elements, a rule for each `xsi:type` where their content hangs on it. */
const RULES: Readonly<Record<string, Rule>> = {
  "OfficeApp[TaskPaneApp]": {
    children:
      "Id Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides?",
  },
  Id: { text: "uuid" },
  Version: { text: "version" },
  ProviderName: { text: "short" },
  DefaultLocale: { text: "locale" },
  DisplayName: { children: "Override:ShortOverride*", attributes: { DefaultValue: "short" } },
  Description: { children: "Override:LongOverride*", attributes: { DefaultValue: "long" } },
  ShortOverride: { attributes: { Locale: "locale", Value: "short" } },
  LongOverride: { attributes: { Locale: "locale", Value: "long" } },
  UrlOverride: { attributes: { Locale: "locale", Value: "url" } },
  IconUrl: { children: "Override:UrlOverride*", attributes: { DefaultValue: "url" } },
  HighResolutionIconUrl: { children: "Override:UrlOverride*", attributes: { DefaultValue: "url" } },
  SupportUrl: { children: "Override:UrlOverride*", attributes: { DefaultValue: "url" } },
  AppDomains: { children: "AppDomain+" },
  AppDomain: { text: "url" },
  Hosts: { children: "Host+" },
  Host: { attributes: { Name: "host" } },
  Requirements: { children: "Sets? Methods?" },
  Sets: { children: "Set+", attributes: { DefaultMinVersion: "version" } },
  Set: { attributes: { Name: "short", MinVersion: "version" } },
  DefaultSettings: { children: "SourceLocation" },
  SourceLocation: { children: "Override:UrlOverride*", attributes: { DefaultValue: "url" } },
  Permissions: { text: "permissions" },
  "VersionOverrides[VersionOverridesV1_0]": {
    children: "Description? Requirements? Hosts:CommandHosts Resources",
  },
  CommandHosts: { children: "Host+" },
  "Host[Workbook]": { children: "Runtimes? AllFormFactors? DesktopFormFactor?" },
  Runtimes: { children: "Runtime+" },
  Runtime: { attributes: { resid: "resource", lifetime: "lifetime" } },
  AllFormFactors: { children: "ExtensionPoint+" },
  "ExtensionPoint[CustomFunctions]": { children: "Script Page Metadata Namespace:Reference" },
  Script: { children: "SourceLocation:Reference" },
  Page: { children: "SourceLocation:Reference" },
  Metadata: { children: "SourceLocation:Reference" },
  Reference: { attributes: { resid: "resource" } },
  DesktopFormFactor: { children: "GetStarted? FunctionFile:Reference? ExtensionPoint+" },
  GetStarted: { children: "Title:Reference Description:Reference LearnMoreUrl:Reference" },
  "ExtensionPoint[PrimaryCommandSurface]": { children: "OfficeTab* CustomTab*" },
  OfficeTab: { children: "Group+", attributes: { id: "short" } },
  Group: { children: "Label:Reference Icon Control+", attributes: { id: "short" } },
  Icon: { children: "Image:SizedImage+" },
  SizedImage: { attributes: { size: "size", resid: "resource" } },
  "Control[Button]": { children: "Label:Reference Supertip Icon Action", attributes: { id: "short" } },
  Supertip: { children: "Title:Reference Description:Reference" },
  "Action[ExecuteFunction]": { children: "FunctionName" },
  FunctionName: { text: "long" },
  "Action[ShowTaskpane]": { children: "TaskpaneId? SourceLocation:Reference Title:Reference?" },
  TaskpaneId: { text: "short" },
  Resources: { children: "Images? Urls? ShortStrings? LongStrings?" },
  Images: { children: "Image+" },
  Image: { children: "Override:UrlOverride*", attributes: { id: "resource", DefaultValue: "url" } },
  Urls: { children: "Url+" },
  Url: { children: "Override:UrlOverride*", attributes: { id: "resource", DefaultValue: "url" } },
  ShortStrings: { children: "String:ShortText+" },
  ShortText: { children: "Override:ShortOverride*", attributes: { id: "resource", DefaultValue: "short" } },
  LongStrings: { children: "String:LongText+" },
  LongText: { children: "Override:LongOverride*", attributes: { id: "resource", DefaultValue: "long" } },
};

/** What of a manifest the schemas would refuse, a line each. */
export function schemaComplaints(xml: string): readonly string[] {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  return root === null ? ["empty"] : complaintsIn(root, root.tagName);
}

function localName(element: XmlElement): string {
  return element.localName ?? element.tagName;
}

function childrenOf(element: XmlElement): XmlElement[] {
  return Array.from(element.childNodes).filter((node): node is XmlElement => node.nodeType === 1);
}

function complaintsIn(element: XmlElement, ruleName: string): string[] {
  const type = element.getAttribute("xsi:type");
  const name = type === null ? ruleName : `${ruleName}[${type}]`;
  const rule = RULES[name];
  if (rule === undefined) return [`${name} is unknown`];
  const children = childrenOf(element);
  return [
    ...attributeComplaints(element, rule).map((complaint) => `${name}: ${complaint}`),
    ...(isInOrder(children, rule.children ?? "") ? [] : [`${name}: wrong children`]),
    ...(rule.text === undefined || VALUES[rule.text].test(element.textContent ?? "")
      ? []
      : [`${name}: text`]),
    ...children.flatMap((child) => complaintsIn(child, ruleOf(localName(child), rule.children ?? ""))),
  ];
}

function attributeComplaints(element: XmlElement, { attributes = {} }: Rule): string[] {
  const given = Array.from(element.attributes, ({ name }) => name).filter(
    (name) => !/^(?:xmlns|xsi)\b/.test(name),
  );
  const wrong = Object.entries(attributes).filter(
    ([name, value]) => !VALUES[value].test(element.getAttribute(name) ?? ""),
  );
  return [
    ...given.filter((name) => !Object.hasOwn(attributes, name)).map((name) => `unknown ${name}`),
    ...wrong.map(([name]) => `wrong ${name}`),
  ];
}

/** The words of a rule for children, as an expression over their names. */
function isInOrder(children: readonly XmlElement[], sequence: string): boolean {
  const parts = sequence.split(" ").filter((part) => part !== "");
  const expression = parts.map((part) => part.replace(/^(\w+)(?::\w+)?([?*+]?)$/, "(?:$1 )$2")).join("");
  return new RegExp(`^${expression}$`).test(children.map((child) => `${localName(child)} `).join(""));
}

function ruleOf(name: string, sequence: string): string {
  return new RegExp(`(?:^| )${name}:(\\w+)`).exec(sequence)?.[1] ?? name;
}
