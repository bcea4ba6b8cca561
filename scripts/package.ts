/**
 * `npm run package -- --origin https://主机名/路径 [--share \\服务器\文件夹]`: writes release/ for the office's
 * administrator; docs/部署.md says what to do with it.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { builtAddIn, builtPage } from "./built-add-in";
import { siteAddress } from "./release/address";
import { sharedFolder } from "./release/trusted-share";
import { writeRelease } from "./release/write-release";

const USAGE =
  "用法：npm run package -- --origin https://主机名/路径 [--share \\\\服务器\\文件夹]\n结果在 release/ 里，用法见 release/部署.md。";
const EXAMPLE_SHARE = "\\\\服务器\\党建台账";

function main(): void {
  const { values } = parseArgs({ options: { origin: { type: "string" }, share: { type: "string" } } });
  if (values.origin === undefined) throw new Error("请用 --origin 写明加载项放在哪个网址。");
  const address = siteAddress(values.origin);
  const share = sharedFolder(values.share ?? EXAMPLE_SHARE);
  // Stands in the same folder, as offline/index.html.
  const built = builtAddIn();
  builtPage();
  writeRelease(path.resolve(__dirname, "../release"), { address, share, built });
  console.log(`release/ 已经备好，地址是 ${address.base}/。怎样安装见 release/部署.md。`);
  if (values.share === undefined)
    console.log(
      `没有写 --share：release/share/trust-share.reg 里的“${EXAMPLE_SHARE}”要改成你们的共享文件夹。`,
    );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
