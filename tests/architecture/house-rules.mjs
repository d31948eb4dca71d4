/** What arrows cannot see: sizes, names, words that reach outside. Each rule answers: is this file against it? */

const TEST = /\.test\.tsx?$/;
/** Files that Next names, and the launcher, which runs before anything is installed. */
const NEXT = /^src\/(app\/|proxy\.ts$)/;
const LAUNCHER = "src/launch.mjs";

const withoutComments = (source) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
const imports = (source, name) => new RegExp(`^import "${name}";$`, "m").test(source);
const IMPURE =
  /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bprocess\.|\bconsole\.|\bperformance\.now\(|\bsetTimeout\(/;
const SQL =
  /[`"'(]\s*(SELECT\s+[\w*$("'`-]|INSERT\s+INTO\s|UPDATE\s+\w+\s+(AS\s+\w+\s+)?SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|UNIQUE|DATABASE|OR)\b|ALTER\s+TABLE\s)/;
const COLOUR = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!\/)|\b(?:rgba?|hsla?|oklch|oklab)\(/i;
/** Tailwind's own palette: colours that no theme controls. */
const PALETTE =
  /\b(?:bg|text|border|fill|stroke|ring|outline|from|to|via)-(?:red|blue|green|gray|slate|zinc|neutral|stone|orange|amber|yellow|lime|emerald|teal|cyan|sky|indigo|violet|purple|fuchsia|pink|rose)-\d|\b(?:bg|text|border|fill|stroke)-(?:white|black)\b/;

/** Widths of screens that the theme does not have: Tailwind leaves such a class out without a word. */
const NO_BREAKPOINT = /(?<![\w@-])(?:max-)?(?:md|xl|2xl):[a-z[]/;

/** @type {[says: string, broken: (file: string, source: string) => boolean][]} */
export const houseRules = [
  ["no file is longer than 300 lines", (_file, source) => source.trimEnd().split("\n").length > 300],
  [
    "every file name is kebab-case, named after what it is",
    (file) =>
      (!NEXT.test(file) && !/\/[a-z0-9]+(-[a-z0-9]+)*(\.test|\.sql)?\.(tsx?|mjs)$/.test(file)) ||
      /\/(index|utils?|helpers?|lib|common|misc)\b[^/]*$/.test(file) ||
      /\/(utils?|helpers?|lib|common|misc)\//.test(file),
  ],
  [
    "the first line is a sentence that says what the file is",
    (_file, source) => !/^\/\*\*? ?\n? ?\*? ?\S[\s\S]{8,}?\*\/\n/.test(source.slice(0, 1200)),
  ],
  [
    "domain never asks the clock, the dice, the network or the machine",
    (file, source) => /^src\/domain\//.test(file) && !TEST.test(file) && IMPURE.test(withoutComments(source)),
  ],
  [
    "only platform/env.ts reads the environment",
    (file, source) =>
      file !== "src/platform/env.ts" && file !== LAUNCHER && withoutComments(source).includes("process.env"),
  ],
  [
    "SQL is written only in .sql.ts files",
    (file, source) => !/\.sql\.ts$/.test(file) && !TEST.test(file) && SQL.test(withoutComments(source)),
  ],
  ["default exports are for Next's own files", (file, source) => !NEXT.test(file) && /^export default /m.test(source)],
  [
    "colours come from the theme",
    (file, source) =>
      /^src\/(app|features|ui)\//.test(file) &&
      !/^src\/ui\/theme\//.test(file) &&
      (COLOUR.test(withoutComments(source).replace(/"#[\w-]+\/[^"]*"|href="[^"]*"/g, "")) || PALETTE.test(source)),
  ],
  ["breakpoints are the theme's: sm and lg", (file, source) => /\.tsx$/.test(file) && NO_BREAKPOINT.test(source)],
  [
    "the server and the platform say server-only",
    (file, source) =>
      /^src\/(server|platform)\//.test(file) &&
      !TEST.test(file) &&
      !/engine(-query)?\.ts$/.test(file) &&
      !imports(source, "server-only"),
  ],
  [
    "a page is a doormat: at most 30 lines",
    (file, source) => /^src\/app\/.*\/?page\.tsx$/.test(file) && source.trimEnd().split("\n").length > 30,
  ],
  ["types are not silenced", (_file, source) => /@ts-(ignore|nocheck|expect-error)/.test(source)],
  [
    "a lint rule is switched off only with its reason",
    (_file, source) => /biome-ignore\s+[\w/]+\s*(:\s*)?(\n|\*\/)/.test(source),
  ],
];
