// The board of tasks: a card goes to another column by keyboard and by drag, and says why when it may not.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, lookOver, open, signIn, visit } from "./browser.mjs";
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

async function makeTask(page, title) {
  await page.goto(`${site.url}/tasks/new`);
  await page.fill("[name=title]", title);
  await page.fill("[name=deadline]", new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await page.press("[name=title]", "Enter");
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
}

// The board as its script has taken it over.
async function ready(page, title) {
  await card(page, "going", title).waitFor();
  await page.locator("[data-board-help]:not([hidden])").waitFor();
}

const boardOf = (title) => `${site.url}/tasks/board?q=${encodeURIComponent(title)}`;
const card = (page, column, title) => page.locator(`[data-column=${column}] .board-card`, { hasText: title });

test("a card is lifted by m, carried by the arrows and put down by Enter", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await makeTask(page, "Kiểm tra bảng tin khu phố");
  await visit(page, boardOf("Kiểm tra bảng tin khu phố"));
  await card(page, "not_started", "Kiểm tra bảng tin").locator("a").first().focus();
  await page.keyboard.press("m");
  assert.match(await page.locator("[data-board-said]").innerText(), /Đã nhấc/);
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator("[data-board-said]").innerText(), /Đang làm/);
  await page.keyboard.press("Enter");
  await card(page, "going", "Kiểm tra bảng tin").waitFor();
  await lookOver(page);

  // What has begun does not go back, and the page says why.
  await card(page, "going", "Kiểm tra bảng tin").locator("a").first().focus();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("[data-board-said]").innerText(), /không trở về/);
  assert.equal(await card(page, "going", "Kiểm tra bảng tin").count(), 1);
  await page.context().close();
});

test("a card is dragged, and what needs words leads to the form for them", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await makeTask(page, "Dọn vệ sinh kênh tiêu");
  await visit(page, boardOf("Dọn vệ sinh kênh tiêu"));
  await card(page, "not_started", "Dọn vệ sinh").dragTo(page.locator("[data-column=going]"));
  await ready(page, "Dọn vệ sinh");
  await card(page, "going", "Dọn vệ sinh").dragTo(page.locator("[data-column=done_on_time]"));
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}#steps$/);
  await page.context().close();
});

test("without script the card's own button moves it", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${site.url}/sign-in`);
  const person = site.signIns.find((one) => one.account === leader);
  await page.fill("[name=account]", person.account);
  await page.fill("[name=password]", person.password);
  await page.press("[name=password]", "Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await makeTask(page, "Sơn lại vạch kẻ đường");
  await page.goto(boardOf("Sơn lại vạch kẻ đường"));
  const there = card(page, "not_started", "Sơn lại vạch");
  await there.locator("summary").press("Enter");
  await there.locator("button[value=start]").press("Enter");
  await card(page, "going", "Sơn lại vạch").waitFor();
  await page.context().close();
});
