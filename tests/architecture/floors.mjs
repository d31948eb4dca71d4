/** The floors and the one reading order: the table of contents of the house, and the configuration of its arrows. */

/** Each floor, top to bottom, and the floors it may use besides itself. */
export const floors = {
  app: ["features", "server", "domain", "ui"],
  collector: ["server", "domain", "platform"],
  jobs: ["server", "domain", "platform"],
  features: ["server", "domain", "ui"],
  server: ["domain", "platform"],
  ui: ["domain"],
  platform: ["domain"],
  domain: [],
};

/** Single files beside the floors: the process, and what brings it up. A file that is not listed may use nothing. */
export const rootFiles = {
  "src/main.ts": ["collector", "jobs", "platform", "domain", "server"],
  "src/proxy.ts": ["platform", "domain"],
};

/** Rooms of `domain/` and `server/`: a room may use only rooms of its own line and those before it, left to right. */
export const readingOrder = [
  { part: "ground", rooms: ["base", "access", "gate", "audit", "privacy", "views", "outbox"] },
  { part: "facts", rooms: ["catalogue", "people", "events", "spend", "budgets"] },
  { part: "measures", rooms: ["metrics", "shares", "funnels", "retention", "attribution", "ltv", "reach"] },
  { part: "agreement", rooms: ["quality", "reconciliation"] },
  { part: "decisions", rooms: ["audiences", "experiments", "sandbox", "rules", "breaker"] },
  { part: "responses", rooms: ["notifications", "tasks", "playbooks", "creatives"] },
  { part: "judgement", rooms: ["goals", "governance", "alignment", "health", "digests"] },
  { part: "show", rooms: ["demo"] },
];

export const rooms = readingOrder.flatMap((line) => line.rooms);

/** Files by which pages and features enter the server floor; types may come from anywhere in it. */
export const doors = {
  features: /^src\/server\/[^/]+\/(queries|actions)\.ts$/,
  app: /^src\/server\/([^/]+\/(queries|actions)|gate\/(page|route|first-place)|access\/auth)\.ts$/,
};

/** Packages that only some floors may know. `only` is matched against the importing file. */
export const packages = [
  {
    name: "the record's driver",
    package: /^(@prisma\/|pg$|@electric-sql\/|pglite-)/,
    only: /^src\/(platform|server)\//,
  },
  {
    name: "the record's drivers below Prisma",
    package: /^(pg$|@electric-sql\/|pglite-)/,
    only: /^src\/platform\/record\//,
  },
  { name: "the columns' drivers", package: /^(chdb|@clickhouse\/)/, only: /^src\/platform\/columns\// },
  { name: "the machine", package: /^node:/, only: /^src\/(collector|jobs|server|platform)\/|^src\/[^/]+\.ts$/ },
  {
    name: "React",
    package: /^(react|react-dom|@base-ui\/|sonner|cmdk|recharts|@tanstack\/|@dnd-kit\/)/,
    only: /^src\/(app|features|ui)\//,
  },
  {
    name: "Next",
    package: /^next($|\/|-auth)/,
    only: /^src\/(app|features|ui|server\/(gate|access)|platform\/picture)\/|^src\/(main|proxy)\.ts$/,
  },
];
