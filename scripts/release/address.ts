/** Where an office serves the add-in: an https origin with or without a path. */
export interface SiteAddress {
  /** Without a slash at the end. */
  readonly base: string;
  readonly origin: string;
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** @throws with one sentence for people where it is no such address */
export function siteAddress(text: string): SiteAddress {
  if (!URL.canParse(text)) throw new Error(`“${text}”不是网址，请写成 https://主机名/路径 这样。`);
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.includes(url.hostname)))
    throw new Error(`“${text}”不是 https 开头的网址。Excel 只从 https 地址打开加载项。`);
  if (url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(`“${text}”里只能有主机名和路径，请去掉 ?、# 和用户名。`);
  if (/['&]/.test(url.pathname)) throw new Error(`路径“${url.pathname}”里不能有 & 和 '，请换一个。`);
  return { base: url.origin + url.pathname.replace(/\/+$/, ""), origin: url.origin };
}
