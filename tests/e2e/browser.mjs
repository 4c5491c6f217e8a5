// Debian's chromium with what every test of a page needs: a visit checks axe, sideways scrolling and script errors.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export const phone = { width: 320, height: 640 };
export const desk = { width: 1280, height: 900 };

// A page whose script errors and refused resources fail the test at the next visit.
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: desk, locale: "vi-VN", ...options });
  const page = await context.newPage();
  page.troubles = [];
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) page.troubles.push(message.text());
  });
  return page;
}

// What holds for every page that a person looks at.
export async function lookOver(page) {
  const where = page.url();
  assert.deepEqual(page.troubles, [], `script errors on ${where}`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${where} scrolls sideways by ${wider} px at ${page.viewportSize().width} px`);
  assert.deepEqual(await covered(page), [], `at the end of ${where} something lies over what can be pressed`);
  await keepRules(page, { resultTypes: ["violations"] });
}

// What cannot be pressed at the very end of the page, because a bar that stays at the edge lies over it.
function covered(page) {
  return page.evaluate(() => {
    if (document.querySelector("dialog[open]")) return [];
    const before = window.scrollY;
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    const shown = (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 2);
    const last = shown([...document.querySelectorAll("main button, main a.btn")]).slice(-1);
    const found = [...last, ...shown([...document.querySelectorAll(".site-footer a")])].filter((one) => {
      const box = one.getBoundingClientRect();
      if (box.top < 0 || box.bottom > window.innerHeight) return box.top >= 0;
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return !there || !(one.contains(there) || there.contains(one));
    });
    window.scrollTo({ top: before, behavior: "instant" });
    return found.map((one) => one.outerHTML);
  });
}

// The other theme of the same page: only colours differ.
export async function lookOverInTheDark(page) {
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours on their way from one theme to the other are neither.
  await page.evaluate(() => document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish()));
  await keepRules(page, { resultTypes: ["violations"], runOnly: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
}

async function keepRules(page, options) {
  // The page's own policy forbids inline script; evaluate runs beside it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => window.axe.run(document, rules), options);
  const told = violations.map(
    (violation) => `${violation.id}: ${violation.help}\n    ${violation.nodes.map((node) => node.html).join("\n    ")}`,
  );
  assert.deepEqual(told, [], `axe on ${page.url()}`);
}

export async function visit(page, address) {
  const response = await page.goto(address);
  assert.ok(response.status() < 400, `${address} answers ${response.status()}`);
  await lookOver(page);
  return response;
}

export async function signIn(page, site, account) {
  const person = site.signIns.find((one) => one.account === account);
  assert.ok(person, `the demo ward has a sign-in ${account}`);
  await visit(page, `${site.url}/sign-in`);
  await page.fill("[name=account]", person.account);
  await page.fill("[name=password]", person.password);
  await page.press("[name=password]", "Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await lookOver(page);
  return person;
}
