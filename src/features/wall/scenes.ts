/** Which scene stands on the wall: they follow each other in a fixed period. */
export const scenes = ["map", "work", "alerts"] as const;
export type Scene = (typeof scenes)[number];

export const scenePeriodMs = 30_000;

/** A wall that shows no alerts and tasks has the map alone. */
export function scenesOf(whole: boolean): readonly Scene[] {
  return whole ? scenes : ["map"];
}

/** `sinceMs`: since the wall was hung. The map comes first. */
export function sceneAt(
  sinceMs: number,
  shown: readonly Scene[],
): { readonly scene: Scene; readonly next: Scene | null } {
  const turn = Math.floor(sinceMs / scenePeriodMs) % shown.length;
  const scene = shown[turn] ?? "map";
  return { scene, next: shown.length < 2 ? null : (shown[(turn + 1) % shown.length] ?? null) };
}
