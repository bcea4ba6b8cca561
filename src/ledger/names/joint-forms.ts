/** Short forms of joint organisations' names: 河西联合 where others write 河西新型产业园联合 (DOMAIN 4.11). */
import { jointMark } from "../../registers/name-parts";
import { isFormOf } from "./names";

/**
 * For each key of a joint organisation that is a shorter form of exactly one other of them, that other one's key.
 * Organisations of single enterprises are left alone: there a longer name is another enterprise's.
 */
export function longerForms(keys: Iterable<string>): ReadonlyMap<string, string> {
  const joint = [...new Set(keys)].filter((key) => key.includes(jointMark));
  const forms = new Map<string, string>();
  for (const key of joint) {
    const [longer, ...others] = joint.filter((other) => other.length > key.length && isFormOf(key, other));
    if (longer !== undefined && others.length === 0) forms.set(key, longer);
  }
  return forms;
}
