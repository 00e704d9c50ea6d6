// What a journey is written with: `import { expect, test } from "../harness/test.ts"`.
//
//   test.use({ beginning: "demo" });
//   test("an advisor finds a business @phone", async ({ page, visit, arrive }) => {
//     await visit("/businesses");              // goes there, and looks the page over
//     await page.getByRole("link", …).click();
//     await arrive("/businesses/…");           // waits until it is there, and looks the page over
//   });
//
// To look a page over: no violation in the accessibility scan, no script error, no refusal by the content security
// policy, nothing missing. With BANSO_PICTURES=folder pictures of each page are kept there.

import { type Page, type TestInfo, expect, test as base } from "@playwright/test";
import path from "node:path";
import { violations } from "./accessible.ts";
import { Banso, type Beginning } from "./banso.ts";
import { Troubles } from "./troubles.ts";

interface Fixtures {
  beginning: Beginning;
  site: Banso;
  troubles: Troubles;
  visit: (path: string, status?: number) => Promise<void>;
  arrive: (where: string | RegExp) => Promise<void>;
}

// What a journey has in hand, for functions that make a part of one.
export type Journey = Pick<Fixtures, "site" | "visit" | "arrive"> & { page: Page };

export const test = base.extend<Fixtures>({
  beginning: ["empty", { option: true }],

  site: async ({ beginning }, use, info) => {
    const site = await Banso.start(beginning);
    await use(site);
    await site.stop();
    if (info.status !== info.expectedStatus) await info.attach("server", { body: site.printed });
  },

  baseURL: async ({ site }, use) => use(site.url),

  // Whatever went wrong after the last look ends the journey badly too.
  troubles: [
    async ({ page, javaScriptEnabled }, use) => {
      const troubles = new Troubles(page, javaScriptEnabled);
      await use(troubles);
      expect(troubles.take(), "troubles after the last page was looked over").toEqual([]);
    },
    { auto: true },
  ],

  visit: async ({ page, troubles, javaScriptEnabled }, use, info) => {
    await use(async (address, status = 200) => {
      const answer = await page.goto(address);
      expect(answer?.status(), `status of ${address}`).toBe(status);
      await lookOver(page, troubles, javaScriptEnabled, info);
    });
  },

  arrive: async ({ page, troubles, javaScriptEnabled }, use, info) => {
    await use(async (where) => {
      await page.waitForURL(where);
      await lookOver(page, troubles, javaScriptEnabled, info);
    });
  },
});

export { expect };

async function lookOver(page: Page, troubles: Troubles, script: boolean | undefined, info: TestInfo): Promise<void> {
  // The islands are awake when nothing is loading any more.
  await page.waitForLoadState("networkidle");
  const where = new URL(page.url()).pathname;
  await pictures(page, info);
  // The scan is a script itself. The pages are the same without: they are scanned in the other projects.
  if (script !== false) expect.soft(await violations(page), `accessibility of ${where}`).toEqual([]);
  expect.soft(troubles.take(), `troubles on ${where}`).toEqual([]);
}

// `cases-id-edit` for `/cases/0190…/edit`, with the names in its query.
function nameOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url());
  const names = [...new Set(searchParams.keys())].sort();
  const words = [pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"), ...names].join("/");
  return words.replaceAll(/[^a-z0-9-]+/gi, "-").replaceAll(/^-|-$/g, "") || "today";
}

async function pictures(page: Page, info: TestInfo): Promise<void> {
  const folder = process.env.BANSO_PICTURES;
  if (!folder) return;
  const journey = info.title.replaceAll(/[^a-z]+/gi, "-").slice(0, 40);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const file = `${nameOf(page)}-${info.project.name.replace(" ", "-")}-${colorScheme}.png`;
    await page.screenshot({ path: path.join(folder, journey, file), fullPage: true });
  }
}
