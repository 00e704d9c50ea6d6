// The accessibility scan: WCAG 2.0 to 2.2, levels A and AA, in the light and in the dark.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
// What depends on colours. All else is the same in the dark.
const COLOURS = ["color-contrast", "link-in-text-block"];

// A line for each violation: which rule, which element, in which colours. Empty is good.
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await scan("dark", new AxeBuilder({ page }).withRules(COLOURS));
  await page.emulateMedia({ colorScheme: "light" });
  return [...dark, ...(await scan("light", new AxeBuilder({ page }).withTags(TAGS)))];
}

// The same for those who ask their device for more contrast.
export async function contrastViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, contrast: "more" });
    found.push(...(await scan(`more contrast, ${colorScheme}`, new AxeBuilder({ page }).withRules(COLOURS))));
  }
  await page.emulateMedia({ contrast: null });
  return found;
}

async function scan(how: string, builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${how}): ${help}: ${node.target.join(" ")}\n${node.failureSummary ?? ""}`),
  );
}
