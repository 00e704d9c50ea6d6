// `npm run pictures` draws the picture of the README again, from the demo centre.

import type { PlaywrightTestConfig } from "@playwright/test";
import journeys from "../playwright.config.ts";

const desk: PlaywrightTestConfig["projects"] = [
  { name: "desk", use: { viewport: { width: 1280, height: 1240 }, deviceScaleFactor: 1.25 } },
];

export default { ...journeys, testDir: ".", projects: desk };
