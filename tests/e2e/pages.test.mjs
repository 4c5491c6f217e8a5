// Every page of the demo ward, as each reader meets it: on a desk and on a phone, in light and dark, without script.
import { after, before, test } from "node:test";
import { launch, lookOverInTheDark, open, phone, desk, signIn, visit } from "./browser.mjs";
import { leader, startSite } from "./site.mjs";

let site, browser;
before(async () => {
  site = await startSite();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const publicPages = ["/", "/sign-in", "/?lang=en"];
const ownPages = ["/dashboard", "/meeting", "/activity", "/start", "/units", "/targets", "/indicators", "/indicators/new", "/tasks/board", "/notices/settings", "/tasks", "/projects", "/reports", "/people", "/audit", "/account"];

// The first record that a list links to.
async function firstLink(page, list, pattern) {
  await page.goto(site.url + list);
  const hrefs = await page.$$eval("main a[href]", (links) => links.map((link) => link.getAttribute("href")));
  return hrefs.find((href) => pattern.test(href));
}

async function visitInBothThemes(page, address) {
  await visit(page, address);
  await lookOverInTheDark(page);
}

for (const viewport of [desk, phone]) {
  test(`public pages at ${viewport.width} px, light and dark`, async () => {
    const page = await open(browser, { viewport, colorScheme: "light" });
    for (const address of publicPages) await visitInBothThemes(page, site.url + address);
    const promise = await firstLink(page, "/", /^\/promises\/[0-9a-f-]{36}$/);
    await visitInBothThemes(page, site.url + promise);
    await visitInBothThemes(page, `${site.url}${promise}/embed`);
    await page.context().close();
  });
  test(`signed-in pages at ${viewport.width} px, light and dark`, async () => {
    const page = await open(browser, { viewport, colorScheme: "light" });
    await signIn(page, site, leader);
    for (const address of ownPages) await visitInBothThemes(page, site.url + address);
    for (const [list, pattern] of [
      ["/targets", /^\/targets\/[0-9a-f-]{36}$/],
      ["/tasks", /^\/tasks\/[0-9a-f-]{36}$/],
      ["/targets", /^\/people\/[0-9a-f-]{36}\/work$/],
      ["/targets", /^\/units\/[0-9a-f-]{36}\/work$/],
      ["/reports", /^\/reports\/[0-9a-f-]{36}\/review$/],
    ]) {
      await visitInBothThemes(page, site.url + (await firstLink(page, list, pattern)));
    }
    await page.context().close();
  });
}

test("pages can be read without script", async () => {
  const page = await open(browser, { javaScriptEnabled: false, viewport: phone });
  for (const address of publicPages) {
    const response = await page.goto(site.url + address);
    if (response.status() >= 400) throw new Error(`${address} answers ${response.status()}`);
  }
});
