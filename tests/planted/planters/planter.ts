/** A mistake that clerks make, made in the rows of a world or in the way in which a sheet is written. */
import type { FieldOf, RegisterId } from "../../../src/registers";
import type { Dice } from "../../layouts/dice";
import type { SheetChange } from "../sheets/change";
import type { Row, Rows, World } from "../world/rows";

/** Where the finding must point (CONTRACT 3). */
export type Place =
  /** The field's cell of the record; of several the lowest one. */
  | {
      readonly at: "row";
      readonly register: RegisterId;
      readonly rows: readonly Row[];
      readonly field: string;
    }
  /** The field's cell in the row of totals; without one the header of its column. */
  | { readonly at: "total"; readonly register: RegisterId; readonly field: string }
  | { readonly at: "title"; readonly register: RegisterId };

export interface Planted {
  readonly place: Place;
  readonly changes?: readonly SheetChange[];
}

export interface Planter {
  readonly rule: string;
  /** In which of its ways the rule is broken. */
  readonly how: string;
  /** `register.field` of the columns that show the mistake. */
  readonly needs: readonly string[];
  /** Columns that would hide it: `register.field`. */
  readonly without?: readonly string[];
  /** Makes the mistake; `null` where this world gives no occasion. */
  readonly plant: (rows: Rows, dice: Dice, world: World) => Planted | null;
}

/** A mistake in one record's field, in a record that the test admits. */
export function inRecord<R extends RegisterId>(
  rule: string,
  how: string,
  register: R,
  field: FieldOf<R>,
  options: {
    readonly needs?: readonly string[];
    readonly without?: readonly string[];
    readonly where?: (row: Row<R>, rows: Rows) => boolean;
  },
  change: (row: Row<R>, dice: Dice, rows: Rows) => void,
): Planter {
  return {
    rule,
    how,
    needs: [`${register}.${field}`, ...(options.needs ?? [])],
    ...(options.without === undefined ? {} : { without: options.without }),
    plant: (rows, dice) => {
      const where = options.where ?? (() => true);
      const candidates = (rows[register] as Row<R>[]).filter((row) => where(row, rows));
      if (candidates.length === 0) return null;
      const row = dice.pick(candidates);
      change(row, dice, rows);
      return { place: { at: "row", register, rows: [row as Row], field } };
    },
  };
}

/** Two different records that the test admits, in the order of the world's rows; `null` without two. */
export function twoOf<R extends RegisterId>(
  rows: readonly Row<R>[],
  dice: Dice,
  where: (row: Row<R>) => boolean = () => true,
): readonly [Row<R>, Row<R>] | null {
  const [one, other] = dice.shuffle(rows.filter(where));
  if (one === undefined || other === undefined) return null;
  return rows.indexOf(one) < rows.indexOf(other) ? [one, other] : [other, one];
}
