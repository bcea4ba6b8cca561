/**
 * How official text looks (GB/T 9704-2012 as offices follow it, DOMAIN 3.7): A4, body in 3号仿宋 with a fixed line
 * distance of 28 pt and an indent of two characters, headings in 黑体 and 楷体, the title in 2号小标宋.
 */
import type { ParagraphLevel } from "./paragraph";

export interface Look {
  /** The right font first, then what stands in for it where it is not installed. */
  readonly fonts: readonly string[];
  /** Points: 2号 is 22, 3号 is 16. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: "left" | "center" | "right" | "justify";
  /** Indent of the first line, in characters. */
  readonly indent: number;
}

const FANG_SONG = ["仿宋_GB2312", "仿宋", "FangSong", "STFangsong"] as const;
const HEI_TI = ["黑体", "SimHei", "STHeiti"] as const;
const KAI_TI = ["楷体_GB2312", "楷体", "KaiTi", "STKaiti"] as const;
const XIAO_BIAO_SONG = ["方正小标宋简体", "方正小标宋_GBK", "宋体", "SimSun"] as const;

/** Points between lines: 225 mm for 22 lines, rounded as offices set it. */
export const lineDistance = 28;

/** Millimetres: 天头 37, 订口 28, 版心 156 × 225 on A4. */
export const page = { width: 210, height: 297, top: 37, left: 28, bottom: 35, right: 26 } as const;

/** Latin letters and digits. */
export const latinFont = "Times New Roman";

export const looks: Readonly<Record<ParagraphLevel, Look>> = {
  title: { fonts: XIAO_BIAO_SONG, size: 22, bold: false, align: "center", indent: 0 },
  heading1: { fonts: HEI_TI, size: 16, bold: false, align: "justify", indent: 2 },
  heading2: { fonts: KAI_TI, size: 16, bold: true, align: "justify", indent: 2 },
  heading3: { fonts: FANG_SONG, size: 16, bold: true, align: "justify", indent: 2 },
  body: { fonts: FANG_SONG, size: 16, bold: false, align: "justify", indent: 2 },
  signature: { fonts: FANG_SONG, size: 16, bold: false, align: "right", indent: 0 },
  cell: { fonts: FANG_SONG, size: 12, bold: false, align: "center", indent: 0 },
};
