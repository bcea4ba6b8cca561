import { zhCn, type Texts } from "./zh-cn";

/** The pane's language. */
export const texts: Texts = zhCn;
