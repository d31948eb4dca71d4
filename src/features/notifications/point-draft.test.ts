/** Rows for what the form of a contact point sends. */
import { expect, it } from "vitest";
import { PointChange, PointInput } from "#domain/notifications/contact-point.ts";
import { draftOf, sentOf, ticked } from "./point-draft.ts";

const draft = { ...draftOf(null, "en"), name: "Group", address: " https://hooks.example/x ", secret: "" };

it("sends of a new one all that it needs, for its kind alone", () => {
  expect(PointInput.parse(sentOf(draft, true))).toMatchObject({ kind: "feishu", url: "https://hooks.example/x" });
  const mail = {
    ...draft,
    kind: "email",
    address: "a@b.test, c@d.test",
    secret: "left over",
    people: { 1: "x" },
  } as const;
  expect(PointInput.parse(sentOf(mail, true))).toMatchObject({ address: ["a@b.test", "c@d.test"], people: {} });
});

it("leaves out what stays", () => {
  const sent = sentOf({ ...draft, address: "", people: { 1: " ou_1 ", 2: " " } }, false);
  expect(sent).not.toHaveProperty("url");
  expect(sent).not.toHaveProperty("kind");
  expect(PointChange.parse({ ...sent, pointId: 3 })).toMatchObject({ people: { 1: "ou_1" } });
});

it("ticks in the order of all", () => {
  expect(ticked(["red", "yellow", "blue"], ["blue"], "red", true)).toEqual(["red", "blue"]);
  expect(ticked(["red", "yellow", "blue"], ["red", "blue"], "red", false)).toEqual(["blue"]);
});
