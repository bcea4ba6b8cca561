/** What is built from a ledger, a table or the like once, however often it is asked for; it lives as long as that. */
export function builtOnce<Source extends object, Built>(
  build: (source: Source) => Built,
): (source: Source) => Built {
  const built = new WeakMap<Source, { readonly value: Built }>();
  return (source) => {
    const existing = built.get(source);
    if (existing !== undefined) return existing.value;
    const value = build(source);
    built.set(source, { value });
    return value;
  };
}
