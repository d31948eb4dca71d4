/** The store tests, two runs side by side: each keeps one core busy, and they share nothing but the code. */
import { add, listFiles, runVitest } from "./run-step.mjs";
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
 * What is the same on each server is shown once: every second file by name beside each of the two runs, so that each
 * server sees some of it.
 */
async function halves(vitest) {
  const files = await listFiles(vitest, "once");
  return [0, 1].map((rest) => files.filter((_, i) => i % 2 === rest));
}

/** The stores on one server, and then its half of what is shown once. */
async function runSide(vitest, env, half, name) {
  const named = ({ timed, ...count }) => ({
    ...count,
    timed: timed.map((one) => ({ ...one, name: `${one.name} (${name})` })),
  });
  const stores = await runVitest(vitest, "stores", env);
  return named(add(stores, await runVitest(vitest, "once", env, half)));
}

/** @param {string} vitest @param {(line: string) => void} say */
export async function runStores(vitest, say) {
  const [even, odd] = await halves(vitest);
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
      ? runVitest(vitest, "once", embedded, odd)
      : runSide(vitest, { WARROOM_TEST_DATABASE_URL: server.url }, odd, "Postgres");
  const counts = await Promise.all([runSide(vitest, embedded, even, "PGlite"), beside]);
  if (server !== null) {
    process.removeListener("exit", server.stop);
    server.stop();
  }
  return [broken, ...counts].reduce(add);
}
