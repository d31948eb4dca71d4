/** The colours of pictures: the light theme's tokens, which a drawing program cannot read from CSS. A test holds them equal. */
import "server-only";

interface Look {
  readonly fill: string;
  readonly ink: string;
}

export const heatColours: Readonly<Record<string, Look | undefined>> = {
  n4: { fill: "#7b4a1c", ink: "#ffffff" },
  n3: { fill: "#bc8a4e", ink: "#241503" },
  n2: { fill: "#dfc59b", ink: "#33220b" },
  n1: { fill: "#f2e7d3", ink: "#4a3a22" },
  "0": { fill: "#f2f2ef", ink: "#55585c" },
  p1: { fill: "#dcedea", ink: "#1f4440" },
  p2: { fill: "#aad5ce", ink: "#0e3b36" },
  p3: { fill: "#5faea3", ink: "#04221f" },
  p4: { fill: "#12736a", ink: "#ffffff" },
};

export const pictureColours = { paper: "#ffffff", ink: "#16181a", quiet: "#666a70", empty: "#fbfbfa" };
