/**
 * A file for the registry by which Excel trusts a shared folder with manifests ("TrustedCatalogs"), for the user who
 * opens it. In UTF-16, as the registry's editor wants Chinese names.
 */
export function trustedShare(id: string, folder: string): Uint8Array {
  const key = `{${id}}`;
  const lines = [
    "Windows Registry Editor Version 5.00",
    "",
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${key}]`,
    `"Id"="${key}"`,
    `"Url"="${folder.replaceAll("\\", "\\\\")}"`,
    `"Flags"=dword:00000001`,
    "",
  ];
  return Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le");
}

/** @throws with one sentence for people where it is no shared folder */
export function sharedFolder(text: string): string {
  if (!/^\\\\[^\\/:*?"<>|]+(?:\\[^\\/:*?"<>|]+)+$/.test(text))
    throw new Error(`“${text}”不是共享文件夹，请写成 \\\\服务器\\文件夹 这样。`);
  return text;
}
