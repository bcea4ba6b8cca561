/** What a form's notes restrict it to: 只填2023年内已完成换届的党支部, 统计范围：规上企业. */
import { fold } from "../reading/cells/folding";
import type { FormView } from "./layout/view";

const RESTRICTS =
  /(?:(?:本表)?(?:仅|只)(?:限|限于|填报|填写|填列|填|统计|列入|列|报送|上报|报|反映|包括|含)|(?:填报|统计|填写|报送|填列)(?:范围|对象)(?:是|为|:)?)([^。;；,，]+)/g;
/** 统计范围：园区内全部企业 restricts nothing. */
const ALL = /全部|所有|全体|各类|各家|整数|数字|名称|序号|代码|以内$|为准/;

/** The restrictions that stand on the sheet outside its table's cells. */
export function restrictionsOf(view: FormView): readonly string[] {
  const found: string[] = [];
  for (let row = 1; row <= view.bottom; row++)
    for (const column of view.labelsIn(row)) {
      if (view.span(row, column).top !== row) continue;
      for (const [, said = ""] of fold(view.text(row, column)).matchAll(RESTRICTS))
        if (said.length >= 2 && !ALL.test(said)) found.push(said);
    }
  return found;
}
