import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { officeTheme } from "../../actions/office-shell";

const CHINESE_FONTS = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif';

/**
 * Excel's own theme, or where Excel does not tell, the system's. Windows' contrast themes need none of ours:
 * forced colours replace what we set.
 */
export function paneTheme(): Theme {
  const dark = officeTheme()?.dark ?? globalThis.matchMedia("(prefers-color-scheme: dark)").matches;
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: CHINESE_FONTS };
}
