/** A mistake that clerks make, made in the rows of a world or in the way in which a sheet is written. */
import type { FieldOf, RegisterId } from "../../../src/registers";
import type { RuleId } from "../../../src/checks/rule-ids";
import type { Dice } from "../../layouts/dice";
import type { SheetChange } from "../sheets/change";
import type { Row, World } from "../world/rows";

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
  | { readonly at: "title"; readonly register: RegisterId }
  | { readonly at: "capitals"; readonly register: RegisterId }
  /** The first cell of a hidden record. */
  | { readonly at: "hiddenRow"; readonly register: RegisterId; readonly rows: readonly Row[] };

export interface Planted {
  readonly place: Place;
  readonly changes?: readonly SheetChange[];
}

export interface Planter {
  readonly rule: RuleId;
  /** In which of its ways the rule is broken. */
  readonly how: string;
  /** `register.field` of the columns that show the mistake. */
  readonly needs: readonly string[];
  /** Columns, `register.field`, or whole registers that would hide it. */
  readonly without?: readonly string[];
  /** It changes so many records that it would hide other mistakes. */
  readonly alone?: true;
  /** Makes the mistake; `null` where this world gives no occasion. */
  readonly plant: (world: World, dice: Dice) => Planted | null;
}

export interface Occasion<R extends RegisterId> {
  readonly needs?: readonly string[];
  readonly without?: readonly string[];
  /** Records in which the mistake can be made. */
  readonly where?: (row: Row<R>, world: World) => boolean;
}

export function lower(register: RegisterId, rows: readonly Row[], field: string): Place {
  return { at: "row", register, rows, field };
}

function columnsOf<R extends RegisterId>(
  register: R,
  field: FieldOf<R>,
  { needs = [], without }: Occasion<R>,
): Pick<Planter, "needs" | "without"> {
  return { needs: [`${register}.${field}`, ...needs], ...(without === undefined ? {} : { without }) };
}

/** A mistake in one record. */
export function inRecord<R extends RegisterId>(
  rule: RuleId,
  how: string,
  register: R,
  field: FieldOf<R>,
  occasion: Occasion<R>,
  err: (row: Row<R>, dice: Dice, world: World) => void,
): Planter {
  return {
    rule,
    how,
    ...columnsOf(register, field, occasion),
    plant: (world, dice) => {
      const { where = () => true } = occasion;
      const rows: readonly Row<R>[] = world.rows[register];
      const candidates = rows.filter((row) => where(row, world));
      if (candidates.length === 0) return null;
      const row = dice.pick(candidates);
      err(row, dice, world);
      return { place: lower(register, [row], field) };
    },
  };
}

/** A mistake by which two records collide; it is told at the lower one. */
export function pairIn<R extends RegisterId>(
  rule: RuleId,
  how: string,
  register: R,
  field: FieldOf<R>,
  occasion: Occasion<R>,
  err: (first: Row<R>, second: Row<R>, world: World) => void,
): Planter {
  return {
    rule,
    how,
    ...columnsOf(register, field, occasion),
    plant: (world, dice) => {
      const { where = () => true } = occasion;
      const rows = world.rows[register] as Row<R>[];
      const [one, other] = dice.shuffle(rows.filter((row) => where(row, world)));
      if (one === undefined || other === undefined) return null;
      const pair: readonly [Row<R>, Row<R>] =
        rows.indexOf(one) < rows.indexOf(other) ? [one, other] : [other, one];
      err(...pair, world);
      return { place: lower(register, pair, field) };
    },
  };
}

/** A row written a second time, or one like it, below all others. */
export function addedRow<R extends RegisterId>(
  rule: RuleId,
  how: string,
  register: R,
  field: FieldOf<R>,
  occasion: Occasion<R>,
  make: (of: Row<R>, dice: Dice, world: World) => Row<R>,
): Planter {
  return {
    rule,
    how,
    ...columnsOf(register, field, occasion),
    plant: (world, dice) => {
      const { where = () => true } = occasion;
      const rows = world.rows[register] as Row<R>[];
      const candidates = rows.filter((row) => where(row, world));
      if (candidates.length === 0) return null;
      const of = dice.pick(candidates);
      const added = make(of, dice, world);
      rows.push(added);
      return { place: lower(register, [of, added], field) };
    },
  };
}
