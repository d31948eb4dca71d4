/** Gaps are counted one after another: each may hold millions of rows, and two at once would only wait for each other. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";

/** Who came later than these would wait longer than people do. */
export const mostWaiting = 16;

interface Turns {
  busy: boolean;
  readonly waiting: (() => void)[];
}

const slot = Symbol.for("war-room.gap-turns");
type Holder = { [slot]?: Turns };

function turns(): Turns {
  const holder = globalThis as Holder;
  holder[slot] ??= { busy: false, waiting: [] };
  return holder[slot];
}

/** Throws `unavailable` where too many wait already, `limit` when the asker has gone. */
export async function inTurn<Answer>(signal: AbortSignal, run: () => Promise<Answer>): Promise<Answer> {
  await takeTurn(signal);
  try {
    return await run();
  } finally {
    giveTurn();
  }
}

async function takeTurn(signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw gone();
  const { busy, waiting } = turns();
  if (!busy) {
    turns().busy = true;
    return;
  }
  if (waiting.length >= mostWaiting)
    throw new Refusal("unavailable", "Many gaps are being counted just now. Ask again in a moment.");
  await new Promise<void>((resolve, reject) => {
    const leave = () => {
      waiting.splice(waiting.indexOf(next), 1);
      reject(gone());
    };
    const next = () => {
      signal.removeEventListener("abort", leave);
      resolve();
    };
    signal.addEventListener("abort", leave, { once: true });
    waiting.push(next);
  });
}

/** Hands the turn to who has waited longest. */
function giveTurn(): void {
  const next = turns().waiting.shift();
  if (next === undefined) turns().busy = false;
  else next();
}

const gone = () => new Refusal("limit", "The question was cancelled.");
