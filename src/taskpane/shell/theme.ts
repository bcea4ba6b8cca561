import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const CHINESE_FONTS = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif';

/**
 * Dark as what surrounds the pane is, or where nothing tells (`null`), as the system is. Windows' contrast themes need
 * none of ours: forced colours replace what we set.
 */
export function paneTheme(surroundingsDark: boolean | null): Theme {
  const dark = surroundingsDark ?? globalThis.matchMedia("(prefers-color-scheme: dark)").matches;
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: CHINESE_FONTS };
}
