// The accessibility scan: WCAG 2.0 to 2.2, levels A and AA, at a desk and on a phone, in the light and in the dark.

import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { sideways } from "./looks.ts";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

const EVERYTHING: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
};
// What depends on colours. All else is the same in the dark.
const COLOURS: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

// A phone, and the narrowest window in which a page must be read without moving it sideways (WCAG 1.4.10); that is also
// a desk's window at 400 %. Each in one light: what colours say of one width holds for the other.
const PHONES = [
  { width: 390, height: 844, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
] as const;

// A line for each violation: which rule, which element, in which colours. Empty is good.
export async function violations(page: Page): Promise<string[]> {
  return [
    ...(await scan(page, "dark", { colorScheme: "dark" }, COLOURS)),
    ...(await scan(page, "light", { colorScheme: "light" }, EVERYTHING)),
  ];
}

// The same for those who ask their device for more contrast.
export async function contrastViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    found.push(...(await scan(page, `more contrast, ${colorScheme}`, { colorScheme, contrast: "more" }, COLOURS)));
  }
  await page.emulateMedia({ contrast: null });
  return found;
}

// The same where there is little room. The page that is open is made narrow, and wide again: loading it anew costs more
// than all scans.
export async function phoneViolations(page: Page): Promise<string[]> {
  const desk = page.viewportSize();
  const found: string[] = [];
  for (const { width, height, colorScheme } of PHONES) {
    await page.setViewportSize({ width, height });
    found.push(...(await scan(page, `${width} px, ${colorScheme}`, { colorScheme }, EVERYTHING)));
    found.push(...(await sideways(page)));
  }
  if (desk) await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

// axe is put into a page once and asked there: its parcel for Playwright carries it into the page and into a second,
// empty one for every question, which takes longer than the answer. Nothing of ours stands in a frame.
async function scan(page: Page, how: string, media: Media, options: RunOptions): Promise<string[]> {
  await page.emulateMedia(media);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({ id, help, where: node.target.join(" "), why: node.failureSummary ?? "" })),
    );
  }, { ...options, resultTypes: ["violations" as const] });
  return found.map(({ id, help, where, why }) => `${id} (${how}): ${help}: ${where}\n${why}`);
}
