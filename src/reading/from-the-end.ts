/** Searches from the end, as `findLast` and `findLastIndex` do, which the engines of older Excels lack. */

export function lastIndexWhere<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    // A hole of a sparse list is looked at as what is read there.
    if (test(list[index] as T)) return index;
  }
  return -1;
}

export function lastWhere<T>(list: readonly T[], test: (item: T) => boolean): T | undefined {
  return list[lastIndexWhere(list, test)];
}
