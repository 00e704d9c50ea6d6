// Every page of the route table, by everybody who may open it: found by following links from home, looked over at a desk
// and on a phone, in the light, in the dark and with more contrast.

import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { contrastViolations, phoneViolations } from "../harness/accessible.ts";
import { countShifts, oddities, strayEnglish } from "../harness/looks.ts";
import { lookOf, pages, reachable } from "../harness/routes.ts";
import { cast, signIn } from "../harness/staff.ts";

test.use({ beginning: "records" });
test.setTimeout(900_000);

// Pages that only a link outside of Bansō leads to, and the page before everything.
const FROM_OUTSIDE = ["/first-run", "/invitation", "/reset", "/sign-in"];

// Pages that forms ask for while one types: parts of a form, drawn by themselves.
const IN_PLACE = ["/businesses/alike", "/consultations/about"];

for (const [role, email] of Object.entries(cast)) {
  test(`every page of the role ${role} can be reached, read and used`, async ({ page, visit }) => {
    const routes = pages();
    await countShifts(page);
    await signIn(page, email);
    const looks = await reachable(page.request, routes, "/");
    // Who sees titles or numbers only is led to no record of its own.
    const open = routes.filter(({ reach }) => ["own", "centre"].includes(reach[role]));
    const may = open.filter(({ path }) => !FROM_OUTSIDE.includes(path) && !IN_PLACE.includes(path));
    const found = new Set([...looks.values()].map((address) => lookOf(routes, address.split("?")[0])));
    expect.soft(may.map(({ path }) => path).filter((path) => !found.has(path)), "pages that no link leads to").toEqual([]);

    for (const [look, address] of looks) {
      await test.step(look, async () => {
        await visit(address);
        expect.soft(await odd(page), look).toEqual([]);
      });
    }
  });
}

test("the pages before signing in can be read and used", async ({ page, visit }) => {
  await countShifts(page);
  for (const path of FROM_OUTSIDE) {
    await test.step(path, async () => {
      await visit(path);
      expect.soft(await odd(page), path).toEqual([]);
    });
  }
});

// What is wrong with a page beyond what every visit looks at. The phone comes last: making a page narrow moves it.
async function odd(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const look of [oddities, strayEnglish, contrastViolations, phoneViolations]) found.push(...(await look(page)));
  return found;
}
