/** What `npm run package` gives an office's administrator, without a browser. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { siteAddress } from "../../scripts/release/address";
import { manifestFor } from "../../scripts/release/manifest-for";
import { sharedFolder } from "../../scripts/release/trusted-share";
import { writeRelease } from "../../scripts/release/write-release";
import { schemaComplaints } from "./manifest-schema";

const root = path.resolve(__dirname, "../..");
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const place = mkdtempSync(path.join(tmpdir(), "release-"));
const folder = path.join(place, "release");
afterAll(() => rmSync(place, { recursive: true }));

function read(file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

beforeAll(() => {
  const built = path.join(place, "built");
  mkdirSync(path.join(built, "assets"), { recursive: true });
  for (const file of ["taskpane.html", "manifest.xml", "assets/icon-16.png"])
    writeFileSync(path.join(built, file), file);
  const address = siteAddress("https://dj.linjiang.example:8443/addins/dj/");
  writeRelease(folder, { address, share: "\\\\file01\\党建台账", built });
});

test("the site is the build, without the developers' manifest", () => {
  expect(readdirSync(path.join(folder, "site"), { recursive: true }).sort()).toEqual([
    "assets",
    path.join("assets", "icon-16.png"),
    "taskpane.html",
  ]);
});

test("both manifests are for the office's address, and keep to the published schemas", () => {
  for (const file of ["manifest.xml", "share/manifest.xml"]) {
    const manifest = read(file);
    expect(manifest).not.toContain("localhost");
    expect(schemaComplaints(manifest)).toEqual([]);
    expect(
      manifest.match(/https:[^"<]+/g)?.filter((url) => !url.startsWith("https://dj.linjiang.example:8443")),
    ).toEqual([]);
    expect(manifest).toContain('"https://dj.linjiang.example:8443/addins/dj/taskpane.html"');
    expect(manifest).toContain("<AppDomain>https://dj.linjiang.example:8443</AppDomain>");
  }
});

test("the registry's file trusts the shared folder, under the add-in's own id", () => {
  const bytes = readFileSync(path.join(folder, "share/trust-share.reg"));
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const id = /<Id>(.+)<\/Id>/.exec(source)?.[1] ?? "";
  expect(bytes.toString("utf16le").slice(1).split("\r\n")).toEqual([
    "Windows Registry Editor Version 5.00",
    "",
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}]`,
    `"Id"="{${id}}"`,
    '"Url"="\\\\\\\\file01\\\\党建台账"',
    '"Flags"=dword:00000001',
    "",
  ]);
});

test("every file has its sum, and every library that ships its licence", () => {
  const lines = read("SHA256SUMS").trim().split("\n");
  const files = lines.map((line) => line.slice(66));
  expect(files).toEqual(
    expect.arrayContaining(["manifest.xml", "site/taskpane.html", "部署.md", "licences.txt"]),
  );
  for (const line of lines) {
    const sum = createHash("sha256")
      .update(readFileSync(path.join(folder, line.slice(66))))
      .digest("hex");
    expect(line.slice(0, 64)).toBe(sum);
  }
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const [name, version] of Object.entries(dependencies))
    expect(read("licences.txt")).toContain(`\n${name} ${version}（`);
});

/** As repositories' pages name a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

test("the documents come along, and each of their links leads to something that came along too", () => {
  const documents = readdirSync(folder).filter((name) => name.endsWith(".md"));
  expect(documents.sort()).toEqual(["使用手册.md", "第一次在Excel里.md", "部署.md"]);
  for (const document of documents)
    for (const [, target = ""] of read(document).matchAll(/\]\(([^)]+)\)/g)) {
      const [file = "", anchor] = decodeURI(target).split("#");
      expect([document, target, existsSync(path.join(folder, file))]).toEqual([document, target, true]);
      const headings = [...read(file === "" ? document : file).matchAll(/^#+ (.+)$/gm)];
      if (anchor !== undefined)
        expect(headings.map(([, heading = ""]) => anchorOf(heading))).toContain(anchor);
    }
  expect(existsSync(path.join(folder, "示例台账.xlsx"))).toBe(true);
});

test.each([
  ["http://dj.linjiang.example/", "https"],
  ["dj.linjiang.example", "网址"],
  ["https://dj.linjiang.example/?v=1", "只能有主机名和路径"],
  ["https://dj.linjiang.example/a&b", "不能有"],
])("the address %s is refused in one sentence", (text, words) => {
  expect(() => siteAddress(text)).toThrow(words);
});

test("a shared folder is two names at least", () => {
  expect(sharedFolder("\\\\file01\\党建台账\\加载项")).toBe("\\\\file01\\党建台账\\加载项");
  for (const wrong of ["D:\\党建", "\\\\file01", "//file01/dj"])
    expect(() => sharedFolder(wrong)).toThrow("共享文件夹");
});

describe("the published schemas' rules", () => {
  test("hold for the sources' own manifest", () => {
    expect(schemaComplaints(source)).toEqual([]);
  });

  test.each([
    ["a missing element", "<ProviderName>园区党建台账</ProviderName>", "", "wrong children"],
    ["an element of no schema", "<Permissions>", "<Other/><Permissions>", "Other is unknown"],
    ["an unknown attribute", '<Group id="', '<Group tip="x" id="', "unknown tip"],
    ["a long resource id", 'resid="Group.Label"', `resid="${"x".repeat(33)}"`, "wrong resid"],
    ["a locale", 'Locale="en-US"', 'Locale="english-language"', "wrong Locale"],
    ["a permission", "ReadWriteDocument", "Everything", "Permissions: text"],
  ])("see %s", (_, before, after, complaint) => {
    expect(schemaComplaints(source.replace(before, after)).join("\n")).toContain(complaint);
  });

  test("see an address that is none", () => {
    const address = { base: "dj", origin: "dj" };
    expect(schemaComplaints(manifestFor(source, address)).length).toBeGreaterThan(20);
  });
});
