// Who signs in: the cast of the demo, and how.

import type { Page } from "@playwright/test";

export const password = "みほんの合言葉は十五文字より長い";

export const advisor = "makoto@center.example";
export const director = "sakura@center.example";
export const officer = "takeshi@city.example";

// Signs in on the page that asks for it.
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード").fill(password);
  await page.getByRole("button", { name: "サインイン", exact: true }).click();
}
