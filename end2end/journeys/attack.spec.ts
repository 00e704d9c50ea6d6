// What an attacker typed is text to whoever reads it: no dialog opens, and the content security policy has nothing to
// refuse (whatever it refuses is a trouble, and ends the journey).

import { expect, test } from "../harness/test.ts";
import { cast, fillSignIn } from "../harness/staff.ts";

test.use({ beginning: "demo" });

const attack = `</textarea></title><img src=x onerror=alert(1)><svg onload=alert(2)>"' onfocus=alert(3) autofocus x="`;

test("what an attacker typed into the register is text @without-script", async ({ page, visit, arrive }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await visit("/businesses/new");
  await fillSignIn(page, cast.advisor);
  await arrive("/businesses/new");
  await page.getByLabel("区分").selectOption("sole");
  for (const field of ["名称", "所在地", "メモ"]) await page.getByLabel(field, { exact: false }).first().fill(attack);
  await page.getByRole("button", { name: "登録する" }).click();
  await arrive(/\/businesses\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(attack);

  const business = new URL(page.url()).pathname;
  for (const address of [`${business}/edit`, "/businesses", `/search?q=${encodeURIComponent(attack)}`]) await visit(address);
  await visit(`/consultations/new?business=${business.split("/").pop()}`);
  expect(dialogs).toEqual([]);
});
