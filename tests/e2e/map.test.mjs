// The maps of citizens and officers, the inbox by keyboard and with news, the poster.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, lookOver, open, phone, desk, signIn, visit } from "./browser.mjs";
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

for (const viewport of [desk, phone]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the public map at ${viewport.width} px, ${colorScheme}`, async () => {
      const page = await open(browser, { viewport, colorScheme });
      const elsewhere = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
      });
      await visit(page, `${site.url}/field-reports/map`);
      await page.locator(".map-sign").first().waitFor();
      assert.ok(await page.locator(".map .outline-neighbourhood").count(), "outlines are drawn");
      assert.match(await page.locator(".leaflet-control-attribution").innerText(), /phỏng/, "invented outlines are marked");
      await lookOver(page);
      assert.deepEqual(elsewhere, [], "nobody else is asked for anything");
      await page.context().close();
    });
  }
}

test("clusters open, a sign tells of its case, by keyboard too", async () => {
  const page = await open(browser);
  await visit(page, `${site.url}/field-reports/map`);
  await page.locator(".map-sign").first().waitFor();
  const clusters = page.locator(".map-sign:has(.sign-many)");
  for (let presses = 0; presses < 6 && (await clusters.count()); ++presses) {
    const cluster = await clusters.first().elementHandle();
    await cluster.focus();
    await page.keyboard.press("Enter");
    await cluster.waitForElementState("hidden"); // the signs are drawn anew
  }
  assert.equal(await clusters.count(), 0, "near enough, every case stands by itself");
  await page.locator(".map-sign:not(:has(.sign-many))").first().focus();
  await page.keyboard.press("Enter");
  const link = page.locator(".leaflet-popup a.popup-title").first();
  await link.waitFor();
  await page.locator(".leaflet-popup").evaluate((popup) => Promise.all(popup.getAnimations().map((one) => one.finished)));
  await lookOver(page); // once it has faded in: colours in between are nobody's
  await link.click();
  await page.waitForURL(/\/field-reports\/UB-/);
  await page.context().close();
});

test("without script the map's page is its list", async () => {
  const page = await open(browser, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${site.url}/field-reports/map`);
  assert.ok((await page.locator(".map-list li").count()) > 3);
  assert.equal(await page.locator(".map").isVisible(), false);
  await page.context().close();
});

test("an officer's map keeps the filters; the inbox goes by keys and counts what is new", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await visit(page, `${site.url}/cases?late=1`);
  await page.locator("a.chip", { hasText: "Bản đồ" }).click();
  await page.waitForURL(/\/cases\/map\?late=1/);
  await page.locator(".map-sign").first().waitFor();
  await lookOver(page);

  await visit(page, `${site.url}/cases`);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("tr[data-row]")].indexOf(document.activeElement.closest("tr"))), 0);
  await page.keyboard.press("x");
  assert.equal(await page.locator("input[name=case]:checked").count(), 1);
  await page.keyboard.press("a");
  assert.ok(await page.evaluate(() => document.activeElement.closest("#bulk") !== null), "assigning begins at the form");
  await page.locator("#q").focus();
  await page.keyboard.type("j?");
  assert.equal(await page.locator("dialog.keys").isVisible(), false, "typing is no shortcut");
  assert.equal(await page.inputValue("#q"), "j?");
  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await page.locator("dialog.keys").waitFor();
  await lookOver(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.locator("dialog.palette[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/cases\?open=UB-/);
  await page.locator("#beside .beside-head").waitFor();
  await lookOver(page);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".beside-head")), "what was opened is read next");
  await page.locator("#beside a", { hasText: "Mở riêng" }).click();
  await page.waitForURL(/\/cases\/UB-/);
  await lookOver(page);
  await page.keyboard.press("n");
  assert.ok(await page.evaluate(() => document.activeElement.closest("details[data-act=note]") !== null));
  await page.context().close();
});

test("a case opens beside the list where there is room, is worked on there and closed again", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await visit(page, `${site.url}/cases`);
  const second = page.locator("tr[data-row] th a").nth(1);
  await second.click();
  await page.locator("#beside .beside-head").waitFor();
  assert.equal(await second.getAttribute("aria-current"), "true");
  const address = page.url();
  await page.goBack();
  await page.waitForURL(/\/cases$/);
  await page.locator("#beside .beside-head").waitFor({ state: "detached" });
  await page.goForward();
  await page.locator("#beside .beside-head").waitFor();
  await page.locator("#beside details[data-act=note] summary").click();
  await page.fill("#beside [name=note]", "Đã gọi thợ điện");
  await page.locator("#beside button[value=note]").click();
  await page.locator("#beside .history", { hasText: "Đã gọi thợ điện" }).waitFor();
  assert.equal(page.url(), address, "the list and the case stand where they were");
  await page.locator("h1").click();
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("tr[data-row]")].indexOf(document.activeElement.closest("tr"))), 2);
  await page.keyboard.press("r");
  await page.locator("#beside details[data-step=answer][open]").waitFor();
  await page.locator("h1").click();
  await page.keyboard.press("u");
  await page.waitForURL(/\/cases$/);
  await page.goto(address);
  await page.setViewportSize(phone);
  await lookOver(page);
  await page.locator("[data-close-beside]").click();
  await page.waitForURL(/\/cases$/);
  await page.locator("tr[data-row] th a").first().click();
  await page.waitForURL(/\/cases\/UB-/);
  await page.context().close();
});

test("the counter marks the place on the map", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await visit(page, `${site.url}/cases/new`);
  await page.locator("[data-pin] summary").click();
  const map = page.locator("[data-pin] [data-map]");
  await map.locator(".leaflet-container, .leaflet-pane").first().waitFor();
  await page.waitForTimeout(300); // the map takes its size
  await map.click();
  await page.locator("[data-pinned]:not([hidden])").waitFor();
  assert.match(await page.inputValue("[name=latitude]"), /^2[01]\.\d{6}$/);
  await lookOver(page);
  await page.locator("[data-unpin]").click();
  assert.equal(await page.inputValue("[name=latitude]"), "");
  await page.context().close();
});

test("what comes in is counted, and rows stay where they are", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await page.clock.install();
  await page.goto(`${site.url}/cases`);
  const first = await page.locator("tr[data-row] th a").first().innerText();
  const citizen = await open(browser, { javaScriptEnabled: false });
  await citizen.goto(`${site.url}/report`);
  await citizen.selectOption("[name=category]", { index: 2 });
  await citizen.selectOption("[name=neighbourhood]", { index: 1 });
  await citizen.click("main form button");
  await citizen.fill("[name=text]", "Rác chưa thu ba ngày");
  await citizen.click("main form[enctype] button");
  await citizen.context().close();
  const asked = page.waitForResponse(/\/cases\/news/);
  await page.clock.fastForward(31_000);
  await asked;
  await page.locator(".news:not([hidden])", { hasText: "1 việc mới" }).waitFor();
  assert.equal(await page.locator("tr[data-row] th a").first().innerText(), first);
  await lookOver(page);
  await page.locator(".news a").click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".news:not([hidden])").count(), 0);
  await page.context().close();
});

test("a poster is a drawing with the address of the form", async () => {
  const page = await open(browser, { viewport: phone });
  await signIn(page, site, leader);
  await visit(page, `${site.url}/cases/poster`);
  await page.selectOption("[name=neighbourhood]", { index: 1 });
  await page.fill("[name=address]", "cổng trường");
  await page.selectOption("[name=size]", "labels");
  await page.click("main form button");
  await page.waitForURL(/size=labels/);
  assert.equal(await page.locator(".poster svg path").count(), 8);
  await lookOver(page);
  await page.context().close();
});
