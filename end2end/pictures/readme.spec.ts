// The picture in the README: the plan as the director of the demo centre sees it.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { cast, signIn } from "../harness/staff.ts";

const FILE = path.resolve(import.meta.dirname, "../../docs/pictures/plan.webp");
const AT_MOST_BYTES = 150_000;

test.use({ beginning: "records" });

test("the plan", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, cast.director);
  await page.goto("/plan");
  await page.waitForLoadState("networkidle");
  const picture = await page.screenshot();
  const small = Buffer.from(await asWebp(page, picture.toString("base64")), "base64");
  expect(small.length).toBeLessThan(AT_MOST_BYTES);
  await writeFile(FILE, small);
});

// Playwright writes PNG, which is three times as large; the browser itself knows WebP. A blank page has no policy
// against pictures.
async function asWebp(page: Page, png: string): Promise<string> {
  await page.goto("about:blank");
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.8).split(",")[1];
  }, png);
}
