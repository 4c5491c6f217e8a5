// Lists that stay light however long they are: pages by key, names fetched when the reader opens a filter, a sheet taken in
// while its page shows how far it is; with script and without.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { desk, launch, lookOver, open, phone, signIn, visit } from "./browser.mjs";
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

async function signedIn(options) {
  const page = await open(browser, options);
  if (options?.javaScriptEnabled === false) {
    const person = site.signIns.find((one) => one.account === leader);
    await page.goto(`${site.url}/sign-in`);
    await page.fill("[name=account]", person.account);
    await page.fill("[name=password]", person.password);
    await page.press("[name=password]", "Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  } else {
    await signIn(page, site, leader);
  }
  return page;
}

for (const viewport of [desk, phone]) {
  test(`names are fetched when a filter is opened, ${viewport.width} px`, async () => {
    const page = await signedIn({ viewport });
    for (const list of ["/tasks", "/targets"]) {
      await visit(page, site.url + list);
      assert.equal(await page.locator("select[name=person] option").count(), 0, `${list} carries no names`);
      await page.locator("details.more:has([hx-get^='/choices']) > summary").first().focus();
      await page.keyboard.press("Enter");
      await page.locator("details[open] select[name=person] option").nth(5).waitFor({ state: "attached" });
      await page.locator("details[open] select[name=unit] option").nth(2).waitFor({ state: "attached" });
      await lookOver(page);
      await page.locator("details[open] select[name=person]").first().selectOption({ index: 3 });
      const chosen = await page.locator("details[open] select[name=person]").first().inputValue();
      await page.locator("details[open] select[name=person]").first().evaluate((select) => select.form.requestSubmit());
      await page.waitForURL((url) => url.searchParams.get("person") === chosen);
      await lookOver(page);
    }
    await page.context().close();
  });
}

test("without script a link shows the same page with all names in it", async () => {
  const page = await signedIn({ viewport: phone, javaScriptEnabled: false });
  for (const list of ["/tasks?status=going", "/targets?status=off_track"]) {
    await page.goto(site.url + list);
    assert.equal(await page.locator("select[name=person] option").count(), 0);
    await page.locator("details.more:has([hx-get^='/choices']) > summary").first().click();
    await page.locator("details[open] a[href*='choices=all']").first().click();
    await page.waitForURL((url) => url.searchParams.get("choices") === "all" && url.searchParams.has("status"));
    assert.ok((await page.locator("select[name=person] option").count()) > 5);
  }
  await page.context().close();
});

test("targets by key: each order can be gone through without script, and a key that is nobody's harms nothing", async () => {
  const page = await signedIn({ javaScriptEnabled: false });
  const rows = async () => page.locator("tbody tr th a").allInnerTexts();
  await page.goto(`${site.url}/targets?sort=place`);
  const all = await rows();
  for (const order of ["", "-status", "latest", "-latest", "person", "-person", "-place"]) {
    await page.goto(`${site.url}/targets?sort=${order}`);
    assert.deepEqual((await rows()).sort(), [...all].sort(), order);
  }
  await page.goto(`${site.url}/targets?sort=-place`);
  assert.deepEqual(await rows(), [...all].reverse());
  for (const key of ["%27", "99999", "~", "4"]) {
    const answer = await page.goto(`${site.url}/targets?after=${key}`);
    assert.equal(answer.status(), 200);
  }
  await page.context().close();
});

test("a sheet sent back ends on a page that says what became of it, and nothing is written of a wrong one", async () => {
  const page = await signedIn({ viewport: phone });
  await visit(page, `${site.url}/figures/sheet`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[href$='sheet.xlsx']")]);
  const file = await download.path();
  await page.setInputFiles("input[type=file]", { name: "so-lieu.xlsx", mimeType: "application/vnd.ms-excel", buffer: wrong(file) });
  await page.click("form[enctype] button");
  await page.waitForURL(/\/figures\/sheet\/uploads\//);
  await page.locator(".message").first().waitFor();
  await lookOver(page);
  assert.match(await page.locator("main").innerText(), /Chưa ghi gì cả/);
  await page.setInputFiles("input[type=file]", file);
  await page.click("form[enctype] button");
  await page.waitForURL(/\/figures\/sheet\/uploads\//);
  await page.getByText("Đã nhận").waitFor();
  await lookOver(page);
  await page.context().close();
});

// The same workbook with words where its first figure stands.
function wrong(file) {
  const script = `
import io, re, sys, zipfile
source, made = zipfile.ZipFile(sys.argv[1]), io.BytesIO()
with zipfile.ZipFile(made, "w") as target:
    for name in source.namelist():
        content = source.read(name).decode("utf-8", "surrogateescape")
        if name.endswith("sheet1.xml"):
            content = re.sub(r'<c r="F(\\d+)"><v>[^<]*</v></c>', r'<c r="F\\1" t="inlineStr"><is><t>nhiều</t></is></c>', content, count=1)
        target.writestr(name, content.encode("utf-8", "surrogateescape"))
sys.stdout.buffer.write(made.getvalue())`;
  return execFileSync("python3", ["-c", script, file]);
}
