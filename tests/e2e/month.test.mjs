// A month of the programme as people live it, in the browser over the built program: the leader assigns, the owner is
// reminded, enters a figure on a phone, takes it back and sends it with a photo, has it returned and sends it again, the
// reviewer approves, the target turns off track, the owner explains, the leader accepts and closes the quarter, and the
// quarters are compared. Every page that is looked at is checked by axe and for sideways scrolling.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, lookOver, open, phone, signIn, visit } from "./browser.mjs";
import { leader, startSite } from "./site.mjs";

const ownersAccount = "xuan.mt"; // answers for the health insurance, whose third quarter is missing
const reviewersAccount = "lan.dtm";
const insurance = "bảo hiểm y tế";

let site, browser, chief, owner, reviewer;
before(async () => {
  site = await startSite();
  browser = await launch();
  chief = await open(browser);
  owner = await open(browser, { viewport: phone, hasTouch: true });
  reviewer = await open(browser);
  await signIn(chief, site, leader);
  await signIn(owner, site, ownersAccount);
  await signIn(reviewer, site, reviewersAccount);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function openTarget(page) {
  await visit(page, `${site.url}/targets?q=${encodeURIComponent(insurance)}`);
  await page.locator(`.list tbody a[href^='/targets/']`, { hasText: insurance }).first().click();
  await page.waitForURL(/\/targets\/[0-9a-f-]{36}/);
  await lookOver(page);
}

// The item of the list with these words, its form opened in place when it is not open.
async function dueItem(page, words) {
  const item = page.locator("#due .due-item", { hasText: words }).first();
  await item.waitFor();
  if ((await item.locator("form.form").count()) === 0) {
    await item.locator("a.btn").tap();
    await item.locator("form.form").waitFor();
  }
  return page.locator("#due .due-item", { hasText: words }).first();
}

// Sends the open form of an item; the list is exchanged in place, without another page.
async function sendInPlace(page, item) {
  let loads = 0;
  const count = () => (loads += 1);
  page.on("load", count);
  await item.locator("form.form .btn-primary").tap();
  await page.locator("#due .done-now").waitFor();
  page.off("load", count);
  assert.equal(loads, 0, "answered in place");
  await lookOver(page);
}

const text = (page) => page.locator("main").innerText();

test("the leader names who reviews, and gives the owner a task", async () => {
  await openTarget(chief);
  await chief.locator("#in_charge summary").press("Enter");
  const form = chief.locator("form[action$='/in-charge']");
  await form.waitFor();
  await chief.waitForFunction(() => document.activeElement.closest("form#in_charge") !== null); // one goes on in the form
  const choose = async (field, words) => {
    const value = await form.locator(`[name=${field}] option`, { hasText: words }).first().getAttribute("value");
    await form.locator(`[name=${field}]`).selectOption(value);
  };
  await choose("person", "Mai Thị Xuân");
  await choose("reviewer", "Đỗ Thị Mai Lan");
  await form.locator("button").click();
  await chief.waitForLoadState();
  await lookOver(chief);

  await visit(chief, `${site.url}/tasks/new`);
  await chief.fill("[name=title]", "Rà soát người chưa có thẻ ở khu phố 5");
  const owners = await chief.locator("[name=person] option", { hasText: "Mai Thị Xuân" }).first().getAttribute("value");
  await chief.selectOption("[name=person]", owners);
  const soon = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await chief.fill("[name=deadline]", soon);
  await chief.locator("main form .btn-primary").first().click();
  await chief.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
  await lookOver(chief);
});

test("the owner is told of the task, and finds it on the phone", async () => {
  await visit(owner, `${site.url}/notices`);
  assert.match(await text(owner), /Rà soát người chưa có thẻ ở khu phố 5/);
  await visit(owner, `${site.url}/mine`);
  assert.match(await text(owner), /Rà soát người chưa có thẻ/);
  assert.match(await text(owner), new RegExp(insurance));
});

test("the owner enters a figure with two taps, takes it back, and sends it with a photo", async () => {
  await visit(owner, `${site.url}/mine`);
  let item = await dueItem(owner, insurance);
  await lookOver(owner);
  await item.locator("[name=value]").fill("79,4");
  await sendInPlace(owner, item);
  assert.equal(await owner.evaluate(() => document.activeElement.classList.contains("done-now")), true);

  await owner.locator("#due .done-now button").tap();
  await owner.locator("#due .done-now").waitFor({ state: "detached" });
  item = await dueItem(owner, insurance);
  assert.equal(await item.locator("[name=value]").inputValue(), "79,4", "what was taken back stands in the form");
  await item.locator("[name=value]").fill("97,4");
  await item.locator("[name=evidence]").fill("CV 31/TYT");
  const photo = { name: "so-the.png", mimeType: "image/png", buffer: await owner.screenshot() };
  await item.locator("[name=evidence_file]").setInputFiles(photo);
  await sendInPlace(owner, item);
});

test("a file that only looks like a document is refused where it was chosen, and the figure stays typed", async () => {
  await openTarget(owner);
  await owner.fill("#enter [name=value]", "97,5");
  const page = { name: "cong-van.pdf", mimeType: "application/pdf", buffer: Buffer.from("<svg onload='alert(1)'/>") };
  await owner.setInputFiles("#enter [name=evidence_file]", page);
  await owner.locator("#enter .btn-primary").tap();
  await owner.locator(".field.has-error").first().waitFor();
  assert.equal(await owner.inputValue("#enter [name=value]"), "97,5");
  await lookOver(owner);
});

test("the reviewer opens the photo, returns the figure; the owner mends it", async () => {
  await visit(reviewer, `${site.url}/figures`);
  const card = reviewer.locator("article", { hasText: "CV 31/TYT" }).first();
  const [download] = await Promise.all([reviewer.waitForEvent("download"), card.locator("a.kept-file").click()]);
  assert.equal(download.suggestedFilename(), "so-the.jpg");
  await card.locator("summary").click();
  await card.locator("[name=reason]").fill("Cần tính cả người mới chuyển đến");
  await lookOver(reviewer);
  await card.locator("form[action$='/return'] button").click();
  await reviewer.waitForLoadState();
  await lookOver(reviewer);

  await visit(owner, `${site.url}/notices`);
  assert.match(await text(owner), new RegExp(insurance));
  await visit(owner, `${site.url}/mine`);
  assert.match(await text(owner), /Cần tính cả người mới chuyển đến/);
  const item = await dueItem(owner, insurance);
  await item.locator("[name=value]").fill("94,1");
  await item.locator("[name=evidence]").fill("CV 33/TYT");
  await sendInPlace(owner, item);
});

test("the owner cannot approve the own figure; the reviewer can, and the target turns off track", async () => {
  await visit(owner, `${site.url}/figures`);
  assert.equal(await owner.locator("form[action$='/approve']").count(), 0);
  await visit(reviewer, `${site.url}/figures`);
  const card = reviewer.locator("article", { hasText: "CV 33/TYT" }).first();
  await card.locator("form[action$='/approve'] button").click();
  await reviewer.waitForLoadState();
  await lookOver(reviewer);
  await visit(chief, `${site.url}/targets?status=off_track`);
  assert.match(await text(chief), new RegExp(insurance));
});

test("the owner explains on the phone, the leader accepts, and the action is a task", async () => {
  await visit(owner, `${site.url}/mine`);
  const explanation = owner.locator("#due .due-item", { hasText: "Giải trình" }).filter({ hasText: insurance });
  await explanation.first().waitFor();
  if ((await explanation.first().locator("form.form").count()) === 0) {
    await explanation.first().locator("a.btn").tap();
    await explanation.first().locator("form.form").waitFor();
  }
  const item = explanation.first();
  await item.locator("[name=fact]").fill("Quý III mới đạt 94,1 %");
  await item.locator("[name=cause]").fill("Người mới chuyển đến chưa có thẻ");
  await item.locator("[name=action]").fill("Vận động từng hộ ở khu phố 5");
  const later = new Date(Date.now() + 20 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await item.locator("[name=action_by]").fill(later);
  await sendInPlace(owner, item);

  await visit(chief, `${site.url}/explanations`);
  await chief.locator("main a", { hasText: insurance }).first().click();
  await chief.waitForURL(/\/explanations\/[0-9a-f-]{36}/);
  await lookOver(chief);
  await chief.locator("button[value=accept]").click();
  await chief.waitForLoadState();
  await lookOver(chief);
  await chief.locator("main a[href^='/tasks/']").first().click();
  await chief.waitForURL(/\/tasks\//);
  assert.match(await text(chief), /Vận động từng hộ ở khu phố 5/);
});

test("two quarters are closed and compared: what turned red is there", async () => {
  for (const quarter of ["quarter:2026-Q2", "quarter:2026-Q3"]) {
    await visit(chief, `${site.url}/periods`);
    await chief.selectOption("[name=span]", quarter);
    await chief.locator("form[action='/periods/preview'] .btn-primary").click();
    await chief.waitForURL(/\/periods\/preview/);
    await lookOver(chief);
    await chief.locator("form[action='/periods'] .btn-primary").click();
    await chief.waitForURL(/\/periods\/[0-9a-f-]{36}/);
    await lookOver(chief);
  }
  await visit(chief, `${site.url}/periods`);
  const idOf = (select, words) =>
    chief.locator(`[name=${select}] option`, { hasText: words }).first().getAttribute("value");
  await chief.selectOption("[name=a]", await idOf("a", /quý II\b|quý 2/i));
  await chief.selectOption("[name=b]", await idOf("b", /quý III|quý 3/i));
  await chief.locator("form[action='/periods/compare'] button").click();
  await chief.waitForURL(/\/periods\/compare/);
  await lookOver(chief);
  const turnedRed = chief.locator("section").filter({ has: chief.locator("h2", { hasText: "Chuyển sang không đạt" }) }).first();
  assert.match(await turnedRed.innerText(), new RegExp(insurance));
});

// The program looks once a minute whether somebody is to be reminded; by then the figure is still late, or the task is due soon.
test("the owner was reminded of what is late or due soon", async () => {
  const deadline = Date.now() + 110_000;
  for (;;) {
    await owner.goto(`${site.url}/notices`);
    if (/Quá hạn|Sắp đến hạn/.test(await text(owner)) || Date.now() > deadline) break;
    await owner.waitForTimeout(2000);
  }
  assert.match(await text(owner), /Quá hạn|Sắp đến hạn/);
  await lookOver(owner);
});
