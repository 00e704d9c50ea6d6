// An advisor logs a consultation while the phone rings: what is refused, interrupted or half done loses nothing.

import { type Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { cast, fillSignIn } from "../harness/staff.ts";

test.use({ beginning: "demo" });

const NAME = "見本鉄工所";

// Registers a business and opens the log screen for it. The register's journey looks these pages over.
async function startLogging(page: Page, visit: (path: string) => Promise<void>) {
  await page.goto("/businesses/new");
  await fillSignIn(page, cast.advisor);
  await page.waitForURL("/businesses/new");
  await page.getByLabel("区分").selectOption("corporation");
  await page.getByLabel("名称").fill(NAME);
  await page.getByRole("button", { name: "登録する" }).click();
  await page.waitForURL(/\/businesses\/[0-9a-f-]{36}/);
  await visit("/consultations/new");
  await choose(page);
  await page.getByLabel("方法").selectOption({ label: "訪問" });
}

async function choose(page: Page) {
  await page.getByRole("combobox", { name: "だれと" }).pressSequentially("鉄工");
  await page.getByRole("option", { name: NAME }).first().click();
  await expect(page.getByRole("button", { name: `${NAME}を外す` })).toBeVisible();
}

const topic = (page: Page) => page.getByRole("group", { name: "相談の分野" }).getByRole("checkbox").first();

test("a refused consultation says beside the field what to do, and what was typed stays @phone", async ({
  page,
  visit,
  arrive,
}) => {
  await startLogging(page, visit);
  // What is known of the business stands beside the form as soon as it is chosen.
  await expect(page.getByRole("complementary", { name: "この事業者について" })).toContainText("初めての相談です");

  await page.getByLabel("長さ").fill("三十分");
  await page.getByLabel("相談内容").fill("受注が三割減った。設備の更新を相談したい。");
  await page.getByLabel("助言").fill("補助金の要件を確かめる。");
  await page.getByRole("button", { name: "記録する" }).click();

  const summary = page.getByRole("alert").filter({ hasText: "直していただきたいところ" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveURL(/\/consultations\/new$/);
  await expect(page.getByLabel("長さ")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("長さ")).toHaveAccessibleDescription(/エラー/);
  await expect(page.getByLabel("長さ")).toHaveValue("三十分");
  await expect(page.getByLabel("相談内容")).toHaveValue("受注が三割減った。設備の更新を相談したい。");
  await expect(page.getByRole("button", { name: `${NAME}を外す` })).toBeVisible();

  // The fields that were touched by nothing are alive: a choice can still be taken away and made again.
  await page.getByRole("button", { name: `${NAME}を外す` }).click();
  await choose(page);
  await page.getByLabel("長さ").fill("30");
  await topic(page).check();
  await page.getByLabel("相談内容").press("Control+Enter");
  await arrive(/\/consultations\/[0-9a-f-]{36}$/);
  await expect(page.getByText("受注が三割減った。設備の更新を相談したい。")).toBeVisible();
  await expect(page.getByText("補助金の要件を確かめる。")).toBeVisible();
});

test("a form without a connection says so beside its button, and goes when it is back", async ({
  page,
  context,
  visit,
  arrive,
  troubles,
}) => {
  await startLogging(page, visit);
  await topic(page).check();
  await page.getByLabel("相談内容").fill("停電のあとに記録した。");
  await context.setOffline(true);
  await page.getByRole("button", { name: "記録する" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "通信できない" })).toBeVisible();
  await expect(page.getByLabel("相談内容")).toHaveValue("停電のあとに記録した。");
  await context.setOffline(false);
  troubles.take();
  await page.getByRole("button", { name: "記録する" }).click();
  await arrive(/\/consultations\/[0-9a-f-]{36}$/);
  await expect(page.getByText("通信できない")).toHaveCount(0);
});

test("after the session has ended nothing typed is lost, and it goes after signing in in another tab", async ({
  page,
  context,
  visit,
  arrive,
  troubles,
}) => {
  await startLogging(page, visit);
  await topic(page).check();
  await page.getByLabel("相談内容").fill("長い相談だった。");
  await context.clearCookies();
  await page.getByRole("button", { name: "記録する" }).click();
  const says = page.getByRole("alert").filter({ hasText: "期限が切れたため、送信していません" });
  await expect(says).toBeVisible();
  const [other] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "別のタブでサインインする" }).first().click(),
  ]);
  await fillSignIn(other, cast.advisor);
  await other.waitForURL("/");
  troubles.take();
  await expect(page.getByLabel("相談内容")).toHaveValue("長い相談だった。");
  await page.getByRole("button", { name: "記録する" }).click();
  await arrive(/\/consultations\/[0-9a-f-]{36}$/);
  await expect(page.getByText("長い相談だった。")).toBeVisible();
});

test("a draft saves itself and is there again, and another of the same visit keeps the head", async ({
  page,
  visit,
  arrive,
}) => {
  await startLogging(page, visit);
  await topic(page).check();
  await page.getByLabel("相談内容").fill("途中まで書いた。");
  await expect(page.getByText(/下書きを保存しました \d\d:\d\d/)).toBeVisible();
  await visit("/");
  await page.getByRole("link", { name: NAME }).first().click();
  await arrive(/\/consultations\/new\?draft=/);
  await expect(page.getByLabel("相談内容")).toHaveValue("途中まで書いた。");
  await page.getByRole("button", { name: "記録してもう1件" }).click();
  await arrive(/\/consultations\/new\?like=/);
  await expect(page.getByRole("button", { name: `${NAME}を外す` })).toBeVisible();
  await expect(page.getByLabel("相談内容")).toHaveValue("");
});

test("a case is moved on and its outcome recorded on the log screen, and what is refused stays to be put right", async ({
  page,
  visit,
  arrive,
}) => {
  await startLogging(page, visit);
  await visit("/businesses");
  await page.getByRole("link", { name: NAME }).first().click();
  await arrive(/\/businesses\/[0-9a-f-]{36}/);
  await page.getByRole("link", { name: "案件を開く" }).click();
  await arrive(/\/cases\/new/);
  await page.getByRole("link", { name: "DX導入" }).click();
  await arrive(/programme=dx/);
  await page.getByLabel("件名").fill("受発注のデジタル化");
  await page.getByRole("button", { name: "案件を開く" }).click();
  await arrive(/\/cases\/[0-9a-f-]{36}/);
  const theCase = new URL(page.url()).pathname;

  // The fold comes with the business, and what stands in it stays when another part of the form is refused.
  await visit("/consultations/new");
  await choose(page);
  await page.getByText("「受発注のデジタル化」の段階・成果も記録する").click();
  await page.getByLabel("段階を進める").selectOption({ label: "課題整理" });
  await page.getByLabel("成果の種類").selectOption({ label: "デジタル技術の導入(件)" });
  await page.getByLabel("数量").fill("たくさん");
  await page.getByLabel("成果のメモ").fill("受注入力を先に試した。");
  await page.getByLabel("方法").selectOption({ label: "訪問" });
  await topic(page).check();
  await page.getByLabel("相談内容").fill("導入の順番を決めた。");
  await page.getByRole("button", { name: /^記録する/ }).click();
  await expect(page.getByLabel("数量")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("成果のメモ")).toHaveValue("受注入力を先に試した。");

  await page.getByLabel("数量").fill("2");
  await page.getByRole("button", { name: /^記録する/ }).click();
  await arrive(/\/consultations\/[0-9a-f-]{36}$/);
  await visit(theCase);
  await expect(page.getByRole("region", { name: "段階" }).locator("[aria-current=step]")).toContainText("課題整理");
  await expect(page.getByRole("region", { name: "成果" })).toContainText("デジタル技術の導入");
});
