// Which pages there are and who may open them, as the server itself says: a new page cannot be forgotten.

import { execFileSync } from "node:child_process";
import type { APIRequestContext } from "@playwright/test";
import { BINARY } from "./banso.ts";

export interface Route {
  path: string;
  // How far a role may, by its key: aggregates, titles, own or centre. A role that may not is absent.
  reach: Record<string, string>;
}

// Every page of the route table.
export function pages(): Route[] {
  const rows: (Route & { method: string })[] = JSON.parse(execFileSync(BINARY, ["routes", "--json"], { encoding: "utf8" }));
  return rows.filter(({ method }) => method === "GET");
}

// How many pages of one look are read for links. A person's own records may be few among all.
const READ = 12;
// How many looks a route has at most beside its plain one: filters and views combine without end.
const LOOKS = 2;

// Follows the links from a person's home, without a browser. Gives an address for each look that she can reach: a route
// with a set of names in its query, as `/cases?view` beside `/cases`.
export async function reachable(request: APIRequestContext, routes: Route[], from: string): Promise<Map<string, string>> {
  const looks = new Map<string, string>();
  const read = new Map<string, number>();
  const seen = new Set([from]);
  for (const waiting = [from]; waiting.length > 0; ) {
    const address = waiting.shift() as string;
    const look = lookOf(routes, address);
    if (look === undefined || (read.get(look) ?? 0) >= READ) continue;
    read.set(look, (read.get(look) ?? 0) + 1);
    const answer = await request.get(address);
    if (!answer.ok()) throw new Error(`${address}, which a page links to, answers ${answer.status()}`);
    const route = look.split("?")[0];
    const alike = [...looks.keys()].filter((other) => other !== route && other.split("?")[0] === route).length;
    if (!looks.has(look) && (look === route || alike < LOOKS)) looks.set(look, address);
    for (const [, link] of (await answer.text()).matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)) {
      const next = link.replaceAll("&amp;", "&");
      if (next.startsWith("/") && !seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return looks;
}

// The route of an address, whose parts in braces stand for anything, and the names in its query.
export function lookOf(routes: Route[], address: string): string | undefined {
  const { pathname, searchParams } = new URL(address, "http://banso.example");
  const parts = pathname.split("/");
  const fits = (pattern: string[]) =>
    pattern.length === parts.length && pattern.every((part, n) => part === parts[n] || part.startsWith("{"));
  const fitting = routes.map((route) => route.path).filter((route) => fits(route.split("/")));
  // A fixed word wins over a part in braces.
  const route = fitting.sort((a, b) => a.split("{").length - b.split("{").length)[0];
  if (route === undefined) return undefined;
  const names = [...new Set(searchParams.keys())].filter((name) => name !== "page" && name !== "sort").sort();
  return names.length === 0 ? route : `${route}?${names.join("&")}`;
}
