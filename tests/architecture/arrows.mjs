/** The arrows: floors look down, rooms look up the reading order, pages enter by the doors. Every rule is an error. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { doors, floors, packages, rooms, rootFiles } from "./floors.mjs";
import { hidesImports, readImports } from "./read-imports.mjs";

const TEST = /\.test\.tsx?$/;
/** Next and the bundler open these; the kit in `ui/` may hold a part before the first page asks for it. */
const OPENED_BY_OTHERS =
  /^src\/(app|ui)\/|^src\/[^/]+$|^src\/platform\/(columns\/engine|record\/pglite-thread)\.ts$|\.d\.ts$/;

/** What the domain may know: schemas, and functions of numbers. */
/** Seeded draws are arithmetic: the same seed, the same numbers. */
const PURE =
  /^(zod|@stdlib\/(math-base-special|stats-base-dists)-[a-z0-9-]+|@marcbachmann\/cel-js|pure-rand\/[a-zA-Z0-9/]+)$/;

/** @typedef {{ from: string; to: string; typeOnly: boolean; inside: boolean }} Arrow `inside`: to a file of src. */

const floorOf = (file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
const roomOf = (file) => /^src\/(?:domain|server)\/([^/]+)\//.exec(file)?.[1] ?? null;

function targetOf(file, from) {
  if (from.startsWith("#")) return { to: `src/${from.slice(1)}`, inside: true };
  if (from.startsWith(".")) return { to: posix.join(dirname(file), from), inside: true };
  return { to: from, inside: false };
}

/** Each rule: its name, and what it says about one arrow (null: nothing wrong). */
const arrowRules = {
  floors: ({ from, to, inside }) => {
    if (!inside || TEST.test(from)) return null;
    const floor = floorOf(from);
    const allowed = floor === null ? (rootFiles[from] ?? []) : [floor, ...(floors[floor] ?? [])];
    const target = floorOf(to);
    return target === null || !allowed.includes(target) ? `may use only ${allowed.join(", ") || "nothing"}` : null;
  },
  order: ({ from, to }) => {
    const [here, there] = [rooms.indexOf(roomOf(from)), rooms.indexOf(roomOf(to))];
    if (TEST.test(from)) return null;
    return here >= 0 && there > here ? `${roomOf(from)} comes before ${roomOf(to)}` : null;
  },
  strangers: ({ from, to }) => {
    const [here, there] = [from, to].map((file) => /^src\/features\/([^/]+)\//.exec(file)?.[1]);
    return here && there && here !== there ? "features never use each other; a page brings them together" : null;
  },
  doors: ({ from, to, typeOnly }) => {
    const door = TEST.test(from) ? undefined : doors[floorOf(from)];
    if (door === undefined || typeOnly || floorOf(to) !== "server") return null;
    return door.test(to) ? null : "a server room is entered by queries.ts or actions.ts";
  },
  purity: ({ from, to, inside }) =>
    floorOf(from) === "domain" && !TEST.test(from) && !inside && !PURE.test(to)
      ? "the domain knows zod, the special functions, the language of conditions and seeded draws alone"
      : null,
  packages: ({ from, to, inside }) => {
    if (inside || TEST.test(from)) return null;
    const broken = packages.find((rule) => rule.package.test(to) && !rule.only.test(from));
    return broken === undefined ? null : `${broken.name} is not for this floor`;
  },
  barrels: ({ to, inside }) => (inside && /\/index\.tsx?$/.test(to) ? "import the file, not the folder" : null),
  tests: ({ from, to, inside }) =>
    inside && !TEST.test(from) && (TEST.test(to) || to.startsWith("tests/")) ? "tests are not imported" : null,
};

/**
 * What is broken in a tree of sources, one sentence each.
 * @param {ReadonlyMap<string, string>} files path → text
 * @param {(path: string) => boolean} [exists] files that are not in the map, such as styles and generated code
 * @returns {string[]}
 */
export function brokenArrows(files, exists = () => false) {
  const broken = [];
  const arrows = [];
  for (const [from, source] of files) {
    const room = /^src\/(?:domain|server)\/([^/]+)/.exec(from)?.[1];
    if (room !== undefined && !rooms.includes(room))
      broken.push(`rooms: ${from}: add ${room} to the reading order first`);
    if (floorOf(from) !== null && !Object.hasOwn(floors, floorOf(from))) broken.push(`floors: ${from}: no such floor`);
    if (hidesImports(source)) broken.push(`readable: ${from}: an import must name its file`);
    for (const { from: written, typeOnly } of readImports(source)) {
      const arrow = { from, typeOnly, ...targetOf(from, written) };
      arrows.push(arrow);
      if (written.startsWith("../")) broken.push(`siblings: ${from} → ${written}: write #floor/room/file.ts`);
      if (arrow.inside && !files.has(arrow.to) && !exists(arrow.to)) broken.push(`missing: ${from} → ${arrow.to}`);
      for (const [rule, judge] of Object.entries(arrowRules)) {
        const wrong = judge(arrow);
        if (wrong !== null) broken.push(`${rule}: ${from} → ${arrow.to}: ${wrong}`);
      }
    }
  }
  return [...broken, ...cycles(arrows), ...orphans(files, arrows)];
}

/** Files that use each other in a ring; a ring of types alone costs nothing. */
function cycles(arrows) {
  const next = new Map();
  for (const { from, to, typeOnly, inside } of arrows)
    if (inside && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set();
  const found = [];
  const visit = (file, path) => {
    const at = path.indexOf(file);
    if (at >= 0) return void found.push(`cycles: ${[...path.slice(at), file].join(" → ")}`);
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

/** A file that nobody but its own test imports is dead, unless Next or the bundler opens it. */
function orphans(files, arrows) {
  const used = new Set(arrows.filter(({ from }) => !TEST.test(from)).map(({ to }) => to));
  return [...files.keys()]
    .filter((file) => !used.has(file) && !TEST.test(file) && !OPENED_BY_OTHERS.test(file))
    .map((file) => `orphans: ${file}: nothing uses it`);
}

/** Every source below `src`, but for what is generated. */
export function readTree() {
  const files = readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts)$/.test(entry.name) && !entry.parentPath.includes("generated"))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [file, readFileSync(file, "utf8")]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const files = readTree();
  const broken = brokenArrows(files, (path) => path.startsWith("src/platform/generated/") || existsSync(path));
  for (const line of broken) process.stdout.write(`  ${line}\n`);
  process.stdout.write(
    `${files.size} files, ${broken.length === 0 ? "every arrow holds" : `${broken.length} broken`}\n`,
  );
  process.exit(broken.length === 0 ? 0 : 1);
}
