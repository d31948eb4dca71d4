/** Which of comma, semicolon and tab separates a file's columns. */

export const separators = [",", ";", "\t"] as const;
export type Separator = (typeof separators)[number];

/** The one that the first lines use most evenly; quoted text does not count. Comma where none is seen. */
export function sniffSeparator(text: string): Separator {
  const lines = text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\n|\r/)
    .slice(0, 30);
  let best: Separator = ",";
  let most = 0;
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const commonest = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const score = commonest * counts.filter((count) => count === commonest).length;
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}
