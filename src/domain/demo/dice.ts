/** Repeatable chance: the sfc32 generator (C. Doty-Humphrey, PractRand), keyed by whole numbers instead of a running state. */

/** The finaliser of MurmurHash3 (A. Appleby): every bit of the key reaches every bit of the state. */
function mixed(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** What a key stands for, so that no two uses share their draws. */
export const throwFor = {
  births: 1,
  spend: 2,
  life: 3,
  happening: 4,
  basket: 5,
  person: 6,
  bots: 7,
  plan: 8,
  arms: 9,
} as const;

export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private count = 1;

  constructor(seed: number, use: number, key1: number, key2 = 0, key3 = 0) {
    this.a = mixed(seed ^ Math.imul(use, 0x9e3779b9));
    this.b = mixed(this.a ^ key1);
    this.c = mixed(this.b ^ Math.imul(key2 + 1, 0x27d4eb2f) ^ Math.imul(key3 + 1, 0x165667b1));
    for (let round = 0; round < 6; round++) this.bits();
  }

  /** 32 random bits as an unsigned integer. */
  bits(): number {
    const sum = (this.a + this.b + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  share(): number {
    return this.bits() / 4294967296;
  }

  /** True with this probability. */
  happens(probability: number): boolean {
    return this.share() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.share();
  }

  /** Spread evenly over orders of magnitude: as often between 1 and 10 as between 10 and 100. */
  spread(low: number, high: number): number {
    return low * Math.exp(Math.log(high / low) * this.share());
  }

  below(limit: number): number {
    return Math.floor(this.share() * limit);
  }

  /** A whole number whose mean is the amount, with the least possible variance. */
  rounded(amount: number): number {
    return Math.floor(amount + this.share());
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}
