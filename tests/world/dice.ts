/** Seeded dice for tests: the same seed throws the same numbers. */
export interface Dice {
  /** [0, 1) */
  share(): number;
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  chance(probability: number): boolean;
  of<T>(...choices: readonly T[]): T;
}

export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(share() * below);
  return {
    share,
    whole,
    chance: (probability) => share() < probability,
    of: (...choices) => choices[whole(choices.length)] as (typeof choices)[number],
  };
}
