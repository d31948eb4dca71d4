/** Promise: whom channels share and which paths are common is asked by the page's controls, and taken along as files. */
import { expect, pageReady, test } from "./page-test.ts";

test("days and direction go into the URL, and both files answer the same question", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/reach");
  await pageReady(page);
  await page.getByText("7 days", { exact: true }).click();
  await expect(page).toHaveURL(/range=7d/);
  await page.getByText("After the entry", { exact: true }).click();
  await expect(page).toHaveURL(/direction=after/);
  await expect(page.getByRole("table", { name: "Who shares whom" })).toBeVisible();
  const [overlap, paths] = [
    page.getByRole("link", { name: "CSV" }).first(),
    page.getByRole("link", { name: "CSV" }).last(),
  ];
  await expect(paths).toHaveAttribute("href", /reports\/paths.*direction=after/);
  const address = (await overlap.getAttribute("href")) ?? "";
  expect((await (await page.request.get(address)).text()).split("\r\n")[0]).toBe("a,b,people,share_of_a,share_of_b");
  const { answer } = (await (await page.request.get(address.replace("&format=csv", ""))).json()) as {
    answer: { people: number };
  };
  await expect(page.getByRole("region", { name: "Reach of the span" })).toContainText(
    answer.people.toLocaleString("en-US"),
  );
  const lines = (await (await page.request.get((await paths.getAttribute("href")) ?? "")).text()).split("\r\n");
  expect(lines[0]).toBe("path,count,share,revenue");
  expect(lines.length).toBeGreaterThan(2);
});
