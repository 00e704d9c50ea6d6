// The accessibility scan: WCAG 2.0 to 2.2, levels A and AA, in the light and in the dark.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// A line for each violation: which rule, which element, in which colours. Empty is good.
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    for (const { id, help, nodes } of violations) {
      for (const node of nodes) {
        found.push(`${id} (${colorScheme}): ${help}: ${node.target.join(" ")}\n${node.failureSummary ?? ""}`);
      }
    }
  }
  return found;
}
