// What goes wrong on a page without anybody seeing it: script errors, refusals of the content security policy (the
// browser reports them as console errors), answers that should have been there.

import type { Page } from "@playwright/test";

export class Troubles {
  private readonly seen: string[] = [];

  constructor(page: Page, script: boolean | undefined) {
    page.on("pageerror", (error) => this.seen.push(`script error: ${error.message}`));
    page.on("console", (message) => {
      // Answers are judged below, where their status and kind are known.
      const answer = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !answer) this.seen.push(`console: ${message.text()}`);
    });
    page.on("response", (response) => {
      const request = response.request();
      const path = new URL(response.url()).pathname;
      // A refused form and a page that is refused are what a journey is about; it looks at them itself.
      const itsOwn = request.isNavigationRequest() || path.startsWith("/_fn/");
      if (response.status() >= 500 || (response.status() >= 400 && !itsOwn)) {
        this.seen.push(`${response.status()} for ${request.method()} ${path}`);
      }
    });
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // Leaving a page ends what it was still loading. A browser without script says that it refuses to preload one.
      const expected = reason === "net::ERR_ABORTED" || (script === false && reason === "csp");
      if (!expected) this.seen.push(`${reason} for ${request.url()}`);
    });
  }

  // Those since the last call.
  take(): string[] {
    return this.seen.splice(0);
  }
}
