/** The tests' page: whatever the browser complains about, unless a test expects it, fails the test. */
import { test as base, expect, type Page } from "@playwright/test";
import { emailOf, type Role, signIn } from "./roles.ts";

interface Fixtures {
  /** What the browser may complain about in this test. */
  readonly expected: RegExp[];
  /** Signs a person of the demo in. */
  readonly as: (role: Role) => Promise<void>;
}

/** The address of the program under test. */
export const { WARROOM_PAGES_URL: demo = "" } = process.env;

export const test = base.extend<Fixtures>({
  baseURL: demo,
  expected: async ({ browserName: _ }, use) => use([]),
  as: async ({ context }, use) => use((role) => signIn(context.request, emailOf(role))),
  page: async ({ page, expected }, use) => {
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (thrown) => problems.push(thrown.message));
    await use(page);
    expect(problems.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});

export { expect };

/** The page is there once its heading is, and listens once React has taken it over. */
export async function pageReady(page: Page): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toBeVisible();
  const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber"));
  await expect.poll(() => heading.evaluate(isAlive)).toBe(true);
}

/** The board is there once its table has a row of totals. */
export async function boardReady(page: Page): Promise<void> {
  await pageReady(page);
  await expect(page.locator("tfoot tr")).toBeVisible();
}

/** Sets what the reader has chosen before: cookies, as the menu keeps them. */
export async function prefer(page: Page, given: { theme?: "light" | "dark"; locale?: "en" | "zh-CN" }): Promise<void> {
  await page.context().addCookies(Object.entries(given).map(([name, value]) => ({ name, value, url: demo })));
}
