/** The Excels that the desk can pose as, by their names in the address (`?excel=…`). */
import type { StandInOptions } from "../../stand-in";

export interface DeskPersonality {
  readonly title: string;
  readonly options: StandInOptions;
}

const SLOW_MS = 800;
const FAILING_REQUEST = 4;

export const personalities: Readonly<Record<string, DeskPersonality>> = {
  m365: { title: "Microsoft 365", options: { personality: "microsoft365" } },
  ltsc2021: { title: "Excel LTSC 2021", options: { personality: "ltsc2021" } },
  "no-functions": { title: "没有自定义函数的 Excel", options: { personality: "noCustomFunctions" } },
  slow: { title: `很慢（每次往返 ${String(SLOW_MS)} 毫秒）`, options: { delay: SLOW_MS } },
  failing: {
    title: `出错（第 ${String(FAILING_REQUEST)} 次请求失败）`,
    options: { failAt: FAILING_REQUEST },
  },
  "read-only": { title: "只读工作簿", options: { isReadOnly: true } },
};

export const firstPersonality = "m365";
