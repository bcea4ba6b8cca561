import { startDesk, type Desk, type DeskBrowser } from "./desk-in-chromium";

/** One browser for the tests of a file; what a test opens in it is closed after it. */
export function deskOfTests(): Pick<DeskBrowser, "open"> {
  let browser: DeskBrowser;
  let opened: Desk[] = [];
  beforeAll(async () => {
    browser = await startDesk();
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
  });
  afterAll(() => browser.close());
  return {
    open: async (query, options) => {
      const desk = await browser.open(query, options);
      opened.push(desk);
      return desk;
    },
  };
}
