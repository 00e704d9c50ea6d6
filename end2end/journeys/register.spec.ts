// An advisor signs in and registers a business; what is refused comes back with what was typed.

import { expect, test } from "../harness/test.ts";
import { cast, fillSignIn } from "../harness/staff.ts";

test.use({ beginning: "demo" });

test("an advisor signs in where she wanted to go, and registers a business @phone @without-script", async ({
  page,
  visit,
  arrive,
}) => {
  await visit("/businesses");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await fillSignIn(page, cast.advisor);
  await arrive("/businesses");

  await page.getByRole("link", { name: "事業者を登録" }).first().click();
  await arrive("/businesses/new");
  await page.getByLabel("区分").selectOption("corporation");
  await page.getByLabel("ふりがな").fill("みほんちょくあんろじすてぃくすさーびす");
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByRole("alert")).toContainText("直していただきたいところ");
  await expect(page.getByLabel("ふりがな")).toHaveValue("みほんちょくあんろじすてぃくすさーびす");
  await expect(page.getByLabel("区分")).toHaveValue("corporation");

  await page.getByLabel("名称").fill("株式会社見本直鞍ロジスティクスサービス 九州営業所");
  await page.getByRole("button", { name: "登録する" }).click();
  await arrive(/\/businesses\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("株式会社見本直鞍ロジスティクスサービス 九州営業所");
});

test("a wrong password is refused, and says nothing of who exists @without-script", async ({ page, visit }) => {
  await visit("/sign-in");
  await page.getByLabel("メールアドレス").fill("nobody@center.example");
  await page.getByLabel("パスワード").fill("違う合言葉を入れてみました");
  await page.getByRole("button", { name: "サインイン", exact: true }).click();
  await expect(page.getByText("メールアドレスかパスワードが違います").first()).toBeVisible();
  await expect(page.getByLabel("メールアドレス")).toHaveValue("nobody@center.example");
});

test("a business that is registered already is warned of while its name is typed", async ({ page, visit, arrive }) => {
  await page.goto("/businesses/new");
  await fillSignIn(page, cast.advisor);
  await page.waitForURL("/businesses/new");
  await page.getByLabel("区分").selectOption("corporation");
  await page.getByLabel("名称").fill("株式会社見本鉄工所");
  await page.getByRole("button", { name: "登録する" }).click();
  await page.waitForURL(/\/businesses\/[0-9a-f-]{36}/);

  await visit("/businesses/new");
  await page.getByLabel("区分").selectOption("corporation");
  await page.getByLabel("電話").fill("0949-00-0000");
  await page.getByLabel("名称").pressSequentially("見本鉄工所");
  await expect(page.getByText("登録済みの似た事業者")).toBeVisible();
  await expect(page.getByRole("link", { name: "株式会社見本鉄工所" })).toBeVisible();
  await expect(page.getByLabel("名称")).toBeFocused();
  await expect(page.getByLabel("電話")).toHaveValue("0949-00-0000");
  await page.getByRole("button", { name: "それでも登録する" }).click();
  await arrive(/\/businesses\/[0-9a-f-]{36}/);
});
