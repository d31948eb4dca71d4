/** The scenes of the wall in turn. */
import { expect, it } from "vitest";
import { sceneAt, scenePeriodMs, scenesOf } from "./scenes.ts";

it("shows each scene for its period, and says which is next", () => {
  const shown = [0, 1, 2, 3].map((turn) => sceneAt(turn * scenePeriodMs + scenePeriodMs - 1, scenesOf(true)));
  expect(shown).toEqual([
    { scene: "map", next: "work" },
    { scene: "work", next: "alerts" },
    { scene: "alerts", next: "map" },
    { scene: "map", next: "work" },
  ]);
});

it("stays with the map where there is nothing else to show", () => {
  expect(sceneAt(scenePeriodMs, scenesOf(false))).toEqual({ scene: "map", next: null });
});
