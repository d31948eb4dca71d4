/** The store tests, two runs side by side: each keeps one core busy, and they share nothing but the code. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { add, runVitest } from "./run-step.mjs";
import { startPostgres } from "./start-postgres.mjs";

/** The stores on PGlite are asked without the variable that would send them to a server. */
const embedded = { WARROOM_TEST_DATABASE_URL: undefined };
const nothing = { passed: 0, failed: 0, timed: [] };

/**
 * Where the second run keeps its record: a Postgres that is named, or one of our own. Null: none is installed.
 * @param {(line: string) => void} say
 */
async function openPostgres(say) {
  const given = process.env.WARROOM_TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => undefined };
  const server = await startPostgres();
  if (server === null)
    say("no Postgres 15 or later is installed here, and WARROOM_TEST_DATABASE_URL names none: all runs on PGlite");
  else process.once("exit", server.stop);
  return server;
}

/**
 * What the columns answer does not depend on the record's server, so that parity is shown once: every second file by
 * name on each server. The files of one question follow each other by name, and so each server sees some of each.
 */
function halves() {
  const files = readdirSync(join("tests", "parity")).filter((name) => name.endsWith(".test.ts"));
  const half = (rest) => files.sort().flatMap((name, i) => (i % 2 === rest ? [join("tests", "parity", name)] : []));
  return [half(0), half(1)];
}

async function runSide(vitest, env, parity, name) {
  const named = ({ timed, ...count }) => ({
    ...count,
    timed: timed.map((one) => ({ ...one, name: `${one.name} (${name})` })),
  });
  const stores = await runVitest(vitest, "stores", env);
  return named(add(stores, await runVitest(vitest, "parity", env, parity)));
}

/** @param {string} vitest @param {(line: string) => void} say */
export async function runStores(vitest, say) {
  const [even, odd] = halves();
  let server = null;
  let broken = nothing;
  try {
    server = await openPostgres(say);
  } catch (thrown) {
    say(`Postgres is installed and did not start: ${thrown.message}`);
    broken = { ...nothing, failed: 1 };
  }
  const beside =
    server === null
      ? runVitest(vitest, "parity", embedded, odd)
      : runSide(vitest, { WARROOM_TEST_DATABASE_URL: server.url }, odd, "Postgres");
  const counts = await Promise.all([runSide(vitest, embedded, even, "PGlite"), beside]);
  if (server !== null) {
    process.removeListener("exit", server.stop);
    server.stop();
  }
  return [broken, ...counts].reduce(add);
}
