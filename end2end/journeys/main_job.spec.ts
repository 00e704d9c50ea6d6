// The main job, from an empty database to a figure that has risen by one: what the centre does all year, in ten minutes.

import type { Page } from "@playwright/test";
import { type Journey, expect, test } from "../harness/test.ts";
import { acceptInvitation, administrator, type Person, signIn, signOut } from "../harness/staff.ts";

const advisor: Person = { name: "見本 はるか", kana: "みほん はるか", email: "haruka@center.example", role: "相談員" };
const director: Person = { name: "見本 なつこ", kana: "みほん なつこ", email: "natsuko@center.example", role: "所長" };

const business = "見本 いちか";
const title = "パン工房の創業";
const indicator = "創業件数";

test("from the first administrator to a figure that has risen by one @phone @without-script", async ({ page, site, visit, arrive }) => {
  test.setTimeout(600_000);
  const journey = { page, site, visit, arrive };
  await beginTheCentre(journey);
  const links = { advisor: await invite(journey, advisor), director: await invite(journey, director) };
  await signOut(page);

  await acceptInvitation(journey, links.director);
  const before = await figure(journey);
  await signOut(page);

  await acceptInvitation(journey, links.advisor);
  await registerTheBusiness(journey);
  await logTheFirstConsultation(journey);
  await openTheCase(journey);
  await linkMeasures(journey);
  await advance(journey);
  await recordTheOutcome(journey);
  await signOut(page);

  await signIn(page, director.email);
  expect(await figure(journey), "the figure has risen by one").toBe(before + 1);
  await page.getByRole("link", { name: indicator }).click();
  await journey.arrive(/\/plan\/indicators\//);
  // One row for the heads, one for the case.
  await expect(page.getByRole("table", { name: "数えた記録" }).getByRole("row")).toHaveCount(2);
  await page.getByRole("row", { name: title }).getByRole("link").click();
  await journey.arrive(/\/cases\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.getByRole("region", { name: "この案件が入っている指標" })).toContainText(indicator);
});

// The printed link makes the first administrator; 今日 then leads through what is still to set up.
async function beginTheCentre({ page, site, visit, arrive }: Journey): Promise<void> {
  await visit(await site.prints(/http\S+\/first-run\?token=\S+/));
  await page.getByLabel("氏名").fill(administrator.name);
  await page.getByLabel("メールアドレス").fill(administrator.email);
  await page.getByLabel("パスワード").fill("短い");
  await page.getByRole("button", { name: "登録して始める" }).click();
  await expect(page.getByRole("alert")).toContainText("15文字以上");
  await expect(page.getByLabel("氏名")).toHaveValue(administrator.name);
  await page.getByLabel("パスワード").fill(administrator.password);
  await page.getByRole("button", { name: "登録して始める" }).click();
  await arrive("/settings/centre");
  await page.getByLabel("センターの名称").fill("見本ビジネス支援センター");
  await page.getByRole("button", { name: "保存する" }).click();
  await arrive("/settings/plan-file");

  await visit("/");
  const setUp = page.getByRole("region", { name: "はじめに整えること" });
  await expect(setUp.getByRole("listitem")).toContainText(["済み センター", "計画を読み込む", "職員を招待", "支援メニュー"]);
  await setUp.getByRole("link", { name: "次へ進む" }).click();
  await page.waitForURL("/settings/plan-file");
  await page.getByRole("button", { name: "この計画を読み込む" }).click();
  await expect(page.getByText("計画が読み込まれています。")).toBeVisible();
  await page.getByRole("link", { name: "次の準備へ進む" }).click();
  await arrive("/settings/staff/new");
}

// Gives the link that the administrator passes on, as long as no mail is configured.
async function invite({ page, arrive }: Journey, person: Person): Promise<string> {
  await page.goto("/settings/staff");
  await page.getByRole("link", { name: "職員を招待" }).click();
  await arrive("/settings/staff/new");
  await page.getByLabel("氏名").fill(person.name);
  await page.getByLabel("ふりがな").fill(person.kana);
  await page.getByLabel("メールアドレス").fill(person.email);
  await page.getByRole("group", { name: "役割" }).getByLabel(person.role).check();
  await page.getByRole("button", { name: "招待する" }).click();
  await arrive(/\/settings\/staff\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.name);
  return page.getByLabel("リンク", { exact: true }).inputValue();
}

// What stands beside the indicator in the plan's tree.
async function figure({ page, visit }: Journey): Promise<number> {
  await visit("/plan");
  const row = page.getByRole("row", { name: indicator });
  return Number((await row.getByRole("cell").first().innerText()).replace(/[^0-9]/g, ""));
}

async function registerTheBusiness({ page, arrive }: Journey): Promise<void> {
  await page.goto("/businesses");
  await page.getByRole("link", { name: "事業者を登録" }).first().click();
  await arrive("/businesses/new");
  await page.getByLabel("区分").selectOption({ label: "創業予定者" });
  await page.getByLabel("名称").fill(business);
  await page.getByLabel("ふりがな").fill("みほん いちか");
  await page.getByLabel("市町村").fill("直方市");
  await page.getByRole("button", { name: "登録する" }).click();
  await arrive(/\/businesses\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(business);
}

async function logTheFirstConsultation({ page, arrive }: Journey): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "相談を記録" }).click();
  await arrive(/\/consultations\/new/);
  await describe(page, "来春に店を開きたい。資金の見通しがまだ立たない。");
  await page.getByLabel("何を").fill("開業に要る費用を書き出す");
  await page.getByLabel("いつまで").fill(inAWeek());
  await page.getByRole("button", { name: /^記録する/ }).click();
  await arrive(/\/consultations\/[0-9a-f-]{36}/);
  await expect(page.getByRole("main")).toContainText("資金の見通しがまだ立たない");
  await expect(page.getByRole("main")).toContainText("新規");
  await page.getByRole("link", { name: business }).first().click();
  await page.waitForURL(/\/businesses\//);
}

// As a date field takes it.
function inAWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}

async function describe(page: Page, content: string): Promise<void> {
  await page.getByRole("group", { name: "相談の分野" }).getByLabel("創業", { exact: true }).check();
  await page.getByLabel("相談内容").fill(content);
}

async function openTheCase({ page, arrive }: Journey): Promise<void> {
  await page.getByRole("link", { name: "案件を開く" }).click();
  await arrive(/\/cases\/new/);
  await page.getByRole("link", { name: "スタートアップ" }).click();
  await arrive(/programme=startup/);
  await page.getByLabel("件名").fill(title);
  await page.getByLabel("概要").fill("駅前の空き店舗で、地元の小麦のパンを焼く。");
  await page.getByRole("button", { name: "案件を開く" }).click();
  await arrive(/\/cases\/[0-9a-f-]{36}/);
  await expect(page.getByText("「計画策定」へ進むには、あと1つ必要です")).toBeVisible();
}

// Weights that do not sum to 1 are refused with what was typed.
async function linkMeasures({ page, arrive }: Journey): Promise<void> {
  await page.getByRole("link", { name: "施策を変える" }).click();
  await arrive(/\/measures$/);
  await expect(page.getByLabel("主な施策").locator(":checked")).toHaveText(/^M4-4 /);
  await page.getByLabel("施策 1の重み").fill("0.7");
  await page.getByLabel("施策 2", { exact: true }).selectOption({ label: "M3-1 直鞍ビジネス支援センター事業の実施" });
  await page.getByLabel("施策 2の重み").fill("0.2");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("施策 1の重み")).toHaveValue("0.7");
  await page.getByLabel("施策 2の重み").fill("0.3");
  await page.getByRole("button", { name: "保存する" }).click();
  await arrive(/\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText("主・0.7");
}

// A stage asks for a consultation about the case; once there is one, the case moves on.
async function advance({ page, arrive }: Journey): Promise<void> {
  await page.getByRole("button", { name: "段階を進める" }).click();
  await page.getByRole("dialog", { name: "「計画策定」へ進めますか" }).getByRole("button", { name: "進める" }).click();
  await expect(page.getByRole("alert")).toContainText("相談記録を1件以上にする");

  await page.getByRole("main").getByRole("link", { name: "相談を記録" }).click();
  await arrive(/\/consultations\/new\?case=/);
  await describe(page, "費用の表をもとに、融資と自己資金の割合を決めた。");
  await page.getByRole("button", { name: /^記録する/ }).click();
  await page.waitForURL(/\/consultations\/[0-9a-f-]{36}/);
  await page.getByRole("link", { name: title }).click();
  await page.waitForURL(/\/cases\//);
  await page.getByRole("button", { name: "段階を進める" }).click();
  await page.getByRole("dialog", { name: "「計画策定」へ進めますか" }).getByRole("button", { name: "進める" }).click();
  await arrive(/\/cases\//);
  await expect(page.getByRole("list", { name: "段階" }).locator("[aria-current=step]")).toContainText("計画策定");
}

// The figure counts what there is evidence for: as it is first recorded it does not count yet.
async function recordTheOutcome({ page, arrive }: Journey): Promise<void> {
  await page.getByRole("link", { name: "成果を記録" }).click();
  await arrive(/\/outcomes\/new$/);
  await page.getByLabel("成果の種類").selectOption({ label: "創業(件)" });
  await page.getByLabel("区分").selectOption({ label: "個人" });
  await page.getByRole("button", { name: "記録する" }).click();
  await arrive(/\/cases\/[0-9a-f-]{36}#outcomes$/);
  const outcomes = page.getByRole("region", { name: "成果" });
  await expect(outcomes).toContainText("0 申告");
  await outcomes.getByRole("link", { name: "創業" }).click();
  await arrive(/\/outcomes\/[0-9a-f-]{36}$/);
  const levels = page.getByRole("region", { name: "確認段階を変える" });
  await levels.getByLabel("2 証憑").check();
  await levels.getByRole("button", { name: "確認段階を保存" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await levels.getByRole("textbox", { name: "証憑" }).fill("開業届の控え");
  await levels.getByRole("button", { name: "確認段階を保存" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("navigation", { name: "現在の位置" }).getByRole("link", { name: title }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("region", { name: "成果" })).toContainText("2 証憑");
}
