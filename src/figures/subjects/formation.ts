import type { FormationMode } from "../../registers";
import { need, type FigureSpec } from "../figure";
import { counters } from "../spoken-words";
import { countEnterprises } from "./enterprise";

const SUBJECT = "组建方式";

function formed(
  mode: FormationMode & ("solo" | "joint" | "attached"),
  title: string,
  aliases: readonly string[],
): FigureSpec {
  return {
    id: `formation.${mode}`,
    title: `${title}企业数`,
    aliases,
    said: { with: counters.enterprises, words: [[mode]], besides: ["covered", "organisation"] },
    subject: SUBJECT,
    unit: "家",
    basis: `已建党组织企业中，组建方式为${title}的`,
    needs: [[need("enterprise", "formationMode")]],
    count: (counting) => countEnterprises(counting, (enterprise) => enterprise.mode === mode),
  };
}

/** Enterprises by the way in which their organisation is formed. */
export const formationFigures: readonly FigureSpec[] = [
  formed("solo", "单独组建", ["单独组建", "单独建", "单建企业数"]),
  formed("joint", "联合组建", ["联合组建", "联合建", "联建企业数"]),
  formed("attached", "挂靠组建", ["挂靠组建", "挂靠建", "挂靠企业数"]),
];
