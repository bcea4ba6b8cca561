/**
 * `npm run pictures`: pictures of the add-in at the desk for README and manual, into docs/pictures/; with names
 * after `--`, those alone. Everything on them is the sample's. Needs a Chinese font on the machine.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  goToTab,
  pressRibbon,
  sampleFile,
  selectCell,
  selectSheet,
  startDesk,
  typeInto,
  waitForSelection,
  type Desk,
} from "../tests/desk/desk-in-chromium";
import { openBook } from "../host";
import { builtAddIn } from "./built-add-in";
import { smallPicture } from "./small-picture";

const folder = path.resolve(__dirname, "../docs/pictures");

interface Picture {
  readonly name: string;
  /** Which Excel, as in the desk's address. */
  readonly query?: string;
  readonly pose: (desk: Desk) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: "first-run",
    pose: async ({ pane }) => pane.getByRole("button", { name: "识别这个工作簿" }).waitFor(),
  },
  {
    name: "recognition",
    pose: async (desk) => {
      await pressRibbon(desk, "识别台账");
      await desk.pane.getByRole("button", { name: /^企业诉求/ }).click();
      await selectSheet(desk, "企业诉求");
    },
  },
  {
    name: "figures",
    pose: async (desk) => {
      await pressRibbon(desk, "指标");
      await desk.pane.getByRole("button", { name: /^党组织覆盖率 75%/ }).click();
      await desk.pane.getByRole("button", { name: "定位来源：党组织覆盖率" }).click();
      await waitForSelection(desk, /^企业台账!/);
    },
  },
  {
    name: "changes",
    pose: async (desk) => {
      await goToPage(desk, "变化");
      await desk.pane.getByLabel("选择上次的工作簿").setInputFiles({
        name: "2022年台账.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await sampleOfLastYear(),
      });
      await desk.pane.getByText("上次的工作簿：2022年台账.xlsx").waitFor();
      await desk.pane.getByRole("button", { name: "比较", exact: true }).click();
      await desk.pane.getByRole("button", { name: /^党员总数 / }).click();
      await desk.pane.getByRole("button", { name: /^\+2 嘉木家居有限公司/ }).click();
      await waitForSelection(desk, /^企业台账!B6/);
    },
  },
  {
    name: "checks",
    pose: async (desk) => {
      await pressRibbon(desk, "校验");
      const finding = desk.pane.getByText("统一社会信用代码校验位不对");
      await finding.waitFor();
      await desk.pane.getByRole("button", { name: "标记", exact: true }).click();
      await desk.pane.getByRole("button", { name: "标记到单元格" }).click();
      await desk.pane
        .getByText(/已标记 \d+ 个单元格/)
        .first()
        .waitFor();
      await finding.click();
      await waitForSelection(desk, /^企业台账!C16$/);
    },
  },
  {
    name: "fixes",
    pose: async (desk) => {
      await typeInto(desk, "B8", "恒达 五金制品厂");
      await selectCell(desk, "B8");
      await pressRibbon(desk, "校验");
      await desk.pane.getByRole("button", { name: /^修正 / }).click();
      await desk.pane.getByRole("button", { name: /^去掉名称里的空格/ }).click();
      await desk.pane.getByRole("button", { name: "应用这 1 处" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "money",
    pose: async (desk) => {
      await goToPage(desk, "资金");
      await desk.pane.getByRole("button", { name: "生成签领表" }).click();
      await desk.pane.getByText("打印前请核对一遍").waitFor();
    },
  },
  {
    name: "report",
    pose: async (desk) => {
      await pressRibbon(desk, "生成述职报告");
      await desk.pane.getByText("已写入：").waitFor();
    },
  },
  {
    name: "settings",
    pose: async (desk) => {
      await goToPage(desk, "设置");
      await desk.pane.getByRole("button", { name: "打开“党建设置”" }).click();
      await waitForSelection(desk, /^党建设置!/);
    },
  },
  {
    name: "self-test",
    pose: async (desk) => {
      await goToPage(desk, "设置");
      await desk.pane.getByRole("button", { name: "打开自检" }).click();
      await desk.pane.getByRole("button", { name: "开始自检" }).click();
      await desk.pane.getByRole("button", { name: "复制诊断信息" }).waitFor();
    },
  },
  {
    name: "failure",
    query: "?excel=failing",
    pose: async (desk) => {
      await pressRibbon(desk, "识别台账");
      await desk.pane.getByRole("button", { name: "再试一次" }).waitFor();
    },
  },
];

/** The sample as it was a year ago. */
async function sampleOfLastYear(): Promise<Buffer> {
  const host = await openBook(readFileSync(sampleFile));
  await host.user.type("企业台账", "A1", "青禾县工业园区非公企业党建工作台账（2022年）");
  await host.user.type("企业台账", "A2", "填报单位：青禾县工业园区管委会　统计截止时间：2022年12月31日");
  await host.user.type("企业台账", "B5", "东岭粮油有限公司");
  await host.user.type("企业台账", "I6", 2);
  const bytes = await host.save();
  host.close();
  return Buffer.from(bytes);
}

/** A page of the pane, past the introduction. */
async function goToPage(desk: Desk, tab: string): Promise<void> {
  await pressRibbon(desk, "识别台账");
  await desk.pane.getByText(/识别出 \d+ 张台账/).waitFor();
  await goToTab(desk, tab);
}

/** Until nothing moves any more: rows have found their heights, transitions have ended. */
async function settle({ page }: Desk): Promise<void> {
  let before = "";
  for (let tries = 0; tries < 20; tries += 1) {
    const now = (await page.screenshot()).toString("base64");
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await startDesk(builtAddIn());
  try {
    const wanted = process.argv.slice(2);
    for (const { name, query, pose } of PICTURES) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const desk = await browser.open(query);
      await pose(desk);
      await settle(desk);
      writeFileSync(path.join(folder, `${name}.png`), await smallPicture(desk.page));
      await desk.page.context().close();
      console.log(name);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
