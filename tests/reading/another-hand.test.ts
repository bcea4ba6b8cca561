import { columnLetters } from "../../src/reading/cells/grid";
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

/** Headers worded as other counties word them. All names are invented. */
const cases: readonly { readonly name: string; readonly text: string; readonly tables: readonly string[] }[] =
  [
    {
      name: "questions asked behind their matter, in two tables side by side",
      text: `
东区企业党建情况|||||||西区企业党建情况
序号|企业|投产与否|用工人数|党员人数|党组织有无||序号|企业|投产与否|用工人数|党员人数|党组织有无
1|金星鞋业|已投产|80|4|有||1|安和纸业|已投产|51|3|有
2|福源饲料|已投产|31|0|无||2|丰登农机|在建|6|0|无
3|海棠日化|在建|5|1|无||||||
合计||2|116|5|1||合计||1|57|3|1
`,
      tables: [
        "enterprise: seq=A name=B operatingStatus=C employees=D members=E hasOrganisation=F",
        "enterprise: seq=H name=I operatingStatus=J employees=K members=L hasOrganisation=M",
      ],
    },
    {
      name: "状况 for 状态, and a name's ending on a name's word",
      text: `
石湾镇工业集中区企业党建工作台账
序号|企业名称|企业状况|职工人数|党员人数|党组织组建情况|所在党组织名称|组建类型
1|石湾金星鞋业有限公司|投产|80|4|已组建|石湾金星鞋业有限公司党支部|单独组建
2|石湾福源饲料有限公司|投产|31|0|未组建||
3|石湾云帆玩具有限公司|在建|44|2|已组建|石湾镇机关党支部|挂靠组建
`,
      tables: [
        "enterprise: seq=A name=B operatingStatus=C employees=D members=E hasOrganisation=F organisationName=G formationMode=H",
      ],
    },
    {
      name: "three header rows with an owner's posts and a league",
      text: `
高新园区非公企业“四清”摸排登记表
序号|单位名称|一、清生产经营||二、清职工队伍|||三、清党员情况|||四、清业主情况|
||运营状况|规模以上|职工总数|是否建工会|是否建团组织|党员总数|其中||姓名|担任社会职务
||||||||正式|预备||
1|金穗面业有限公司|正常|是|120|有|有|7|6|1|章延|县政协委员
2|银河电子有限公司|半停产|是|210|有|无|4|3|1|汪澄|
`,
      tables: [
        "enterprise: seq=A name=B operatingStatus=C aboveScale=D employees=E hasUnion=F hasYouthLeague=G members=H fullMembers=I probationaryMembers=J investor=K investorSocialPost=L",
      ],
    },
    {
      name: "organisations that 涵盖 enterprises",
      text: `
开发区两新党组织基本信息一览表
编号|组织名称（全称）|组建时间|批准文件号|设置形式|涵盖企业个数|涵盖企业名单|党员人数|书记|现任班子换届日期|任期届满日期
1|中共春禾粮油有限公司支部委员会|2021年6月|云非公〔2021〕8号|单独|1|春禾粮油有限公司|6|谢明远|2021.6|2024.6
2|城东产业园第一联合党支部|2023年5月|云非公〔2023〕5号|联合|2|百卉花卉有限公司、力源机械有限公司|4|杜怀|2023.5|2026.5
`,
      tables: [
        "organisation: seq=A name=B foundedOn=C approvalNumber=D formationMode=E coveredCount=F coveredEnterprises=G members=H secretary=I lastElectionOn=J nextElectionOn=K",
      ],
    },
    {
      name: "a plan with 时限",
      text: `
2024年非公企业党组织组建工作计划
序号|拟组建企业|拟采取的组建方式|拟建党组织名称|计划完成期限|责任人
1|银河电子有限公司|单独组建|银河电子党支部|2024年3月底前|冯科
2|长林木业有限公司|联合组建|高新园区联合党支部|2024年6月底|冯科
`,
      tables: ["formationPlan: seq=A enterprise=B plannedMode=C plannedOrganisation=D dueOn=E responsible=F"],
    },
    {
      name: "visits of instructors",
      text: `
高新园区选派党建工作指导员一览表
序号|姓名|工作单位及职务|联系方式|挂点企业|选派时间|本年度走访（次）
1|冯科|县委组织部科员|13700000001|金穗面业有限公司、银河电子有限公司|2023.2|12
2|邹雨|县工信局副股长|13700000002|长林木业有限公司|2023.2|9
`,
      tables: ["instructor: seq=A name=B unit=C phone=D enterprises=E assignedOn=F visits=G"],
    },
    {
      name: "start-up funds with 文件号 and 拨付额",
      text: `
新建非公党组织启动经费发放明细
序号|党支部名称|建立方式|批复日期|文件号|所含企业|补助标准|拨付额|拨款日期
1|金穗面业党支部|单独|2023.3.10|白非公〔2023〕2号|金穗面业|5000|5000|2023.4.2
2|高新园区联合党支部|联合|2023.5.8|白非公〔2023〕4号|银河电子、长林木业|5000|5000|2023.6.1
`,
      tables: [
        "startupFund: seq=A organisation=B formationMode=C approvedOn=D approvalNumber=E coveredEnterprises=F standard=G amount=H paidOn=I",
      ],
    },
    {
      name: "tenants of flats",
      text: `
高新园区人才公寓租住人员登记册
序号|栋号|房间号|租住单位名称|租住人姓名|入住日期
1|1栋|'201|银河电子|温良|2022.9.1
2||'202|金穗面业|尚可|2023.3.1
`,
      tables: ["apartment: seq=A building=B room=C enterprise=D occupant=E movedInOn=F"],
    },
    {
      name: "taxes of the park's enterprises are no ledger of ours",
      text: `
2023年园区企业纳税情况表
序号|企业名称|统一社会信用代码|主营业务收入|增值税|企业所得税|附加税|合计
1|金星鞋业||3200|120|60|12|192
2|安和纸业||2800|90|40|9|139
`,
      tables: ["null"],
    },
    {
      name: "answers in brackets, and 方式 beside the organisation",
      text: `
序|企业|状态|党员|党组织（有/无）|方式
1|昌盛粮机|投产|4|有|单独
2|安顺纺织|投产|2|有|联合
3|环宇钢构|投产|2|有|联合
4|嘉禾农资|在建|0|无|
`,
      tables: ["enterprise: seq=A name=B operatingStatus=C members=D hasOrganisation=E formationMode=F"],
    },
    {
      name: "正式数 and 预备数",
      text: `
沐川县工业园区“两新”党建基础台账
序号|市场主体名称|运行状况|从业人员数|党员数|正式数|预备数|党组织（已建/未建）|党组织全称|建立形式
1|沐川县德兴食品有限公司|正常生产|150|5|5|0|已建|德兴食品党支部|单独建
2|沐川县金辉塑业有限公司|正常生产|60|2|1|1|未建||
`,
      tables: [
        "enterprise: seq=A name=B operatingStatus=C employees=D members=E fullMembers=F probationaryMembers=G hasOrganisation=H organisationName=I formationMode=J",
      ],
    },
    {
      name: "ticks of the mode with one for none, units without brackets, a remark between records",
      text: `
红岭县产业集聚区非公有制企业党建台账
企业名称|是否投产|年产值万元|占地面积㎡|党员数|党组织组建方式（打√）||||党组织名称
|||||单独建|联合建|挂靠建|未建|
红岭县大明制鞋有限公司|是|3200|900|9|√||||大明制鞋党支部
红岭县佳美印务有限公司|是|870|400|1||√|||集聚区第二联合党支部
★以下为2023年新入园企业
红岭县云锦服饰有限公司|否|0|300|0||||√|
红岭县鼎盛五金有限公司|是|550|300|2|||√||西街社区党委
`,
      tables: [
        "enterprise: name=A operatingStatus=B revenue=C members=E formationMode=F+G+H+I organisationName=J",
      ],
    },
    {
      name: "a plan's 拟组建类型",
      text: `
2024年两新党组织“两个覆盖”攻坚推进表
序号|企业名称|拟组建类型|拟成立党支部名称|责任领导|完成时间
1|云锦服饰|联合|集聚区第三联合党支部|周副主任|2024年6月前
2|佳美印务|单独|佳美印务党支部|周副主任|2024年9月底
`,
      tables: ["formationPlan: seq=A enterprise=B plannedMode=C plannedOrganisation=D responsible=E dueOn=F"],
    },
    {
      name: "secretaries' 补贴 with 卡号",
      text: `
产业园区两新组织党组织书记岗位补贴发放表
序号|党组织|书记|补贴月数|月补贴标准|补贴合计|实际发放额|开户行及卡号
1|青禾茶业党支部|秦岱|12|200|2400|2400|农行6228480000000000011
2|北园联合党支部|池渊|10|200|2000|2000|农行6228480000000000012
`,
      tables: [
        "allowance: seq=A organisation=B secretary=C months=D monthlyRate=E amountDue=F amountPaid=G bankAccount=H",
      ],
    },
    {
      name: "how a problem was brought, and in which block somebody lives",
      text: `
产业园区为企业协调解决困难问题台账
编号|企业|困难问题|提出方式|提出时间|是否解决
1|青禾茶业|水压不足影响生产|电话|2023年2月|是
2|巧匠家具|员工子女入学难|走访|2023年6月|否

人才公寓入住情况
序号|人才公寓|房间|住户|入住时间
1|A栋|301|黄平|2022-3-1
2|A栋|302|李贵、陈芳|2023-3-1
`,
      tables: [
        "problem: seq=A enterprise=B description=C channel=D receivedOn=E closed=F",
        "apartment: seq=A building=B room=C occupant=D movedInOn=E",
      ],
    },
    {
      name: "who signed for a gift of money was at no training",
      text: `
2023年春节走访慰问困难党员发放表
序号|姓名|所在支部|慰问金（元）|签名
1|黎平|金星鞋业党支部|500|
2|陈芳|安和纸业党支部|500|
`,
      tables: ["null"],
    },
    {
      name: "a town's own words, and the row of sums headed 计",
      text: `
龙塘镇“小个专”及非公企业党建摸底登记册
序|户名|统一代码|人手（名）|党员（名）||组织覆盖|覆盖方式|所属支部|支书
|||||其中：预备||||
1|龙塘宏发砖厂||33|2|0|是|联建|龙塘工业小区联合支部|闭三
2|龙塘顺意饲料有限公司||61|5|1|是|单建|顺意饲料支部|岑四
计|2户||94|7|1||||
`,
      tables: [
        "enterprise: seq=A name=B creditCode=C members=E probationaryMembers=F hasOrganisation=G formationMode=H organisationName=I secretary=J",
      ],
    },
    {
      name: "a column for each month",
      text: `
2024年上半年两新党组织书记津贴明细（单位：元）
序号|姓名|任职党组织|1月|2月|3月|合计|账号
1|闭三|宏发砖厂等联合支部|150|150|150|450|6217001170000000001
2|岑四|顺意饲料支部|150|150|150|450|6217001170000000002
`,
      tables: ["allowance: seq=A secretary=B organisation=C amountDue=G bankAccount=H"],
    },
    {
      name: "月份 that times the rate is the amount",
      text: `
第一季度书记岗位补贴发放花名册
编号|党组织名称|领取人|月份|每月补贴|本次发放
1|宏发砖厂等联合支部|闭三|3|150|450
2|顺意饲料支部|岑四|2|150|300
`,
      tables: ["allowance: seq=A organisation=B secretary=C months=D monthlyRate=E amountDue=F"],
    },
    {
      name: "allowances and awards on one sheet: the sum of both is no allowance",
      text: `
2023年度党组织书记岗位津贴及绩效奖励发放表
序号|党组织名称|书记姓名|月标准|月数|岗位津贴|考核等次|绩效奖励|实发金额|签名
1|金穗面业党支部|闭三|150|12|1800|优秀|6000|7800|
2|银河电子党支部|岑四|150|12|1800|良好|4000|5800|
合计|||||3600||10000|13600|
`,
      tables: [
        "allowance: seq=A organisation=B secretary=C monthlyRate=D months=E amountDue=F signature=J ask I",
      ],
    },
    {
      name: "records below a section are no header, whatever words stand in them",
      text: `
2023年临江县党员花名册
党员|性别|所在党支部|备注|手机号码|企业职务|学历学位|加入中共时间|党员身份
周小芳|女|康禾木业党支部|走访|13548079493|县第一小学|大专|2016-09-21|正式
覃建国|女|源佳包装联合党支部|食品加工|13844811587|县第一小学|本科|2017/1/8|正式
小计||||||||
一、核心园||||||||
黄伟|女|禾佳家居制品联合党支部|两室|13360031459|走访|大专|2012.07|预备
陆建国|女|信华建材联合党支部|两室|13501305527|县自然资源局|本科|2012.08|正式
`,
      tables: [
        "member: name=A sex=B organisation=C remark=D phone=E job=F education=G joinedOn=H memberType=I",
      ],
    },
    {
      name: "allowances and awards with one sum for both",
      text: `
书记津贴和奖励发放表（2023年）
序号|党支部|姓名|标准（元/月）|月份数|应发津贴|绩效奖励金|合计|领款人签字
1|金穗面业党支部|闭三|150|12|1800|6000|7800|
2|银河电子党支部|岑四|150|6|900|4000|4900|
`,
      tables: [
        "allowance: seq=A organisation=B secretary=C monthlyRate=D months=E amountDue=F signature=I ask H",
      ],
    },
    {
      name: "organisations split by sort, which are no enterprises",
      text: `
2024年二季度各园区党建情况统计
园区|企业数||党组织数|||党员数|
|合计|投产|合计|支部|联合|正式|预备
龙塘小区|3|2|2|1|1|7|1
城北园|10|8|5|4|1|30|2
`,
      tables: [
        "summary: park=A enterprises=B operating=C organisations=D fullMembers=G probationaryMembers=H",
      ],
    },
    {
      name: "an instructor's enterprises in columns of their own",
      text: `
选派到非公企业党建工作指导员名册
指导员|所在单位|联系企业1|联系企业2|联系企业3|一季度走访
甘某|镇党建办|宏发砖厂|顺意饲料||3
陈某|市监所|佳佳制衣厂|||1
`,
      tables: ["instructor: name=A unit=B enterprises=C+D+E"],
    },
    {
      name: "start-up money that was approved is no list of organisations",
      text: `
新建党组织启动经费申拨表
党组织|组建形式|成立日期|申请金额|核准金额|拨付日期
顺意饲料支部|单建|2024.1.10|6000|5000|2024.3.1
城北联合支部|联建|2024.2.1|5000|5000|2024.3.1
`,
      tables: ["startupFund: organisation=A formationMode=B approvedOn=C amount=E paidOn=F"],
    },
    {
      name: "members' dues are neither allowance nor award nor training",
      text: `
2024年第二季度党费收缴表
序号|姓名|所在支部|月缴标准|4月|5月|6月|合计|缴纳日期|签字
1|闭三|宏发砖厂等联合支部|10|10|10|10|30|2024.6.1|
2|岑四|顺意饲料支部|12|12|12|12|36|2024.6.1|
`,
      tables: ["null"],
    },
    {
      name: "mornings and afternoons of a training",
      text: `
2024年非公党务培训第1期签到簿
姓名|单位|职务|上午|下午|电话
闭三|宏发砖厂|书记|√|√|13500000001
岑四|顺意饲料|书记|√||13500000002
`,
      tables: ["attendance: name=A enterprise=B post=C signedIn=D+E phone=F"],
    },
    {
      name: "a training's list of names is no roster of members",
      text: `
培训班学员名册
班次：2024年第一期党务干部培训班
序号|姓名|性别|单位及职务|政治面貌|手机|报到签名
1|岑四|女|顺意饲料副经理|中共党员|13500000002|
2|闭三|男|宏发砖厂厂长|中共党员|13500000001|
`,
      tables: ["attendance: seq=A name=B enterprise=D phone=F signedIn=G"],
    },
    {
      name: "whom the park's enterprises look for is no ledger of theirs",
      text: `
园区企业用工需求表
企业名称|所属行业|岗位|需求人数|薪资|联系人|联系电话
顺意饲料|食品|操作工|10|4000|岑四|13500000002
`,
      tables: ["null"],
    },
    {
      name: "what was spent is no money for new organisations",
      text: `
党建经费支出明细
日期|党组织|用途|金额|经办人|审批人|票据张数
2024.3.1|顺意饲料支部|购买书籍|500|岑四|甘某|2
`,
      tables: ["null"],
    },
    {
      name: "difficulties, and whether they were settled",
      text: `
服务企业解难题清单
序|企业|难题|提出时间|提出方式|责任科室|办结时限|办结与否|办结日期
1|顺意饲料|贷款难|2024.1.3|走访|经济科|2024.3.1|是|2024.2.20
2|宏发砖厂|招工难|2024.2.3|座谈|社会科|2024.6.1||
`,
      tables: [
        "problem: seq=A enterprise=B description=C receivedOn=D channel=E responsibleUnit=F dueOn=G closed=H closedOn=I",
      ],
    },
    {
      name: "elections of branches",
      text: `
党支部换届情况统计表
序号|支部名称|本届成立时间|应换届时间|换届后书记|委员人数
1|顺意饲料支部|2020.9|2023.9|岑四|3
2|宏发砖厂等联合支部|2021.3|2024.3|闭三|1
`,
      tables: ["organisation: seq=A name=B lastElectionOn=C nextElectionOn=D secretary=E"],
    },
    {
      name: "a phone beside 业主单位 is not the owner's",
      text: `
园区企业党建台账
业主单位|联系电话|党员数|是否建立党组织
金星鞋业有限公司|13700000001|4|是
安和纸业有限公司|13700000002|3|否
`,
      tables: ["enterprise: name=A contactPhone=B members=C hasOrganisation=D"],
    },
    {
      name: "guests of an inn are no ledger of ours",
      text: `
客房入住登记
房号|客人姓名|性别|入住时间|退房时间|房费
201|黎原|男|2023.5.6|2023.5.8|320
202|钟灵|女|2023.5.6|2023.5.7|160
`,
      tables: ["null"],
    },
  ];

function shown({ register, columns, ask }: ReturnType<typeof recognise>[number]): string {
  if (register === null) return "null";
  const mapped = Object.entries(columns).map(
    ([field, list]) => `${field}=${list.map(columnLetters).join("+")}`,
  );
  const asked = ask.map(({ column }) => `ask ${columnLetters(column)}`);
  return `${register}: ${[...mapped, ...asked].join(" ")}`;
}

test.each(cases)("$name", ({ text, tables }) => {
  expect(recognise(sheetOf(text), defaultSettings).map(shown)).toEqual(tables);
});

test("a remark between records is none, wherever it stands", () => {
  const [table] = recognise(
    sheetOf(`
产业集聚区非公有制企业党建台账
企业名称|是否投产|党员数|党组织名称
大明制鞋有限公司|是|9|大明制鞋党支部
★以下为2023年新入园企业
云锦服饰有限公司|否|0|
鼎盛五金有限公司|是|2|西街社区党委
`),
    defaultSettings,
  );
  expect(table?.dataRows).toEqual([3, 5, 6]);
  expect(table?.skippedRows).toEqual([{ row: 4, kind: "note" }]);
});

test("a short last record is no title of the table below it", () => {
  const [first, second] = recognise(
    sheetOf(`
2023年机构编制情况表
机构名称|编制性质|编制总数|实有人员
党政办公室|行政|5|4
招商服务中心|事业|4|2
城厢工作站||165人|64


职工子女就学情况表
企业名称|职工姓名|子女姓名|年龄|安排学校|办理结果
金星鞋业有限公司|秦岱|秦小雨|7|第一小学|已安排
`),
    defaultSettings,
  );
  expect(first?.dataRows).toEqual([3, 4, 5]);
  expect(second?.dataRows).toEqual([10]);
});
