// A citizen reports something: in three steps, by keyboard, without script; with the line cut and the tab closed.
import { after, afterEach, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, lookOver, open, phone, visit } from "./browser.mjs";
import { startSite } from "./site.mjs";
import { startLine } from "./cut_line.mjs";

let site, browser, line;
before(async () => {
  site = await startSite();
  line = await startLine(site.url);
  browser = await launch();
});
// Also after a failure: a page left open would take the focus from the next test's.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
after(async () => {
  await browser?.close();
  line?.stop();
  await site?.stop();
});

// A picture that any browser reads: 8 x 6 pixels.
const photo = {
  name: "anh.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGAQMAAADEy024AAAAA1BMVEUui1e40dPnAAAAC0lEQVQI12NgQAAAAAwAAeQ06mYAAAAASUVORK5CYII=",
    "base64",
  ),
};

const step = (page, name) => page.locator(`[data-step=${name}]`);
const kept = (page) => page.locator("[data-kept] article");

async function choosePlace(page) {
  await page.selectOption("[name=neighbourhood]", { index: 1 });
  await page.fill("[name=address]", "trước số 12");
  await step(page, "place").locator("[data-to=words]").click();
}

async function writeWords(page, words) {
  await page.locator("[name=category]").first().check();
  await page.fill("[name=text]", words);
}

// Codes of what everybody can read with these words.
async function casesWith(words) {
  const answer = await fetch(`${site.url}/open311/v2/requests.json`);
  return (await answer.json()).filter((request) => request.description.includes(words)).map((request) => request.service_request_id);
}

// The form, its scripts and the outlines are on the device.
async function isKept(page) {
  await page.waitForFunction(async () => {
    const cache = await caches.open("gandan-report");
    const names = (await cache.keys()).map((request) => new URL(request.url).pathname);
    return names.includes("/report") && names.some((name) => /report-.*\.js$/.test(name)) && names.some((name) => /map_choice/.test(name));
  });
}

// Without a line. A browser on a busy machine may give up on a worker that takes long to start: then as a person would.
async function openFromTheDevice(page, address) {
  for (let left = 2; ; left -= 1) {
    try {
      return await page.goto(address);
    } catch (fault) {
      if (left === 0) throw fault;
      await page.waitForTimeout(1000);
    }
  }
}

test("three steps on a phone: photo, place, words; then code and secret, once", async () => {
  const page = await open(browser, { viewport: phone });
  await visit(page, `${site.url}/report`);
  await page.locator("[data-photo]").last().setInputFiles(photo);
  await page.locator(".report-photos img").waitFor();
  await lookOver(page);
  await step(page, "photo").locator("[data-to=place]").click();
  await lookOver(page);
  await step(page, "place").locator("[data-to=words]").click();
  assert.match(await step(page, "place").locator("[data-place-problem]").innerText(), /khu phố/);
  await page.locator("[data-tap]").click();
  await page.locator(".map .outline-ward").waitFor();
  await page.locator(".map .leaflet-container").click({ position: { x: 120, y: 150 } });
  await page.locator(".sign-place").waitFor();
  assert.notEqual(await page.inputValue("[name=latitude]"), "");
  assert.notEqual(await page.inputValue("[name=neighbourhood]"), "", "the outline around the place tells the neighbourhood");
  await lookOver(page);
  await step(page, "place").locator("[data-to=words]").click();
  await page.locator("[data-send]").click();
  assert.match(await page.locator("[data-category-problem]").innerText(), /Chưa chọn/);
  await writeWords(page, "Nắp cống vỡ trước cổng");
  await lookOver(page);
  await page.goBack();
  assert.ok(await step(page, "place").isVisible(), "the phone's own back goes a step back");
  await page.goForward();
  assert.equal(await page.inputValue("[name=text]"), "Nắp cống vỡ trước cổng");
  await page.locator("[data-send]").click();
  const card = kept(page).first();
  await card.locator(".kept-code").first().waitFor();
  const [code, secret] = await card.locator(".kept-code").allInnerTexts();
  assert.match(code, /^UB-PA-/);
  assert.match(secret, /^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
  await lookOver(page);
  await page.reload();
  assert.match(await kept(page).first().innerText(), new RegExp(secret), "still there until it is noted");
  await kept(page).first().locator("button").first().click();
  await kept(page).first().waitFor({ state: "detached" });
  await page.reload();
  assert.equal(await kept(page).count(), 0);
  await visit(page, `${site.url}/field-reports/${code}`);
  assert.equal(await page.locator(".photos img").count(), 1);
  await page.context().close();
});

test("the keyboard alone sends a report", async () => {
  const page = await open(browser);
  await visit(page, `${site.url}/report`);
  const press = async (selector, key = "Enter") => {
    for (let tabs = 0; tabs < 60; ++tabs) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) break;
      await page.keyboard.press("Tab");
    }
    assert.ok(await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector), `Tab comes to ${selector}`);
    if (key) await page.keyboard.press(key);
  };
  await press("[data-to=place]");
  await press("[data-tap]");
  await page.locator(".map .outline-ward").waitFor();
  await press(".leaflet-container", " ");
  await page.locator(".sign-place").waitFor();
  await press("[data-step=place] [data-to=words]");
  await press("[name=category]", " ");
  await press("[name=text]", "");
  await page.keyboard.type("Biển báo bị đổ");
  await press("[data-send]");
  await page.locator(".kept-code").first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("[data-kept]")); // the answer has the focus
  await page.context().close();
});

test("without script the plain form says and does the same", async () => {
  const page = await open(browser, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${site.url}/report`);
  await page.selectOption("[name=category]", { index: 1 });
  await page.selectOption("[name=neighbourhood]", { index: 1 });
  await page.click("main form button");
  await page.fill("[name=text]", "Cây đổ chắn ngõ");
  await page.setInputFiles("[name=photo]", photo);
  await page.press("main form[enctype] button", "Enter");
  await page.getByText(/UB-PA-/).first().waitFor();
  assert.match(await page.locator("main").innerText(), /UB-PA-[^]*[A-Z0-9]{5}-[A-Z0-9]{5}/);
  await page.context().close();
});

test("what is open nearby is offered first, and \"me too\" stands for a report", async () => {
  const page = await open(browser, { viewport: phone });
  await visit(page, `${site.url}/report`);
  await step(page, "photo").locator("[data-to=place]").click();
  await page.selectOption("[name=neighbourhood]", { label: "Đền Công 1" });
  await step(page, "place").locator("[data-to=words]").click();
  const categories = await page.locator("[name=category]").count();
  for (let index = 0; index < categories && !(await page.locator("[data-similar] li").count()); ++index) {
    const asked = page.waitForResponse(/\/report\/similar/);
    await page.locator("[name=category]").nth(index).check();
    await asked;
  }
  await page.locator("[data-similar] li").first().waitFor();
  await lookOver(page);
  await page.locator("[data-similar] li button").first().click();
  await page.locator("[data-state]:not([hidden])", { hasText: "Cảm ơn" }).waitFor();
  await page.context().close();
});

test("with the line cut a draft waits on the device, survives the closed tab, and is sent once", async () => {
  const page = await open(browser, { viewport: phone });
  const context = page.context();
  await visit(page, `${line.url}/report`);
  await isKept(page);
  line.cut();
  await context.setOffline(true);
  await page.locator("[data-state]:not([hidden])", { hasText: "mất mạng" }).waitFor();
  await page.locator("[data-photo]").last().setInputFiles(photo);
  await page.locator(".report-photos img").waitFor();
  await step(page, "photo").locator("[data-to=place]").click();
  await choosePlace(page);
  await writeWords(page, "Dây điện sà xuống đường, mất mạng vẫn viết được");
  await page.locator("[data-send]").click();
  await kept(page).filter({ hasText: "đang chờ mạng" }).waitFor();
  await page.close();

  const again = await context.newPage();
  await openFromTheDevice(again, `${line.url}/report`);
  await kept(again).filter({ hasText: "đang chờ mạng" }).waitFor();
  assert.match(await kept(again).innerText(), /Dây điện sà/);
  assert.equal((await casesWith("Dây điện sà")).length, 0, "the ward has nothing yet, and the page does not say it has");
  await again.close();

  line.mend();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`${line.url}/report`);
  await later.locator(".kept-code").first().waitFor();
  const [code, secret] = await later.locator(".kept-code").allInnerTexts();
  assert.deepEqual(await casesWith("Dây điện sà"), [code]);
  await later.goto(`${line.url}/track`);
  await later.fill("[name=code]", code);
  await later.fill("[name=secret]", secret);
  await later.press("[name=secret]", "Enter");
  assert.match(await later.locator("main").innerText(), /Dây điện sà/);
  await context.close();
});

test("the worker sends by itself when there is a signal again, with no tab of the site open", async () => {
  line.mend();
  const page = await open(browser, { viewport: phone });
  const context = page.context();
  const elsewhere = await context.newPage();
  const protocol = await context.newCDPSession(elsewhere);
  const registrations = [];
  protocol.on("ServiceWorker.workerRegistrationUpdated", (event) => registrations.push(...event.registrations));
  await protocol.send("ServiceWorker.enable");
  await visit(page, `${line.url}/report`);
  await isKept(page);
  line.cut();
  await step(page, "photo").locator("[data-to=place]").click();
  await choosePlace(page);
  await writeWords(page, "Ngập sâu ở ngã tư, gửi sau khi đóng trang");
  await page.locator("[data-send]").click();
  await kept(page).filter({ hasText: "đang chờ mạng" }).waitFor();
  await page.close();
  line.mend();
  const registration = registrations.find((one) => one.scopeURL === `${line.url}/report`);
  assert.ok(registration, "the worker is registered for the report form alone");
  // What the browser does when the signal is back; its own patience is minutes.
  await protocol.send("ServiceWorker.dispatchSyncEvent", {
    origin: line.url,
    registrationId: registration.registrationId,
    tag: "gandan-report",
    lastChance: false,
  });
  for (let waited = 0; waited < 100 && (await casesWith("Ngập sâu ở ngã tư")).length === 0; ++waited) await elsewhere.waitForTimeout(100);
  const [code] = await casesWith("Ngập sâu ở ngã tư");
  const later = await context.newPage();
  await later.goto(`${line.url}/report`);
  await later.locator(".kept-code").first().waitFor();
  assert.equal((await later.locator(".kept-code").allInnerTexts())[0], code, "the secret waited for its owner");
  await context.close();
});

test("what is being written is there again after the tab was closed", async () => {
  const page = await open(browser, { viewport: phone });
  const context = page.context();
  await visit(page, `${site.url}/report#place`);
  await page.fill("[name=address]", "đầu ngõ 7");
  await page.locator("[data-state]:not([hidden])", { hasText: "đã lưu" }).waitFor();
  await page.close();
  const again = await context.newPage();
  await again.goto(`${site.url}/report#place`);
  await again.locator("[data-state]:not([hidden])", { hasText: "vẫn còn nguyên" }).waitFor();
  assert.equal(await again.inputValue("[name=address]"), "đầu ngõ 7");
  await context.close();
});

test("a poster's code fills in the place", async () => {
  const page = await open(browser, { viewport: phone });
  await visit(page, `${site.url}/report`);
  const id = await page.locator("[name=neighbourhood] option").nth(2).getAttribute("value");
  await visit(page, `${site.url}/report?neighbourhood=${id}&address=c%E1%BB%95ng+tr%C6%B0%E1%BB%9Dng#place`);
  assert.equal(await page.inputValue("[name=neighbourhood]"), id);
  assert.equal(await page.inputValue("[name=address]"), "cổng trường");
  await page.context().close();
});
