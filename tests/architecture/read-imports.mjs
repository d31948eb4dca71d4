/** The imports of one source file, as written: what, and whether only its types are used. */

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;"'`]*?\sfrom\s+)?["']([^"']+)["']/gm;
const CALL = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
const UNREADABLE = /\bimport\((?!\s*["'])|\brequire\(/;

/**
 * The formatter puts each statement at the start of a line, so that no parser is needed.
 * @param {string} source
 * @returns {{ from: string; typeOnly: boolean }[]}
 */
export function readImports(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statements = [...code.matchAll(STATEMENT)].map(([, type, from]) => ({ from, typeOnly: type !== undefined }));
  const calls = [...code.matchAll(CALL)].map(([, from]) => ({ from, typeOnly: false }));
  return [...statements, ...calls];
}

/**
 * True for an import whose target is not written out.
 * @param {string} source
 */
export function hidesImports(source) {
  return UNREADABLE.test(source.replace(/\/\*[\s\S]*?\*\//g, ""));
}
