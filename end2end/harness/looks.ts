// What can be said of a page by looking at it: its frame, its words, and that it holds still.

import type { Page } from "@playwright/test";

// A page may not move under the reader's finger; rounding may.
const STILL = 0.005;

// English words that stand on Japanese pages: names, and what has no other word here.
const ENGLISH = /^(Bansō|Excel|English|TOML|SaaS|SIer|ADOX|IoT|Wi-Fi|Ctrl|Enter|Firefox|Chrome|Chromium|Linux|Windows|Android|Safari|HeadlessChrome)$/;

// Before the page loads: counts what moves while it does.
export async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

// A line for whatever is wrong with the page's frame. Empty is good.
export async function oddities(page: Page): Promise<string[]> {
  const found: string[] = [];
  const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  // Taking a picture of a whole page stretches the window, which is no fault of the page.
  if (shifted > STILL && !process.env.BANSO_PICTURES) found.push(`it moves while it loads: ${shifted.toFixed(3)}`);
  const frame = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map((heading) => heading.textContent?.trim() ?? ""),
  }));
  if (frame.lang !== "ja") found.push(`its language is "${frame.lang}"`);
  if (!/^.+ \| .+$/.test(frame.title)) found.push(`its title is "${frame.title}"`);
  if (frame.headings.length !== 1 || frame.headings[0] === "") found.push(`its first headings are [${frame.headings}]`);
  return found;
}

// What makes a page wider than its window. What is wide may be moved within a box of its own.
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const boxed = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") return true;
      }
      return false;
    };
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !boxed(element);
    const wide = [...document.body.querySelectorAll("*")].filter(sticksOut);
    const names = wide.slice(-3).map((element) => `${element.localName}.${element.classList}`);
    return [`it is ${scrollWidth} px wide in ${clientWidth} px, by ${names.join(", ") || "itself"}`];
  });
}

// The texts that a reader sees or hears, node by node, outside of code and keys.
async function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = ["aria-label", "placeholder", "title", "alt"];
    const said = [...document.body.querySelectorAll(names.map((name) => `[${name}]`).join())].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ""),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = said.filter((text) => text !== "");
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? "";
      if (text !== "" && parent && !parent.closest("script, style, code, kbd, textarea, [lang]:not(html)")) found.push(text);
    }
    return found;
  });
}

// English on a Japanese page. Addresses and names of people's own may be written in Latin letters.
export async function strayEnglish(page: Page): Promise<string[]> {
  const stray: string[] = [];
  for (const text of await texts(page)) {
    const words = text.replaceAll(/\S+@\S+|https?:\S+/g, "").match(/[A-Za-z][A-Za-zō-]{3,}/g) ?? [];
    if (words.some((word) => !ENGLISH.test(word))) stray.push(`English: ${text}`);
  }
  return stray;
}
