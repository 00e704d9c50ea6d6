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
