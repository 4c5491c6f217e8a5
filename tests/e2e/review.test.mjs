// The monthly review with a keyboard and without script; the public page's size; a chart in somebody else's page.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { launch, open, phone, signIn, visit } from "./browser.mjs";
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

const place = (page) => page.textContent(".meeting-place");

test("arrows go through the targets, but not while somebody types", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  await visit(page, `${site.url}/meeting`);
  assert.match(await place(page), /Chỉ tiêu 1 /);
  await Promise.all([page.waitForURL(/target=/), page.keyboard.press("ArrowRight")]);
  assert.match(await place(page), /Chỉ tiêu 2 /);
  await page.focus("textarea[name=note]");
  await page.keyboard.press("ArrowLeft");
  assert.match(await place(page), /Chỉ tiêu 2 /);
  await page.evaluate(() => document.activeElement.blur());
  const before = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press("ArrowLeft")]);
  assert.match(await place(page), /Chỉ tiêu 1 /);
  await page.context().close();
});

test("a note becomes a task without script", async () => {
  const page = await open(browser);
  await signIn(page, site, leader);
  const cookies = await page.context().cookies();
  await page.context().close();
  const plain = await open(browser, { javaScriptEnabled: false, viewport: phone });
  await plain.context().addCookies(cookies);
  await plain.goto(`${site.url}/meeting`);
  await plain.fill("textarea[name=note]", "Rà soát lại số liệu");
  // By keyboard: without script the browser's driver cannot tell when a button stands still.
  await plain.focus("form .btn-primary");
  await Promise.all([plain.waitForURL(/target=/), plain.keyboard.press("Enter")]);
  assert.match(await plain.textContent("#tasks"), /Rà soát lại số liệu/);
  await plain.focus("a[rel=next]");
  const before = plain.url();
  await Promise.all([plain.waitForURL((url) => url.href !== before), plain.keyboard.press("Enter")]);
  assert.match(await place(plain), /Chỉ tiêu 2 /);
  await plain.context().close();
});

test("the public page is small, and its feed is XML", async () => {
  const answer = await fetch(`${site.url}/`, { headers: { "accept-encoding": "identity" } });
  const bytes = (await answer.arrayBuffer()).byteLength;
  assert.ok(bytes < 100 * 1024, `${bytes} bytes`);
  const page = await open(browser);
  await page.goto(`${site.url}/`);
  const feed = await page.evaluate(async () => {
    const text = await (await fetch("/promises.atom")).text();
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const entries = [...parsed.querySelectorAll("entry")];
    return {
      broken: parsed.querySelector("parsererror") !== null,
      ids: entries.map((entry) => entry.querySelector("id").textContent),
      complete: entries.every((entry) => ["title", "updated", "link", "summary"].every((name) => entry.querySelector(name))),
    };
  });
  assert.equal(feed.broken, false);
  assert.ok(feed.ids.length > 0 && feed.complete);
  assert.equal(new Set(feed.ids).size, feed.ids.length);
  await page.context().close();
});

test("a chart stands in a page of another site; the site's other pages do not", async () => {
  const page = await open(browser);
  await page.goto(`${site.url}/`);
  const promise = await page.getAttribute("article a[href^='/promises/']", "href");
  const other = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<html lang="vi"><title>x</title><iframe title="a" src="${site.url}${promise}${request.url === "/embed" ? "/embed" : ""}"></iframe>`);
  });
  await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${other.address().port}`;
  await page.goto(`${address}/embed`);
  const frame = page.frames().find((one) => one.url().endsWith("/embed") && one.url().startsWith(site.url));
  await frame.waitForSelector("main");
  assert.match(await frame.textContent("h1"), /\S/);
  await page.goto(`${address}/whole`);
  assert.equal(await page.frames().at(-1).locator("main").count(), 0);
  other.close();
  await page.context().close();
});
