/** Money in integer minor units of a currency (ISO 4217 exponents). */
const exponents: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

const supported = new Set(Intl.supportedValuesOf("currency"));

/** True for an upper-case ISO 4217 code. */
export function isCurrency(code: string): boolean {
  return supported.has(code);
}

/** Digits after the point: 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return exponents[currency] ?? 2;
}

/**
 * A major amount as integer minor units, half away from zero on the decimal notation (1.005 CNY → 101);
 * null when it is not a finite amount of at most 9×10¹⁵ minor units.
 */
export function toMinor(major: number, currency: string): number | null {
  if (!Number.isFinite(major)) return null;
  const digits = minorDigits(currency);
  const [mantissa = "0", exponent = "0"] = String(Math.abs(major)).split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return shifted > Number.MAX_SAFE_INTEGER ? null : major < 0 ? -shifted || 0 : shifted;
}

/** Integer minor units as a major amount: 10010 CNY → 100.1. */
export function toMajor(minor: number, currency: string): number {
  return Number(`${minor}e-${minorDigits(currency)}`);
}
