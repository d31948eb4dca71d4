/** `npm run bench`: measures, prints, and with --write keeps what it measured in docs/benchmarks.md. */
import { parseArgs } from "node:util";
import { machineOf } from "./machine.ts";
import { measureAnalysis } from "./measure-analysis.ts";
import { measureBoard } from "./measure-board.ts";
import { type IngestPlan, type IngestResult, measureIngest } from "./measure-ingest.ts";
import { measurePages } from "./measure-pages.ts";
import { measureReconcile } from "./measure-reconcile.ts";
import { measureRules } from "./measure-rules.ts";
import { measureTicks } from "./measure-ticks.ts";
import { analysisSection, boardSection, ingestSection, keepSection, pagesSection, ticksSection } from "./report.ts";
import { reconcileSection } from "./report-reconcile.ts";
import { rulesSection } from "./report-rules.ts";

const usage = `npm run bench -- [--only ingest|board|page|analysis|reconcile|rules|ticks] [--events 1000000,10000000] [--rounds 30] [--write]
  --events   sizes of the board's worlds; a tenth of a gigabyte of disk per million
  --folded   worlds larger than this are copies of one of this size, made inside the engine: quicker, and said so
  --no-peer  ask no Postgres the questions of analysis
  --load     events sent in an ingest run (single events; batches send three times as many)
  --months   simulated months of each kind for the rules that pause
  --profile  directory for CPU profiles of the server under load
  --write    keep the figures in docs/benchmarks.md`;

const { values: given } = parseArgs({
  options: {
    only: { type: "string" },
    events: { type: "string", default: "1000000,10000000" },
    folded: { type: "string", default: "10000000" },
    load: { type: "string", default: "60000" },
    rounds: { type: "string", default: "30" },
    months: { type: "string", default: "400" },
    write: { type: "boolean", default: false },
    "no-peer": { type: "boolean", default: false },
    profile: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

const say = (line: string) => process.stderr.write(`· ${line}\n`);
const rounds = Number(given.rounds);
const demoEvents = 300_000;

function show(name: string, text: string): void {
  process.stdout.write(`\n## ${name}\n\n${text}\n`);
  if (given.write) keepSection(name, text);
}

function ingestPlans(): IngestPlan[] {
  const single = Number(given.load);
  return ["collector,worker", "all"].flatMap((role) =>
    [1, 50].map((batch) => {
      const events = batch === 1 ? single : single * 3;
      return { role, batch, connections: 16, warmEvents: Math.round(events / 10), events, profile: given.profile };
    }),
  );
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  ingest: async () => {
    const machine = machineOf();
    const results: IngestResult[] = [];
    for (const plan of ingestPlans()) {
      say(`ingest: ${plan.role}, ${plan.events.toLocaleString("en")} events, ${plan.batch} in a request`);
      results.push(await measureIngest(plan));
    }
    show("ingest", ingestSection(machine, results));
  },
  board: async () => {
    const machine = machineOf();
    const sizes = await measureBoard(given.events.split(",").map(Number), Number(given.folded), rounds, say);
    show("board", boardSection(machine, sizes, rounds));
  },
  analysis: async () => {
    const machine = machineOf();
    const sizes = given.events.split(",").map(Number);
    const measured = await measureAnalysis(sizes, Number(given.folded), rounds, !given["no-peer"], say);
    show("analysis", analysisSection(machine, measured, rounds));
  },
  reconcile: async () => {
    const machine = machineOf();
    const sizes = given.events.split(",").map(Number);
    const few = Math.min(rounds, 5);
    show("reconcile", reconcileSection(machine, await measureReconcile(sizes, Number(given.folded), few, say), few));
  },
  ticks: async () => {
    const machine = machineOf();
    show("ticks", ticksSection(machine, await measureTicks(100, Math.min(rounds, 10), say)));
  },
  rules: async () => {
    show("rules", rulesSection(measureRules(Number(given.months), say)));
  },
  page: async () => {
    const machine = machineOf();
    say("page: telling the demo world");
    show("page", pagesSection(machine, demoEvents, await measurePages(demoEvents, rounds), rounds));
  },
};

const wanted = given.only === undefined ? Object.keys(parts) : given.only.split(",");
if (given.help || wanted.some((name) => !Object.hasOwn(parts, name))) {
  process.stderr.write(`${usage}\n`);
  process.exit(given.help ? 0 : 2);
}
// Leaving by exit takes the directories away.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
for (const name of wanted) await parts[name]?.();
