// Who signs in, and how: the cast of the demo, and those who begin a centre of their own.

import type { Page } from "@playwright/test";
import type { Journey } from "./test.ts";

export const password = "みほんの合言葉は十五文字より長い";

// The cast of the demo, by role.
export const cast = {
  advisor: "makoto@center.example",
  director: "sakura@center.example",
  officer: "takeshi@city.example",
  administrator: "akira@center.example",
  council_viewer: "yuki@council.example",
};

// Somebody who is invited.
export interface Person {
  name: string;
  kana: string;
  email: string;
  role: string;
}

// The first administrator of an empty centre.
export const administrator = { name: "見本 かんり", email: "kanri@center.example", password };

// Signs in on the page that asks for it.
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, email);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

// Fills in the sign-in page that one was led to, and leaves it.
export async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード").fill(password);
  await page.getByRole("button", { name: "サインイン", exact: true }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /さんのメニュー$/ }).click();
  await page.getByRole("button", { name: "サインアウト" }).click();
  await page.waitForURL(/\/sign-in/);
}

// Opens the link of an invitation, chooses a password, and is signed in.
export async function acceptInvitation({ page, visit, arrive }: Journey, link: string): Promise<void> {
  await visit(link);
  await page.getByLabel("新しいパスワード").fill(password);
  await page.getByRole("button", { name: "決めてサインイン" }).click();
  await arrive("/");
}
