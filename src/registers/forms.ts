/** Every joining of one word from each list, in their order: 驻企 | 派驻 with 指导员 | 联络员. */
export function forms(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (begun, words) => begun.flatMap((start) => words.map((word) => start + word)),
    [""],
  );
}
