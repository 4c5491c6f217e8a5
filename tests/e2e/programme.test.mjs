// The whole way of a report: uploaded, reviewed, live; then a person in charge, a figure, and the dashboard turns red.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { launch, lookOver, open, phone, signIn, visit } from "./browser.mjs";
import { leader, startSite } from "./site.mjs";

const demoReport = fileURLToPath(new URL("../../data/demo/report.txt", import.meta.url));

let site, browser;
before(async () => {
  site = await startSite();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

// The demo's report with one goal raised, as a ward would bring it again after the congress changed it.
function changedReport() {
  const path = join(site.folder, "bao-cao-sua.txt");
  const text = readFileSync(demoReport, "utf8");
  assert.ok(text.includes("15,6%"));
  writeFileSync(path, text.replace("15,6%", "16,4%"));
  return path;
}

async function upload(page, path) {
  await visit(page, `${site.url}/reports`);
  await page.setInputFiles("input[type=file]", path);
  await page.click("main form[enctype] button");
  await page.waitForURL(/\/review/);
  await lookOver(page);
}

const openCards = (page) => page.locator(".review-card.is-open");

async function countOf(page, status) {
  await page.goto(`${site.url}/targets?status=${status}`);
  return page.locator(".list tbody tr").count();
}

async function targetWith(page, words) {
  await page.goto(`${site.url}/targets?q=${encodeURIComponent(words)}`);
  await page.locator(".list tbody a[href^='/targets/']").first().click();
  await page.waitForURL(/\/targets\/[0-9a-f-]{36}/);
}

test("a changed report is reviewed by keyboard, goes live, and a low figure turns its target red", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await upload(page, changedReport());

  // Only what changed asks for a decision; the rest stays as it was reviewed before.
  assert.equal(await openCards(page).count(), 1);
  assert.match(await openCards(page).first().innerText(), /16,4/);
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.waitForFunction(() => document.querySelectorAll(".review-card.is-open").length === 0);
  await lookOver(page);

  await page.reload();
  await page.locator("form[action$='/go-live'] button").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=live/);
  await lookOver(page);

  await targetWith(page, "che phủ rừng");
  await lookOver(page);
  assert.match(await page.locator("main").innerText(), /16,4/);
  await page.locator("#in_charge summary").press("Enter");
  await page.selectOption("form[action$='/in-charge'] [name=person]", { index: 1 });
  await page.locator("form[action$='/in-charge'] button").click();
  await page.waitForLoadState();
  await lookOver(page);

  const before = await countOf(page, "off_track");
  await targetWith(page, "che phủ rừng");
  await page.fill("form[action$='/figures'] [name=value]", "4,1");
  await page.press("form[action$='/figures'] [name=value]", "Enter");
  await page.waitForLoadState();
  await lookOver(page);
  assert.equal(await countOf(page, "off_track"), before + 1);
  await visit(page, `${site.url}/dashboard`);
  assert.match(await page.locator("main").innerText(), /che phủ rừng/);
});

test("Enter in the palette opens the first that was found, and every page is known to it", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await page.keyboard.press("Control+k");
  await page.locator("#palette .found a[href='/meeting']").waitFor();
  await page.keyboard.type("chot ky");
  await page.waitForResponse((answer) => new URL(answer.url()).searchParams.get("q") === "chot ky");
  await page.waitForFunction(() => document.querySelector("#palette .found a")?.getAttribute("href") === "/periods");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/periods$/);
  await page.keyboard.press("Control+k");
  await page.locator("#palette button:not(.visually-hidden)").click();
  assert.equal(await page.locator("#palette").isVisible(), false);
  await page.context().close();
});

test("who follows a link from a message and signs in comes to the very place, others to where they begin", async () => {
  const page = await open(browser, { viewport: phone });
  await page.goto(`${site.url}/notices/settings#main`);
  const person = site.signIns.find((one) => one.account === leader);
  await page.fill("[name=account]", person.account);
  await page.fill("[name=password]", "sai");
  await page.press("[name=password]", "Enter");
  await page.fill("[name=password]", person.password);
  await page.press("[name=password]", "Enter");
  await page.waitForURL(/\/notices\/settings#main$/);
  await page.context().close();
  const other = await open(browser);
  await signIn(other, site, leader);
  assert.match(other.url(), /\/dashboard$/);
  await other.context().close();
});

test("in a meeting nothing lies over what stands at the very end of the page", async () => {
  for (const viewport of [phone, undefined]) {
    const page = await open(browser, viewport ? { viewport } : {});
    await signIn(page, site, leader);
    await visit(page, `${site.url}/meeting`);
    await page.context().close();
  }
});

test("a figure that is no number is refused beside its field and nothing typed is lost", async () => {
  const page = await open(browser, { viewport: phone, javaScriptEnabled: false });
  const person = site.signIns.find((one) => one.account === leader);
  await page.goto(`${site.url}/sign-in`);
  await page.fill("[name=account]", person.account);
  await page.fill("[name=password]", person.password);
  await page.press("[name=password]", "Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await targetWith(page, "nước sạch");
  await page.fill("form[action$='/figures'] [name=value]", "chín mươi");
  await page.fill("form[action$='/figures'] [name=note]", "theo báo cáo của tổ");
  await page.press("form[action$='/figures'] [name=value]", "Enter");
  await page.waitForLoadState();
  assert.equal(await page.inputValue("form[action$='/figures'] [name=value]"), "chín mươi");
  assert.equal(await page.inputValue("form[action$='/figures'] [name=note]"), "theo báo cáo của tổ");
  assert.ok((await page.locator(".field.has-error").count()) > 0);
});

test("a file that is no report is refused with a sentence", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  const path = join(site.folder, "rong.pdf");
  writeFileSync(path, "%PDF-1.7\nbroken");
  await visit(page, `${site.url}/reports`);
  await page.setInputFiles("input[type=file]", path);
  await page.click("main form[enctype] button");
  await page.waitForSelector("[role=alert]"); // reading is a job: the page tells its progress until it ends
  await lookOver(page);
});

test("citizens read the promises without signing in and without a cookie", async () => {
  const page = await open(browser, { viewport: phone });
  await visit(page, `${site.url}/`);
  assert.match(await page.locator("main").innerText(), /bảo hiểm y tế/);
  await page.locator("main a[href^='/promises/']").first().click();
  await page.waitForLoadState();
  await lookOver(page);
  assert.deepEqual(await page.context().cookies(), []);
});
