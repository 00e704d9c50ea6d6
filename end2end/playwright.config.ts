// How the journeys run: Debian's Chromium (nothing is downloaded), one server with a fresh database for each test.

import { defineConfig } from "@playwright/test";

// The sandbox is off by Playwright's default: root has none, and every page comes from our own server on loopback.
// The other flags keep Chromium from talking to anybody else.
const launchOptions = {
  executablePath: process.env.BANSO_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions,
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    trace: "off",
  },
  // Every journey is made at a desk. One tagged @phone is made on a phone as well, one tagged @without-script also in
  // a browser that runs none.
  projects: [
    { name: "desk", use: { viewport: { width: 1440, height: 900 } } },
    { name: "phone", grep: /@phone/, use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    {
      name: "without script",
      grep: /@without-script/,
      use: { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
