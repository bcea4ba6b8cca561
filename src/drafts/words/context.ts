/** Words by which a sentence speaks of another area, another year, a plan or a change (DOMAIN 6.4). */

/** Another area: what follows is not ours until the sentence says so. */
export const otherArea =
  /(?:全(?:县|市|省|国|区域|州|自治区)|(?:邻|外|兄弟|周边|相邻|毗邻|先进|发达|别的|别处的?)(?:县|市|省|区|园区|地区|乡镇|单位|园)+|(?:其他|其它)(?:县|市|省|区|园区|地区|乡镇)+|人家(?=的?(?:党组织|覆盖|企业|园区|党员|已|早))|各县|县域|县直|[市县省]里(?=平均|共有|的企业)|市级平均|省级平均|县均|市均|(?!建议|恳请|请|希望|报|争取)[\u4e00-\u9fff]{1,3}(?:省|市|自治区)(?!级|场|委|政府|直|里|财政|对))(?:[^，。；：、]{0,10}?园区)?/g;
/** 在全县率先: only compares. */
export const areaInPassing =
  /^(?:率先|领先|前列|第一|首|推广|会议|表彰|通报|排名|范围内推广|两新|大会|培训班|现场会)/;
/** Our own again. */
export const ownArea =
  /我(?:们|园区|园|区|单位)|本(?:园区|园|区|单位)|全园|园内|(?:^|[，。；：—])(?:工业)?园区(?!化)|(?:^|[，。；])(?:现|共)?(?:下设|下辖|辖)/g;

/** Last year's. */
export const lastYearWords =
  /去年(?:同期|底|末)?|上年(?:度|同期|底|末)?|上一年(?:度|底|末)?|前(?:一)?年|往年|同期|(?:年初|期初)(?=的|$|\d|时?(?:为|有|只有|仅|是))|(?<=[由从比较])(?:年初|期初)|原来|原有|此前|(?:[一二两三四五六七八九十几]|\d{1,2})年(?:多)?(?:以)?前|当初|起初|最初|刚开始/g;
/** This year's again. */
export const thisYearWords =
  /今年|本年|当年|目前|现在|现有|现已|截[至止]|(?<![上去前]|上一)年[末底](?!前)|增(?:加|长)?[到至为]|提(?:高|升)[到至为]|上升[到至为]|扩大[到至为]|(?:发展|变|扩充|壮大|拓展|跃升|攀升)(?:了)?[到至为成]|变成|下降[到至为]|减(?:少)?[到至为]|降[到至为]|达到/g;
/** The years before, all together. */
export const sinceWords =
  /(?<!今年|本年|年度|年初|去年|上年|月|[\d〇一二三四五六七八九]{4}年|会议|任职|春节|入[春夏秋冬])以来|(?<=[^初今]年|[园立])至今|历年|近[几三五]年|多年来|建园|几年来/g;
/** Only a part of the year. */
export const partOfYearWords =
  /上半年|下半年|[一二三四1-4]季度|第[一二三四]季度|前三季度|当月|本月|上月|本季度|当天|当日|本周|(?<![截至止到于底末年 ]{1,2}|\d)\d{1,2}月(?:\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?|份|[上中下]旬)?(?=，|[^，。；\d底末前止]{0,4}(?:举办|召开|开展|组织|开班|在|赴|来到|对|邀请|成功))/g;

/** What is to come: a target, a plan, a demand. */
export const planWords =
  /(?<=^|[：:，。；、\t ])(?:目标)?任务数?(?:为|是)?(?=\d|$)|(?:正在|近期|重点|继续|加快|抓紧|着力)[^，。；]{0,4}推[进动](?=[^。；]*(?:单独|联合|挂靠|组建|成立))|建议|目标|力争|争取|需(?=启动|资金|经费|津贴|补助|奖励|安排|投入|追加|拨付)|申请(?=安排|拨付|解决|追加|经费|资金|补助)|确保(?:到|实现|完成)?|计划(?!表|内|书)|规划|拟(?!稿|定了)|打算|预计|预期|准备(?=单独|联合|挂靠|组建|成立|建|新|再|把|将)|力求|着力(?=实现)|将(?=达到|实现|新|再|完成|建|把)|争创|要(?=实现|达到|完成|力争|新|再|把)/g;
/** A time to come, of which today's numbers may be told too: 下一步，把9家空白企业列为重点. */
export const toComeWords = /明年|来年|下一?年(?!度的数)|下一?步|下阶段|下一阶段|今后|未来/g;
/** Not any more. */
export const donePlanWords =
  /今年(?!计划|目标)|目前|(?<![前内])(?:完成|到位)(?:了)?(?=\d|$)|(?:只|仅|还|尚|仍|已|现|才)有|[尚还仍]未|已(?:经|完成|建|投)?|截[至止]|实际(?:完成|达到)?|现有|全年(?:共|累计|受理|完成|组织)|如期/g;
/** A chapter of what is to come. */
export const planHeading =
  /下一?步|明年|来年|下一?年|计划|打算|整改|任务要?领|怎么[干办抓做]|(?:工作|任务)安排|目标任务|今后|对策|(?:几点|工作|意见)建议|建议$/;
/** A chapter of what is wrong and of what is to come: only its own words tell which. */
export const mixedHeading = /不足|问题|困难|差距|短板/;

/** A number less another: 比上年增加4家. */
export const changeBefore =
  /(?:增加|增长|净增|新增|提高|提升|上升|减少|下降|降低|回落|高出|高|低|多|少|增|减|升|降|扩大|缩小|相差|差)(?:了)?(?:约|近)?$/;
export const comparedSaid =
  /(?:比|较|同)(?:去年|上年|上一年|前年|年初|同期|上期|全[县市省]|往年|之前|以前)|同比|环比|相比/;
/** Said of how far it is from something: 还有2成多的差距. */
export const differenceAfter = /^(?:左右|多|余)?的?(?:差距|差额|缺口|距离)/;
/** The way down. */
export const goesDown = /(?:减少|下降|降低|回落|低|少|减|降|缩小)(?:了)?(?:约|近)?$/;

/** What stands between the number that it was and the one that it is: 从50%提到了58%. */
export const changesTo =
  /^ ?(?:→|➡|⇒|-+>)|^[^，。；\d]{0,8}，?(?:一路|逐步|快速)?(?:提|升|涨|增|长|扩|拓|降|减|跌|滑|落|缩|变|改|发展|跃|攀|翻|突破|达)[^，。；\d]{0,3}?(?:到|至|为|成)/;

/** For each, not for all. */
export const eachWords =
  /(?:每|平均)(?:一)?(?:100|百|10|十)[家户名个](?:企业|党员)?(?:里|中|当中|之中)?(?:面|头)?，?就?有?|[百十][家户][之当]?中|每(?:个月|人|名|位|家|个|户|月|年|季度?|场|次|套|间|支部|党组织|\d|[一二两三四五六七八九十])|人均|户均|平均每?|(?:各|均)(?:按|补助|发放|拨付|给予|奖励|安排)?(?:约|近)?$|[×✕✖*x]$/g;
/** 150元/月: the same, behind it. */
export const eachAfter = /^ ?[/／每](?:人|月|名|个|家|年|户)/;

/** A number that was told wrongly before: 误写成31家. */
export const misreported = /(?:误[写作报填录记]|错[写报填记]|报|[写填]|混淆)(?:[为成作])$/;

/** What is true of any: a threshold of a rule. */
export const ruleWords =
  /凡|应当|应(?=建|单独|当|设|成立|配)|必须|须|不得|原则上|符合条件|条件(?:是|为)|规定|要求|可以|一般/;

/** What each word for a change becomes when it goes the other way. */
export const turned: Readonly<Record<string, string>> = {
  增加: "减少",
  净增加: "净减少",
  净增: "净减",
  新增: "减少",
  增长: "下降",
  提高: "下降",
  提升: "下降",
  上升: "下降",
  扩大: "缩小",
  高出: "低",
  减少: "增加",
  下降: "上升",
  降低: "提高",
  回落: "提高",
  缩小: "扩大",
  高: "低",
  低: "高",
  多: "少",
  少: "多",
  增: "减",
  减: "增",
  升: "降",
  降: "升",
};
/** Compared with something else than the year before. */
export const otherComparison =
  /(?:比|较|同|与)(?:前年|往年|以前|以往|之前|过去|上个?(?:季度|月|半年|周)|上半年|下半年|[一二三四]季度|计划|目标|预期)[^，。；]*$|环比[^，。；]*$/;
/** With what a change is compared, right before its verb. */
export const comparedBefore =
  /(?:(?:比|较|同比|与|同)(?:去年|上年|上一年|上年度|年初|上期)(?:同期|底|末|年底)?(?:相比)?|同比)[，,]?(?:共|净)?$/;
