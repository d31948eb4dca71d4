/** Said where the data has nothing to say. */
export function Nothing({ children }: { readonly children: string }) {
  return <p className="px-5 pb-3 text-ink-3 max-sm:px-4">{children}</p>;
}
